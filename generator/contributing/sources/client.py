"""HTTP as the services want it: polite, patient, and suspicious of what comes back."""

import json
import re
import time
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from datetime import UTC, datetime
from email.utils import parsedate_to_datetime
from typing import Any
from urllib.parse import urlencode, urljoin, urlsplit

from generator.contributing.sources import NotFound, Service, Trouble
from generator.entries.faults import escape_unprintable

LARGEST = 20_000_000
"""Bytes of an answer, unpacked. A day of papers has 1 MB."""
AGAIN = {408, 425, 429, 500, 502, 503, 504}
REDIRECTS = {301, 302, 303, 307, 308}
REDIRECTS_AT_MOST = 3
CHUNK = 65_536


UNREACHED = "could not be reached"


class _Retry(Exception):
    """This attempt failed, but the next may not; `after` seconds, if the service said so."""

    def __init__(self, why: str, after: float | None = None) -> None:
        self.after = after
        super().__init__(why)


@dataclass
class Client:
    """Asks services. `agent` is the user agent; an attempt may take `patience` seconds, and
    is repeated up to `attempts` times, with longer and longer pauses (from `back_off` seconds),
    or as long as Retry-After says (RFC 9110, section 10.2.3) if that is at most `waits`."""

    agent: str
    patience: float = 30.0
    attempts: int = 4
    back_off: float = 1.0
    waits: float = 120.0
    largest: int = LARGEST
    sleep: Callable[[float], None] = field(default_factory=lambda: time.sleep)
    said: Callable[[str], None] = lambda _words: None
    _asked: dict[str, float] = field(default_factory=dict)
    _pools: dict[str, Any] = field(default_factory=dict)

    def json(self, service: Service, path: str, query: Mapping[str, Any] | None = None) -> Any:
        """The JSON that `service` answers. Raises NotFound and Trouble."""
        body = self.get(service, path, query, "application/json")
        try:
            return json.loads(body)
        except (ValueError, RecursionError):
            raise Trouble(f"{service.name} answered nonsense (no JSON); try again later") from None

    def get(
        self, service: Service, path: str, query: Mapping[str, Any] | None = None, kind: str = "*/*"
    ) -> bytes:
        """What `service` answers at `path`. Raises NotFound; Trouble where it cannot be reached,
        goes on refusing, or answers what no service should."""
        url = f"{service.base}{path}" + (f"?{urlencode(query)}" if query else "")
        for attempt in range(1, self.attempts + 1):
            self._wait_for_turn(service)
            try:
                return self._attempt(service, url, kind)
            except _Retry as failed:
                why = str(failed)
                pause = self.back_off * 2 ** (attempt - 1) if failed.after is None else failed.after
                if pause > self.waits:
                    raise Trouble(
                        f"{service.name} {why}, and wants {pause:.0f} seconds; try again then"
                    ) from None
                if attempt < self.attempts:
                    self.said(f"{service.name} {why}; once more in {pause:.0f} s")
                    self.sleep(pause)
        tried = f"{self.attempts} times" if self.attempts > 1 else "once"
        online = "are you online? " if why == UNREACHED else ""
        raise Trouble(f"{service.name} {why} ({tried}); {online}try again later")

    def _wait_for_turn(self, service: Service) -> None:
        now = time.monotonic()
        last = self._asked.get(service.base)
        if last is not None and last + service.pause > now:
            self.sleep(last + service.pause - now)
        self._asked[service.base] = time.monotonic()

    def _attempt(self, service: Service, url: str, kind: str) -> bytes:
        end = time.monotonic() + self.patience
        for _ in range(REDIRECTS_AT_MOST + 1):
            response = self._open(service, url, kind)
            try:
                if response.status not in REDIRECTS:
                    return self._content(service, response, end)
                url = _target(service, url, response.headers.get("Location", ""))
            finally:
                response.close()
        raise Trouble(f"{service.name} leads in circles (redirects); try again later")

    def _open(self, service: Service, url: str, kind: str) -> Any:
        import urllib3

        headers = {"User-Agent": self.agent, "Accept": kind, "Accept-Encoding": "gzip"}
        timeout = urllib3.Timeout(connect=min(10.0, self.patience), read=self.patience)
        try:
            return self._pool(url).request(
                "GET", url, headers=headers, timeout=timeout, retries=False, redirect=False,
                preload_content=False,
            )  # fmt: skip
        except urllib3.exceptions.NameResolutionError:
            words = f"{service.name} could not be found; are you online? Try again later"
            raise Trouble(words) from None
        except urllib3.exceptions.NewConnectionError:
            raise _Retry(UNREACHED) from None
        except urllib3.exceptions.TimeoutError:
            raise _Retry("did not answer in time") from None
        except urllib3.exceptions.LocationValueError:
            raise Trouble(f"{service.name}: {escape_unprintable(url)} is no address") from None
        except urllib3.exceptions.SSLError as error:
            raise Trouble(
                f"{service.name} could not prove who it is: {escape_unprintable(str(error))}"
            ) from None
        except (urllib3.exceptions.HTTPError, OSError):
            raise _Retry("broke off") from None

    def _pool(self, url: str) -> Any:
        from urllib.request import getproxies, proxy_bypass

        import urllib3

        parts = urlsplit(url)
        proxy = getproxies().get(parts.scheme)
        if proxy and proxy_bypass(parts.hostname or ""):
            proxy = None
        if str(proxy) not in self._pools:
            self._pools[str(proxy)] = (
                urllib3.ProxyManager(proxy) if proxy else urllib3.PoolManager()
            )
        return self._pools[str(proxy)]

    def _content(self, service: Service, response: Any, end: float) -> bytes:
        if response.status in AGAIN:
            after = _seconds(response.headers.get("Retry-After"))
            why = (
                "asks for patience"
                if response.status == 429
                else f"is out of order ({response.status})"
            )
            raise _Retry(why, after)
        if response.status in (404, 410):
            raise NotFound(f"{service.name} does not know it")
        if response.status != 200:
            raise Trouble(f"{service.name} refused the request (HTTP {response.status})")
        return self._read(service, response, end)

    def _read(self, service: Service, response: Any, end: float) -> bytes:
        import urllib3

        body = bytearray()
        try:
            while chunk := response.read1(CHUNK):
                body += chunk
                if len(body) > self.largest:
                    size = f"{self.largest / 1e6:.0f} MB"
                    raise Trouble(f"{service.name} answered more than {size}; that is no answer")
                if time.monotonic() > end:
                    raise _Retry("answered too slowly")
        except (urllib3.exceptions.HTTPError, OSError):
            raise _Retry("broke off in the middle of its answer") from None
        expected = response.headers.get("Content-Length", "")
        packed = response.headers.get("Content-Encoding")
        if not packed and expected.isdigit() and len(body) < int(expected):
            raise _Retry("broke off in the middle of its answer")
        return bytes(body)


def _target(service: Service, url: str, location: str) -> str:
    """Where a redirect leads: within the service, and never from https to anything else."""
    target = urljoin(url, location)
    here, there = urlsplit(url), urlsplit(target)
    secure = there.scheme == "https" or there.scheme == here.scheme == "http"
    if not location or not secure or here.hostname != there.hostname:
        raise Trouble(
            f"{service.name} leads elsewhere ({escape_unprintable(target)[:100]}); not followed"
        )
    return target


def _seconds(after: str | None) -> float | None:
    """What Retry-After says: seconds, or a date."""
    if not after:
        return None
    if re.fullmatch(r"[0-9]{1,9}", after.strip()):
        return float(after)
    try:
        moment = parsedate_to_datetime(after)
        return max(0.0, (moment - datetime.now(UTC)).total_seconds())
    except (TypeError, ValueError):
        return None
