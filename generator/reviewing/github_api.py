"""GitHub's REST API ("GitHub REST API documentation"), as far as workflows need it."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any

import urllib3

PAGES_AT_MOST = 50
"""Pages of a list, of 100 items each."""
VARIABLES = ("GITHUB_API_URL", "GITHUB_REPOSITORY", "GITHUB_TOKEN")


class GitHubError(Exception):
    """GitHub refused a request; the message has its answer, `status` the HTTP status (0 if there
    was no answer)."""

    def __init__(self, message: str, status: int = 0) -> None:
        self.status = status
        super().__init__(message)


@dataclass(frozen=True)
class Repository:
    """A repository at GitHub: the address of its resources, and a token."""

    url: str
    token: str

    @classmethod
    def of(cls, environment: Mapping[str, str]) -> "Repository":
        """The repository that a workflow runs for. Raises GitHubError."""
        api, repository, token = (environment.get(name, "") for name in VARIABLES)
        if not (api and repository and token):
            raise GitHubError(f"set {', '.join(VARIABLES[:2])} and {VARIABLES[2]}")
        return cls(f"{api.rstrip('/')}/repos/{repository}", token)

    def request(self, method: str, path: str, data: Mapping[str, Any] | None = None) -> Any:
        """The answer to a request for `path` below the repository. Raises GitHubError."""
        headers = {
            "Authorization": f"Bearer {self.token}",
            "Accept": "application/vnd.github+json",
            "User-Agent": "daily-papers",
            "X-GitHub-Api-Version": "2022-11-28",
        }
        try:
            response = urllib3.request(
                method,
                f"{self.url}/{path}".rstrip("/"),
                json=data,
                headers=headers,
                timeout=30,
                retries=False,
                redirect=False,
            )
            answer = response.json() if response.data else None
        except (urllib3.exceptions.HTTPError, ValueError) as error:
            raise GitHubError(f"{method} {path}: {error}") from None
        if response.status >= 300:
            reason = answer.get("message", "") if isinstance(answer, dict) else ""
            raise GitHubError(f"{method} {path}: {response.status} {reason}", response.status)
        return answer

    def exists(self, path: str) -> bool:
        """Whether there is anything at `path`. Raises GitHubError."""
        try:
            self.request("GET", path)
        except GitHubError as error:
            if error.status == 404:
                return False
            raise
        return True

    def list_items(self, path: str) -> Iterator[Any]:
        """The items of the list at `path`, page by page. Raises GitHubError."""
        for page in range(1, PAGES_AT_MOST + 1):
            items = self.request("GET", f"{path}?per_page=100&page={page}")
            yield from items
            if len(items) < 100:
                return
