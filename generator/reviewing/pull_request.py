"""What a pull request changes, as the hosting service has it.

The check of a pull request runs the contributor's code, so what it hands over may say anything.
Each content is compared with the hash that the service names, and asked of the service where it
differs, as it does innocently after a merge: so a comment shows nothing but the pull request.
"""

from base64 import b64decode
from collections.abc import Iterator, Mapping
from hashlib import sha1
from typing import Any
from urllib.parse import quote

from generator.entries.yaml_tree import MAX_BYTES
from generator.reviewing.artifact import Artifact
from generator.reviewing.github_api import GitHubError, Repository

REMOVED = "removed"


def changed_sources(
    repository: Repository, commit: str, artifact: Artifact, folder: str
) -> Artifact:
    """The `artifact` with the contents that the files below `folder` have at the pull request's
    newest `commit`. Counts those that are too large, or that the artifact leaves out. Raises
    GitHubError."""
    prefix = f"{folder}/"
    changed = {
        path.removeprefix(prefix): hash
        for each in repository.list_items(f"pulls/{artifact.number}/files")
        for path, hash in _changes(each)
        if path.startswith(prefix)
    }
    sources: dict[str, bytes | None] = {}
    for path in artifact.files.keys() & changed.keys():
        source, hash = artifact.files[path], changed[path]
        if hash is None:
            sources[path] = None
        elif source is not None and blob_hash(source) == hash:
            sources[path] = source
        else:
            fetched = _fetch(repository, f"{prefix}{path}", commit)
            if len(fetched) <= MAX_BYTES and blob_hash(fetched) == hash:
                sources[path] = fetched
    return Artifact(
        number=artifact.number,
        files=dict(sorted(sources.items())),
        left_out=len(changed) - len(sources),
    )


def blob_hash(content: bytes) -> str:
    """Git's hash of a file's content (Pro Git, 10.2)."""
    return sha1(b"blob %d\0%b" % (len(content), content), usedforsecurity=False).hexdigest()


def _changes(file: Mapping[str, Any]) -> Iterator[tuple[str, str | None]]:
    """The paths that one of the pull request's files concerns, each with the hash of its content;
    None where there is no such file any more."""
    yield file["filename"], None if file["status"] == REMOVED else file["sha"]
    if file.get("previous_filename"):
        yield file["previous_filename"], None


def _fetch(repository: Repository, path: str, commit: str) -> bytes:
    """The content of a file at `commit`; empty where it is larger than 1 MB, which the service
    does not send ("Get repository content")."""
    try:
        answer = repository.request("GET", f"contents/{quote(path)}?ref={quote(commit)}")
    except GitHubError as error:
        if error.status != 404:
            raise
        return b""
    return b64decode(answer.get("content") or "")
