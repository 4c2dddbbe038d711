"""How the network is asked: limits, patience and manners."""

from dataclasses import dataclass
from datetime import timedelta
from pathlib import Path

from sourcecheck import __version__
from sourcecheck.errors import ConfigError

USER_AGENT = f"sourcecheck/{__version__} (checks citations; a robot)"
"""Says who asks; whoever runs it regularly adds how to be reached."""


@dataclass(frozen=True, slots=True, kw_only=True)
class NetworkSettings:
    """Limits, patience and manners of one run; times in seconds where they are plain numbers."""

    timeout: float = 20
    """For one request, from its start to the end of what is read of the answer."""
    connect_timeout: float = 10
    """For the name, the connection and TLS."""
    jobs: int = 128
    """Requests open at a time."""
    host_jobs: int = 4
    """Of these, requests to one host: fewer than a browser opens."""
    host_interval: float = 0.1
    """Between the starts of two requests to one host."""
    redirects: int = 10
    retries: int = 2
    """Of what may pass: server errors, resets, truncated answers. Time-outs get at most one."""
    retry_wait: float = 1
    """Before the first retry; doubles with each further one, with jitter."""
    retry_after: float = 60
    """The longest wait a server may ask for; if it asks for more, it is left alone."""
    body_limit: int = 256 * 1024
    """Bytes of an answer's body that are read, counted after decompression."""
    fragment_limit: int = 4 * 1024 * 1024
    """Likewise, where a page is read on to its end for a fragment that it is cited by."""
    doi_base_url: str = "https://doi.org"
    archive_base_url: str = "https://web.archive.org"
    """Where DOIs and arXiv numbers are asked about."""
    handle_base_url: str = "https://hdl.handle.net"
    pubmed_base_url: str = "https://eutils.ncbi.nlm.nih.gov"
    open_library_base_url: str = "https://openlibrary.org"
    """Where ISBN are asked about."""
    user_agent: str = USER_AGENT
    allow_private: bool = False
    """Whether addresses that are not on the public internet may be asked."""
    ca_file: Path | None = None
    """Certificate authorities to trust, PEM; else those of SSL_CERT_FILE, else certifi's."""
    fresh: timedelta = timedelta(days=7)
    """How long an alive answer is not asked again (InternetArchiveBot re-checks after 7 days)."""
    strikes: int = 3
    """Times that a link must be unreachable to be held gone (InternetArchiveBot's rule)."""
    strike_gap: timedelta = timedelta(days=3)
    """Between two such times."""

    def __post_init__(self) -> None:
        """Refuse what would ask nothing, or wait for ever.

        Raises:
            ConfigError: naming the setting.
        """
        for name in ("timeout", "connect_timeout", "jobs", "host_jobs"):
            if getattr(self, name) <= 0:
                raise ConfigError(f'error: "{name.replace("_", "-")}" should be more than 0')
