"""One HTTP request to a service, with limits on time, size and redirects."""

import re
import time
import zlib
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from datetime import UTC, datetime
from email.utils import parsedate_to_datetime
from typing import Any
from urllib.parse import urljoin, urlsplit

from generator.contributing.sources.services import NotFound, Service, SourceError
from generator.entries.faults import escape_unprintable

LARGEST = 20_000_000
"""Bytes of an answer, decompressed. A day of papers has 1 MB."""
RETRY_STATUS = {408, 425, 429, 500, 502, 503, 504}
REDIRECTS = {301, 302, 303, 307, 308}
REDIRECTS_AT_MOST = 3
DEFAULT_PORTS = {"https": 443, "http": 80}
CHUNK = 65_536
UNREACHABLE = "could not be reached"
BROKEN = "broke off in the middle of its answer"
CONNECT_SECONDS = 10.0


class RetryableError(Exception):
    """A request failed, but the next one may not; `after` seconds, if the service said so."""

    def __init__(self, reason: str, after: float | None = None) -> None:
        self.after = after
        super().__init__(reason)


@dataclass
class Transport:
    """Sends requests as the user agent `agent`. One may take `patience` seconds, and its answer
    may have `largest` bytes. Uses the proxies of the environment."""

    agent: str
    patience: float
    largest: int
    _pools: dict[str, Any] = field(default_factory=dict)

    def get(self, service: Service, url: str, media_type: str) -> bytes:
        """The body of the answer. Raises RetryableError, NotFound and SourceError."""
        end = time.monotonic() + self.patience
        for _ in range(REDIRECTS_AT_MOST + 1):
            response = self._open(service, url, media_type)
            try:
                if response.status not in REDIRECTS:
                    _require_success(service, response)
                    return self._read(service, response, end)
                url = _redirect_target(service, url, response.headers.get("Location", ""))
            finally:
                response.close()
        raise SourceError(f"{service.name} redirects in circles; try again later")

    def _open(self, service: Service, url: str, media_type: str) -> Any:
        import urllib3

        headers = {"User-Agent": self.agent, "Accept": media_type, "Accept-Encoding": "gzip"}
        connect = min(CONNECT_SECONDS, self.patience)
        timeout = urllib3.Timeout(connect=connect, read=self.patience)
        try:
            return self._pool(url).request(
                "GET", url, headers=headers, timeout=timeout, retries=False, redirect=False,
                preload_content=False,
            )  # fmt: skip
        except urllib3.exceptions.NameResolutionError:
            message = f"{service.name} could not be found; are you online? Try again later"
            raise SourceError(message) from None
        except urllib3.exceptions.NewConnectionError:
            raise RetryableError(UNREACHABLE) from None
        except urllib3.exceptions.TimeoutError:
            raise RetryableError("did not answer in time") from None
        except urllib3.exceptions.LocationValueError:
            raise SourceError(f"{service.name}: {escape_unprintable(url)} is no address") from None
        except urllib3.exceptions.SSLError as error:
            reason = escape_unprintable(str(error))
            raise SourceError(f"{service.name} has no valid certificate: {reason}") from None
        except (urllib3.exceptions.HTTPError, OSError):
            raise RetryableError("broke off") from None

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

    def _read(self, service: Service, response: Any, end: float) -> bytes:
        body = bytearray()
        for part in _parts(service, response):
            body += part
            if len(body) > self.largest:
                size = f"{self.largest / 1e6:.0f} MB"
                raise SourceError(f"{service.name} answered more than {size}; not read")
            if time.monotonic() > end:
                raise RetryableError("answered too slowly")
        return bytes(body)


def _parts(service: Service, response: Any) -> Iterator[bytes]:
    """The body of `response`, decompressed, in parts of at most CHUNK bytes. Compressed twice, a
    small body may be a huge one; that was not asked for. Raises RetryableError and SourceError."""
    encoding = response.headers.get("Content-Encoding", "identity").strip().lower()
    if encoding == "identity":
        yield from _received(response)
    elif encoding in ("gzip", "x-gzip"):
        yield from _decompressed(_received(response))
    else:
        shown = escape_unprintable(encoding)[:40]
        raise SourceError(f"{service.name} answered in an encoding not asked for ({shown})")


def _received(response: Any) -> Iterator[bytes]:
    """The bytes that arrive, as many as the service announced. Raises RetryableError."""
    import urllib3

    size = 0
    try:
        while chunk := response.read1(CHUNK, decode_content=False):
            size += len(chunk)
            yield chunk
    except (urllib3.exceptions.HTTPError, OSError):
        raise RetryableError(BROKEN) from None
    expected = response.headers.get("Content-Length", "")
    if expected.isdigit() and size < int(expected):
        raise RetryableError(BROKEN)


def _decompressed(chunks: Iterable[bytes]) -> Iterator[bytes]:
    """What `chunks` hold in the gzip format (RFC 1952), in one member. Raises RetryableError."""
    decompressor = zlib.decompressobj(zlib.MAX_WBITS | 16)
    for chunk in chunks:
        rest = chunk
        while rest and not decompressor.eof:
            try:
                part = decompressor.decompress(rest, CHUNK)
            except zlib.error:
                raise RetryableError(BROKEN) from None
            rest = decompressor.unconsumed_tail
            yield part
    if not decompressor.eof:
        raise RetryableError(BROKEN)


def _require_success(service: Service, response: Any) -> None:
    """Raises RetryableError, NotFound or SourceError unless the status is 200."""
    status = response.status
    if status in RETRY_STATUS:
        reason = "asks for patience" if status == 429 else f"is out of order ({status})"
        raise RetryableError(reason, _parse_retry_after(response.headers.get("Retry-After")))
    if status in (404, 410):
        raise NotFound(f"{service.name} does not know it")
    if status != 200:
        raise SourceError(f"{service.name} refused the request (HTTP {status})")


def _redirect_target(service: Service, url: str, location: str) -> str:
    """The address that a redirect names. Raises SourceError if it has another scheme, host or
    port."""
    target = urljoin(url, location)
    if not location or _origin(target) != _origin(url):
        shown = escape_unprintable(target)[:100]
        raise SourceError(f"{service.name} redirects elsewhere ({shown}); not followed")
    return target


def _origin(url: str) -> tuple[str, str | None, int | None] | None:
    """The scheme, host and port of `url` (RFC 6454, section 4); None where its port is no
    number."""
    parts = urlsplit(url)
    try:
        return parts.scheme, parts.hostname, parts.port or DEFAULT_PORTS.get(parts.scheme)
    except ValueError:
        return None


def _parse_retry_after(value: str | None) -> float | None:
    """The seconds in a Retry-After header, a number or a date (RFC 9110, section 10.2.3)."""
    if not value:
        return None
    if re.fullmatch(r"[0-9]{1,9}", value.strip()):
        return float(value)
    try:
        moment = parsedate_to_datetime(value)
        return max(0.0, (moment - datetime.now(UTC)).total_seconds())
    except (TypeError, ValueError):
        return None
