"""Branches and pull requests of a repository at GitHub ("Git database", "Pulls")."""

from collections.abc import Mapping
from typing import Any
from urllib.parse import quote

from generator.reviewing.github_api import Repository

OUR_LOGIN = "github-actions[bot]"
"""Who opens the pull requests and writes the comments of workflows."""
FILE_MODE = "100644"


def open_pull_request(repository: Repository, branch: str, title: str, body: str) -> int:
    """Opens a pull request from a `branch` to the default branch. Returns its number. Raises
    GitHubError."""
    pull = {"title": title, "head": branch, "base": default_branch(repository), "body": body}
    return int(repository.request("POST", "pulls", pull)["number"])


def default_branch(repository: Repository) -> str:
    """The name of the branch that pull requests go to. Raises GitHubError."""
    return str(repository.request("GET", "")["default_branch"])


def create_branch(
    repository: Repository, branch: str, message: str, files: Mapping[str, str]
) -> None:
    """Makes a `branch` with one commit on top of the default branch, which writes `files` (texts by
    path); an empty commit, if there are none, since a pull request needs one. Raises
    GitHubError."""
    parent = _head(repository, default_branch(repository))
    commit = _commit(repository, parent, message, files)
    repository.request("POST", "git/refs", {"ref": f"refs/heads/{branch}", "sha": commit})


def add_commit(
    repository: Repository,
    branch: str,
    message: str,
    files: Mapping[str, str],
    author: Mapping[str, str],
) -> None:
    """Adds a commit of an `author` to a `branch`, which writes `files`. Raises GitHubError, also
    where somebody else changed the branch meanwhile."""
    commit = _commit(repository, _head(repository, branch), message, files, author)
    repository.request("PATCH", f"git/refs/heads/{quote(branch)}", {"sha": commit})


def _head(repository: Repository, branch: str) -> str:
    ref = repository.request("GET", f"git/ref/heads/{quote(branch)}")
    return str(ref["object"]["sha"])


def _commit(
    repository: Repository,
    parent: str,
    message: str,
    files: Mapping[str, str],
    author: Mapping[str, str] | None = None,
) -> str:
    tree = str(repository.request("GET", f"git/commits/{parent}")["tree"]["sha"])
    if files:
        blobs = [
            {"path": path, "mode": FILE_MODE, "type": "blob", "content": text}
            for path, text in sorted(files.items())
        ]
        tree = repository.request("POST", "git/trees", {"base_tree": tree, "tree": blobs})["sha"]
    commit: dict[str, Any] = {"message": message, "tree": tree, "parents": [parent]}
    commit |= {"author": dict(author)} if author else {}
    return str(repository.request("POST", "git/commits", commit)["sha"])
