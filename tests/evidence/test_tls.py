import ssl
from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from threading import Event

import pytest
import trustme
from evidence.asking import HASTY, LOOPBACK, verdict
from web import Web, answer

from sourcecheck.evidence.engine.exchange import Failure, Request
from sourcecheck.evidence.engine.guard import Guard
from sourcecheck.evidence.pages.verdicts import Judgement
from sourcecheck.evidence.registries.courier import Courier
from sourcecheck.evidence.settings import NetworkSettings
from sourcecheck.model.resolution import Verdict


@pytest.fixture(scope="module")
def authority() -> trustme.CA:
    return trustme.CA()


@pytest.fixture(scope="module")
def trusting(authority: trustme.CA, tmp_path_factory: pytest.TempPathFactory) -> NetworkSettings:
    """Give settings that trust the test's own authority."""
    path = tmp_path_factory.mktemp("tls") / "authority.pem"
    authority.cert_pem.write_to_path(str(path))
    return replace(HASTY, ca_file=path)


def serving(certificate: trustme.LeafCert) -> Web:
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    certificate.configure_cert(context)
    return Web(tls=context)


@pytest.fixture
def secure(authority: trustme.CA) -> Iterator[Web]:
    with serving(authority.issue_cert("127.0.0.1")) as web:
        web.script("/", [answer()])
        yield web


def test_a_certificate_of_a_trusted_authority_is_alive(
    secure: Web, trusting: NetworkSettings
) -> None:
    assert verdict(secure.url("/"), trusting) == Judgement(Verdict.ALIVE, "200 OK")


def test_openssls_own_variable_names_an_authority_too(
    secure: Web, trusting: NetworkSettings, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("SSL_CERT_FILE", str(trusting.ca_file))

    assert verdict(secure.url("/"), HASTY) == Judgement(Verdict.ALIVE, "200 OK")


def test_requests_to_one_host_share_a_handshake(secure: Web, trusting: NetworkSettings) -> None:
    for path in ("/1", "/2"):
        secure.script(path, [answer(302, location=f"{path}/next")])
        secure.script(f"{path}/next", [answer()])

    verdict(secure.url("/1"), trusting)

    assert [(one.path, one.connection) for one in secure.requests] == [("/1", 0), ("/1/next", 0)]


def test_an_unknown_authority_is_unreachable_and_says_so(secure: Web) -> None:
    assert verdict(secure.url("/")) == Judgement(
        Verdict.UNREACHABLE,
        "the server's certificate is signed by an authority that is not trusted here, or the "
        "server does not send the certificates in between",
    )
    assert secure.requests == []


def test_an_expired_certificate_is_unreachable_and_says_so(
    authority: trustme.CA, trusting: NetworkSettings
) -> None:
    yesterday = datetime.now(UTC) - timedelta(days=1)
    certificate = authority.issue_cert(
        "127.0.0.1", not_before=yesterday - timedelta(days=90), not_after=yesterday
    )

    with serving(certificate) as web:
        assert verdict(web.url("/"), trusting) == Judgement(
            Verdict.UNREACHABLE, "the server's certificate has expired"
        )


def test_a_certificate_from_the_future_is_unreachable_and_says_so(
    authority: trustme.CA, trusting: NetworkSettings
) -> None:
    tomorrow = datetime.now(UTC) + timedelta(days=1)
    certificate = authority.issue_cert(
        "127.0.0.1", not_before=tomorrow, not_after=tomorrow + timedelta(days=90)
    )

    with serving(certificate) as web:
        assert verdict(web.url("/"), trusting) == Judgement(
            Verdict.UNREACHABLE, "the server's certificate is not valid yet"
        )


def test_a_certificate_for_another_host_is_unreachable_and_says_so(
    authority: trustme.CA, trusting: NetworkSettings
) -> None:
    with serving(authority.issue_cert("other.example")) as web:
        assert verdict(web.url("/"), trusting) == Judgement(
            Verdict.UNREACHABLE, "the server's certificate is for another host than 127.0.0.1"
        )


def test_a_server_without_tls_is_unreachable_and_says_so(web: Web) -> None:
    assert verdict(web.url("/").replace("http:", "https:")) == Judgement(
        Verdict.UNREACHABLE, "the server broke off the TLS handshake"
    )


def test_an_old_version_of_tls_is_unreachable_and_says_so(
    authority: trustme.CA, trusting: NetworkSettings
) -> None:
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    authority.issue_cert("127.0.0.1").configure_cert(context)
    context.set_ciphers("ALL:@SECLEVEL=0")
    with pytest.warns(DeprecationWarning, match="TLSv1 is deprecated"):
        context.minimum_version = ssl.TLSVersion.TLSv1
    with pytest.warns(DeprecationWarning, match="TLSv1_1 is deprecated"):
        context.maximum_version = ssl.TLSVersion.TLSv1_1

    with Web(tls=context) as web:
        assert verdict(web.url("/"), trusting) == Judgement(
            Verdict.UNREACHABLE,
            "the server speaks only versions of TLS that are too old to be safe",
        )


def test_a_registry_may_not_lead_to_a_private_address_over_tls_either(
    secure: Web, trusting: NetworkSettings
) -> None:
    courier = Courier("doi.org", trusting, Event(), guard=Guard())

    exchange = courier.fetch(Request(secure.url("/")))

    assert exchange.failure is Failure.GUARD
    assert secure.requests == []
    courier.close()


def test_a_registry_may_lead_over_tls_to_where_the_guard_allows(
    secure: Web, trusting: NetworkSettings
) -> None:
    courier = Courier("doi.org", trusting, Event(), guard=LOOPBACK)

    assert courier.fetch(Request(secure.url("/"))).status == 200
    courier.close()


@pytest.mark.parametrize("curve", ["X25519", "prime256v1", "secp384r1", "secp521r1"])
def test_servers_may_know_but_one_of_the_usual_curves(
    authority: trustme.CA, trusting: NetworkSettings, curve: str
) -> None:
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    authority.issue_cert("127.0.0.1").configure_cert(context)
    context.set_ecdh_curve(curve)
    with Web(tls=context) as web:
        web.script("/", [answer()])

        assert verdict(web.url("/"), trusting) == Judgement(Verdict.ALIVE, "200 OK")
