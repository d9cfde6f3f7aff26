"""The artifact of a pull request's check, from which another workflow writes the comment.

The check runs the contributor's code, and so has no token; the comment needs a token, and so
runs our code on the main branch. Only data goes from one to the other: the number of the pull
request and the files that it changes.
"""

from collections.abc import Mapping
from typing import Annotated

from pydantic import BaseModel, ConfigDict, Field, ValidationError

from generator.entries.yaml_tree import MAX_BYTES

ARTIFACT_FILE = "review.json"
LARGEST = 8_000_000
"""Bytes of the artifact."""
FILES_AT_MOST = 300
CONTENT_AT_MOST = 5_000_000
"""Bytes of all files together, so that base64 and JSON stay below LARGEST."""

LONGEST_PATH = 300
Path = Annotated[str, Field(min_length=1, max_length=LONGEST_PATH)]
Source = Annotated[bytes, Field(max_length=MAX_BYTES + 1)]


class ArtifactError(Exception):
    """The artifact is not what the check writes; somebody may have changed it."""


class Artifact(BaseModel):
    """The pull request's number and the content of each file that it changes below the folder
    of papers; None for a file that it deletes. It changes `left_out` more files."""

    model_config = ConfigDict(
        frozen=True, extra="forbid", strict=True, ser_json_bytes="base64", val_json_bytes="base64"
    )

    number: int = Field(ge=0, le=1_000_000_000)
    files: dict[Path, Source | None] = Field(max_length=FILES_AT_MOST)
    left_out: int = Field(default=0, ge=0, le=1_000_000_000)

    @classmethod
    def of(cls, number: int, files: Mapping[str, bytes | None]) -> "Artifact":
        """An artifact of the first `files`, as many as fit."""
        fitting: dict[str, bytes | None] = {}
        size = 0
        for path, source in sorted(files.items()):
            size += len(source or b"")
            fits = len(path) <= LONGEST_PATH and len(source or b"") <= MAX_BYTES + 1
            if fits and size <= CONTENT_AT_MOST:
                fitting[path] = source
            if len(fitting) == FILES_AT_MOST:
                break
        return cls(number=number, files=fitting, left_out=len(files) - len(fitting))

    def to_bytes(self) -> bytes:
        """The artifact as the content of a file."""
        return self.model_dump_json(indent=1).encode()

    @classmethod
    def parse(cls, content: bytes) -> "Artifact":
        """The artifact in a file that anybody may have written. Raises ArtifactError."""
        if len(content) > LARGEST:
            raise ArtifactError(f"{ARTIFACT_FILE} is larger than any review")
        try:
            return cls.model_validate_json(content)
        except ValidationError as error:
            raise ArtifactError(
                f"{ARTIFACT_FILE} is no review: {error.error_count()} errors"
            ) from None
