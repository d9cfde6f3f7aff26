"""Requests to services: with the pauses that they want, repeated while they fail."""

import json
import time
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from typing import Any
from urllib.parse import urlencode

from generator.contributing.sources.answers import Answers
from generator.contributing.sources.services import NotFound, Service, SourceError
from generator.contributing.sources.transport import (
    LARGEST,
    UNREACHABLE,
    RetryableError,
    Transport,
)


@dataclass
class Client:
    """Asks services as the user agent `agent`. An attempt may take `patience` seconds. There are
    up to `attempts`, with a pause of `back_off` seconds before the second that doubles each
    time; or the pause that the service names, if that is at most `longest_pause` seconds.
    `report` receives a message about each repetition."""

    agent: str
    patience: float = 30.0
    attempts: int = 4
    back_off: float = 1.0
    longest_pause: float = 120.0
    largest: int = LARGEST
    sleep: Callable[[float], None] = field(default_factory=lambda: time.sleep)
    report: Callable[[str], None] = lambda _message: None
    answers: Answers | None = None
    """Answers of an earlier run, for long runs that may be stopped."""
    _last_request: dict[str, float] = field(default_factory=dict)

    def __post_init__(self) -> None:
        self._transport = Transport(self.agent, self.patience, self.largest)

    def get_json(self, service: Service, path: str, query: Mapping[str, Any] | None = None) -> Any:
        """The JSON that `service` answers. Raises NotFound and SourceError."""
        body = self.get(service, path, query, "application/json")
        try:
            return json.loads(body)
        except (ValueError, RecursionError):
            message = f"{service.name} answered nonsense (no JSON); try again later"
            raise SourceError(message) from None

    def get(
        self,
        service: Service,
        path: str,
        query: Mapping[str, Any] | None = None,
        media_type: str = "*/*",
    ) -> bytes:
        """The body that `service` answers at `path`. Raises NotFound; and SourceError if the
        service cannot be reached, keeps failing, or breaks a limit of the transport."""
        url = f"{service.base}{path}" + (f"?{urlencode(query)}" if query else "")
        if self.answers is None:
            return self._ask(service, url, media_type)
        is_known, answer = self.answers.load(url)
        if is_known and answer is None:
            raise NotFound(f"{service.name} does not know it")
        if answer is not None:
            return answer.encode("utf-8", "surrogateescape")
        try:
            body = self._ask(service, url, media_type)
        except NotFound:
            self.answers.store(url, None)
            raise
        self.answers.store(url, body.decode("utf-8", "surrogateescape"))
        return body

    def _ask(self, service: Service, url: str, media_type: str) -> bytes:
        reason = ""
        for attempt in range(1, self.attempts + 1):
            self._wait_for_turn(service)
            try:
                return self._transport.get(service, url, media_type)
            except RetryableError as error:
                reason = str(error)
                pause = self._pause(service, error, attempt)
                if attempt < self.attempts:
                    self.report(f"{service.name} {reason}; next attempt in {pause:.0f} s")
                    self.sleep(pause)
        times = f"{self.attempts} times" if self.attempts > 1 else "once"
        online = "are you online? " if reason == UNREACHABLE else ""
        raise SourceError(f"{service.name} {reason} ({times}); {online}try again later")

    def _pause(self, service: Service, error: RetryableError, attempt: int) -> float:
        """The seconds before the next attempt. Raises SourceError if that is too long to wait."""
        pause = self.back_off * 2 ** (attempt - 1) if error.after is None else error.after
        if pause > self.longest_pause:
            raise SourceError(
                f"{service.name} {error}, and wants {pause:.0f} seconds; try again then"
            ) from None
        return pause

    def _wait_for_turn(self, service: Service) -> None:
        now = time.monotonic()
        last = self._last_request.get(service.base)
        if last is not None and last + service.pause > now:
            self.sleep(last + service.pause - now)
        self._last_request[service.base] = time.monotonic()
