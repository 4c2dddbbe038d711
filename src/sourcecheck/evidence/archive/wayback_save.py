"""Has pages saved by the Wayback Machine's Save Page Now.

By its second interface (https://web.archive.org/save, "SPN2 Public API Page Docs" of the
Internet Archive), which asks for the keys of an account: https://archive.org/account/s3.php.
"""

import json
import time
from collections.abc import Mapping
from typing import Any, NamedTuple
from urllib.parse import quote, urldefrag

from sourcecheck.errors import ConfigError
from sourcecheck.evidence.archive.wayback_session import WAYBACK, Clock, Reply, Session, Sleep
from sourcecheck.evidence.settings import NetworkSettings
from sourcecheck.model.archived_copy import ArchivedCopy, read_copy
from sourcecheck.model.mask import mask

_PER_MINUTE = 12
"""Requests, those about the progress of a capture included; its limit for captures alone."""
_PATIENCE = 180
"""Seconds for one capture; the archive itself gives up after two minutes."""
_REASONS = {
    "bandwidth-limit-exceeded": "the site has no bandwidth left",
    "blocked": "the site refuses the archive",
    "blocked-client-ip": "archive.org refuses requests from this address",
    "blocked-url": "archive.org does not save this site",
    "cannot-fetch": "archive.org could not fetch the page",
    "filesize-limit": "the page is too large",
    "gateway-timeout": "the site did not answer archive.org in time",
    "invalid-host-resolution": "the site's name has no address",
    "invalid-url-syntax": "archive.org does not take it for a URL",
    "no-access": "the site does not let archive.org in (403)",
    "not-found": "the site says that there is no such page (404)",
    "service-unavailable": "the site is not available (503)",
    "soft-time-limit-exceeded": "the page takes too long",
    "too-many-daily-captures": "archive.org saves no page so often in one day: try tomorrow",
    "too-many-redirects": "it redirects too often",
    "too-many-requests": "the site asks archive.org for a pause",
    "unauthorized": "the site asks for a login (401)",
    "user-session-limit": "your account has too many captures at work: try later",
}
"""The archive's error codes, without "error:", in words."""


class NotSaved(NamedTuple):
    """A page that was not saved, and why."""

    reason: str


class SavePageNow:
    """Has one page after another saved.

    `access` and `secret` are the two parts of an account's key; they are sent to `base` alone.
    """

    def __init__(  # noqa: PLR0913 -- each is one choice of the caller's, and most have a default
        self,
        settings: NetworkSettings,
        *,
        access: str,
        secret: str,
        base: str = WAYBACK,
        clock: Clock = time.monotonic,
        sleep: Sleep = time.sleep,
    ) -> None:
        self._base = base.rstrip("/")
        self._clock = clock
        headers = {"Accept": "application/json", "Authorization": f"LOW {access}:{secret}"}
        self._session = Session(settings, _PER_MINUTE, headers, clock, sleep)

    def save(self, url: str) -> ArchivedCopy | NotSaved:
        """Have a page captured, and wait for it.

        The copy may take hours to be found in the archive's index. Raises ConfigError if the
        keys are not accepted.
        """
        page, _ = urldefrag(url)
        if mask(page) != page:
            return NotSaved("it holds a secret: the archive is not told")
        started = self._clock()
        form = {"url": page, "skip_first_archive": "1"}
        answer = self._read(self._session.ask(f"{self._base}/save", method="POST", form=form))
        job = answer.get("job_id")
        if not isinstance(job, str) or _state(answer) == "error":
            return NotSaved(_reason(answer))
        while self._clock() - started < _PATIENCE:
            answer = self._read(self._session.ask(f"{self._base}/save/status/{quote(job, '')}"))
            if _state(answer) != "pending":
                return self._copy(answer)
        return NotSaved(f"still at work after {_PATIENCE} s: look again later")

    def close(self) -> None:
        """Close the connection."""
        self._session.close()

    def _read(self, reply: Reply) -> Mapping[str, Any]:
        """Return the answer's JSON object, or one that tells what came instead."""
        if reply.status == 401:
            raise ConfigError(
                "error: archive.org does not accept the keys\n"
                "  hint: get new ones at https://archive.org/account/s3.php"
            )
        try:
            answer = json.loads(reply.body)
        except ValueError:
            answer = None
        return answer if isinstance(answer, dict) else {"message": reply.reason}

    def _copy(self, answer: Mapping[str, Any]) -> ArchivedCopy | NotSaved:
        if _state(answer) == "success":
            address = f"{answer.get('timestamp')}/{answer.get('original_url')}"
            if copy := read_copy(f"{self._base}/web/{address}"):
                return copy
        return NotSaved(_reason(answer))


def _state(answer: Mapping[str, Any]) -> object:
    """Return "pending", "success" or "error"; an error code by itself means the last one."""
    return answer.get("status", "error" if "status_ext" in answer else None)


def _reason(answer: Mapping[str, Any]) -> str:
    code = str(answer.get("status_ext", "")).removeprefix("error:")
    said = str(answer.get("message") or code or "archive.org gave no usable answer")
    return _REASONS.get(code) or " ".join(said.split())
