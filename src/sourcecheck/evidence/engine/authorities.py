"""Which certificate authorities are trusted."""

import os

import certifi

from sourcecheck.evidence.settings import NetworkSettings


def authorities(settings: NetworkSettings) -> str:
    """Return the path of a PEM file: the one set, else SSL_CERT_FILE's, else certifi's.

    SSL_CERT_FILE is OpenSSL's own variable, by which a company's machines are told of the
    company's authority.
    """
    return str(settings.ca_file or os.environ.get("SSL_CERT_FILE") or certifi.where())
