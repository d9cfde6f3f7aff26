"""The hosting service's REST interface, as far as workflows need it."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any

import urllib3

PAGES = 50
"""How many pages of a list are looked through."""
MISSING = "GITHUB_API_URL, GITHUB_REPOSITORY and GITHUB_TOKEN say where and as whom; set them"


class Refusal(Exception):
    """The service did not do what it was asked; says what it answered."""

    def __init__(self, message: str, status: int = 0) -> None:
        self.status = status
        super().__init__(message)


@dataclass(frozen=True)
class Hub:
    """A repository there: the address of its resources, and a token for it."""

    url: str
    token: str

    @classmethod
    def of(cls, environment: Mapping[str, str]) -> "Hub":
        """The repository that a workflow runs for. Raises Refusal."""
        names = ("GITHUB_API_URL", "GITHUB_REPOSITORY", "GITHUB_TOKEN")
        api, repository, token = (environment.get(name, "") for name in names)
        if not (api and repository and token):
            raise Refusal(MISSING)
        return cls(f"{api.rstrip('/')}/repos/{repository}", token)

    def ask(self, method: str, path: str, data: Mapping[str, Any] | None = None) -> Any:
        """What the service answers to a request about `path`. Raises Refusal."""
        headers = {
            "Authorization": f"Bearer {self.token}",
            "Accept": "application/vnd.github+json",
            "User-Agent": "daily-papers",
            "X-GitHub-Api-Version": "2022-11-28",
        }
        try:
            answer = urllib3.request(
                method,
                f"{self.url}/{path}".rstrip("/"),
                json=data,
                headers=headers,
                timeout=30,
                retries=False,
                redirect=False,
            )
            said = answer.json() if answer.data else None
        except (urllib3.exceptions.HTTPError, ValueError) as error:
            raise Refusal(f"{method} {path}: {error}") from None
        if answer.status >= 300:
            why = said.get("message", "") if isinstance(said, dict) else ""
            raise Refusal(f"{method} {path}: {answer.status} {why}", answer.status)
        return said

    def has(self, path: str) -> bool:
        """Whether there is something at `path`. Raises Refusal."""
        try:
            self.ask("GET", path)
        except Refusal as refusal:
            if refusal.status == 404:
                return False
            raise
        return True

    def all(self, path: str) -> Iterator[Any]:
        """The items of a list that comes in pages. Raises Refusal."""
        for page in range(1, PAGES + 1):
            items = self.ask("GET", f"{path}?per_page=100&page={page}")
            yield from items
            if len(items) < 100:
                return
