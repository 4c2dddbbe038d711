"""How the network is asked: limits, patience and manners."""

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import timedelta
from pathlib import Path

from sourcecheck import __version__
from sourcecheck.errors import ConfigError
from sourcecheck.evidence.patterns import Patterns, Remap

USER_AGENT = f"sourcecheck/{__version__} (checks citations; a robot)"
"""Says who asks; whoever runs it regularly adds by `contact` how to be reached."""
LINE = r"[!-~](?:[ -~]*[!-~])?"
"""What a header's value may be, and with it what goes into one: no line ends, nothing but ASCII."""
CONTACT = r"https?://[!-'*-~]+|[!-'*-?A-~]+@[!-'*-?A-~]+"
"""A URL or a mail address; parentheses would end the comment that it stands in."""


@dataclass(frozen=True, slots=True, kw_only=True)
class HostSettings:
    """What is particular to one host; what is None or empty is as it is for all."""

    jobs: int | None = None
    """Requests open at a time."""
    interval: float | None = None
    """Seconds between the starts of two requests."""
    headers: Mapping[str, str] = field(default_factory=dict, repr=False)
    """On top of those for all hosts; never shown, for they may be secret."""
    accept: frozenset[int] = frozenset()
    """Status codes that count as alive, on top of those for all hosts."""
    user_agent: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Manners:
    """How a host is asked: its own settings, and those for all where it has none."""

    jobs: int
    interval: float
    headers: Mapping[str, str] = field(repr=False)
    accept: frozenset[int]
    user_agent: str


_SENSITIVE = {"web.archive.org": (2, 1.0)}
"""Hosts to their jobs at the most and their interval at the least, unless they are set otherwise.

The Wayback Machine shuts out who asks too much, and tells no limit for copies; the `wayback`
package grants itself eight a second (0.5.1).
"""


@dataclass(frozen=True, slots=True, kw_only=True)
class NetworkSettings:
    """Limits, patience and manners of one run; times in seconds where they are plain numbers."""

    timeout: float = 20
    """For one request, from its start to the end of what is read of the answer."""
    connect_timeout: float = 10
    """For the name, the connection and TLS."""
    jobs: int = 1000
    """Requests open at a time, as far as open files allow.

    It bounds our own connections alone: a host is protected by `host_jobs` and `host_interval`. Of
    fewer places, those hosts that never answer would hold all until their time-out.
    """
    host_jobs: int = 4
    """Of these, requests to one host: fewer than a browser opens."""
    host_interval: float = 0.1
    """Between the starts of two requests to one host, on average; never less than half of it."""
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
    """Where DOIs and arXiv numbers are asked about."""
    handle_base_url: str = "https://hdl.handle.net"
    pubmed_base_url: str = "https://eutils.ncbi.nlm.nih.gov"
    open_library_base_url: str = "https://openlibrary.org"
    """Where ISBN are asked about."""
    crossref_base_url: str = "https://api.crossref.org"
    datacite_base_url: str = "https://api.datacite.org"
    arxiv_base_url: str = "https://export.arxiv.org"
    openalex_base_url: str = "https://api.openalex.org"
    """Where, besides the ones above, works are looked up with all that describes them."""
    archive_base_url: str = "https://web.archive.org"
    """Where archived copies of pages are looked up, and saved."""
    openalex_key: str = field(default="", repr=False)
    """OpenAlex answers a hundred searches a day without one; never shown."""
    user_agent: str = USER_AGENT
    """By default with the contact in it."""
    contact: str = ""
    """Mail address or URL of whoever runs it."""
    headers: Mapping[str, str] = field(default_factory=dict, repr=False)
    """To be sent to every host; never shown, for they may be secret."""
    accept: frozenset[int] = frozenset()
    """Status codes from 400 on that count as alive; all of 200 to 299 always do."""
    hosts: Mapping[str, HostSettings] = field(default_factory=dict)
    """By host as URLs have it, or "*.example.org" for all below it; the nearest one counts."""
    robots_txt: bool = False
    """Whether a robots.txt (RFC 9309) is asked for first, and obeyed."""
    allow_private: bool = False
    """Whether addresses that are not on the public internet may be asked."""
    include: Patterns = ()
    """Of URLs and of DOIs as URLs: nothing else is asked about, if there are any."""
    exclude: Patterns = ()
    """Likewise: not asked, neither as links nor as where they lead."""
    remap: tuple[Remap, ...] = ()
    """Of URLs: the first that matches says what is asked instead."""
    ca_file: Path | None = None
    """Certificate authorities to trust, PEM; else those of SSL_CERT_FILE, else certifi's."""
    fresh: timedelta = timedelta(days=7)
    """How long an alive answer is not asked again (InternetArchiveBot re-checks after 7 days)."""
    record_fresh: timedelta = timedelta(days=90)
    """How long a registry is not asked again for a record that it had."""
    absence_fresh: timedelta = timedelta(days=7)
    """Likewise for one that it did not have: registries learn of new works every day."""
    strikes: int = 3
    """Times that a link must be unreachable to be held gone (InternetArchiveBot's rule)."""
    strike_gap: timedelta = timedelta(days=3)
    """Between two such times."""

    def __post_init__(self) -> None:
        """Refuse what would ask nothing, or wait for ever, or send more than one header.

        Raises:
            ConfigError: naming the setting.
        """
        for name in ("timeout", "connect_timeout", "jobs", "host_jobs"):
            if getattr(self, name) <= 0:
                raise ConfigError(f'error: "{name.replace("_", "-")}" should be more than 0')
        if self.contact and not re.fullmatch(CONTACT, self.contact):
            raise ConfigError('error: "contact" should be a mail address or a URL')
        if self.contact and self.user_agent == USER_AGENT:
            introduced = f"{USER_AGENT.removesuffix(')')}; +{self.contact})"
            object.__setattr__(self, "user_agent", introduced)  # what is set is set here only

    def of(self, host: str) -> Manners:
        """Return how a host is asked, each thing as the nearest of its settings has it.

        Headers and accepted codes add up.
        """
        most, least = _SENSITIVE.get(host, (self.host_jobs, self.host_interval))
        jobs, interval = min(self.host_jobs, most), max(self.host_interval, least)
        user_agent = self.user_agent
        headers, accept = self.headers, self.accept
        for own in self._of(host):
            jobs = jobs if own.jobs is None else own.jobs
            interval = interval if own.interval is None else own.interval
            user_agent = own.user_agent or user_agent
            headers = {**headers, **own.headers}
            accept |= own.accept
        return Manners(
            jobs=jobs, interval=interval, headers=headers, accept=accept, user_agent=user_agent
        )

    def _of(self, host: str) -> list[HostSettings]:
        """Return what is set for a host, from its widest domain to the host itself."""
        if not self.hosts:
            return []
        labels = host.split(".")
        domains = [f"*.{'.'.join(labels[at:])}" for at in range(len(labels) - 1, 0, -1)]
        return [self.hosts[name] for name in (*domains, host) if name in self.hosts]
