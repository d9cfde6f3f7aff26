"""What the check of a pull request, which may run anybody's code, hands to the comment on it.

Only data: the number of the pull request and the files that it changes. The comment is made of
them by the program on the main branch, so that nothing but an entry's text is the contributor's.
"""

from collections.abc import Mapping
from typing import Annotated

from pydantic import BaseModel, ConfigDict, Field, ValidationError

from generator.entries.yaml_tree import MAX_BYTES

FILE = "review.json"
LARGEST = 8_000_000
FILES = 300
BYTES = 5_000_000
"""What all files together may hold: within LARGEST, however it is written."""

LONGEST_PATH = 300
Path = Annotated[str, Field(min_length=1, max_length=LONGEST_PATH)]
Source = Annotated[bytes, Field(max_length=MAX_BYTES + 1)]


class Unfit(Exception):
    """What was handed over is not what was agreed on."""


class Handoff(BaseModel):
    """The pull request's number, and what stands in each file below the folder of papers that
    it changes; None where it deletes one. `left_out` is how many more it changes."""

    model_config = ConfigDict(
        frozen=True, extra="forbid", strict=True, ser_json_bytes="base64", val_json_bytes="base64"
    )

    number: int = Field(ge=0, le=1_000_000_000)
    files: dict[Path, Source | None] = Field(max_length=FILES)
    left_out: int = Field(default=0, ge=0, le=1_000_000_000)

    @classmethod
    def of(cls, number: int, files: Mapping[str, bytes | None]) -> "Handoff":
        """The first of `files`, as many as fit."""
        fitting: dict[str, bytes | None] = {}
        size = 0
        for path, source in sorted(files.items()):
            size += len(source or b"")
            if len(path) <= LONGEST_PATH and len(source or b"") <= MAX_BYTES + 1 and size <= BYTES:
                fitting[path] = source
            if len(fitting) == FILES:
                break
        return cls(number=number, files=fitting, left_out=len(files) - len(fitting))

    def packed(self) -> bytes:
        """As a file."""
        return self.model_dump_json(indent=1).encode()

    @classmethod
    def unpacked(cls, content: bytes) -> "Handoff":
        """What stands in a file that anybody may have written. Raises Unfit."""
        if len(content) > LARGEST:
            raise Unfit(f"{FILE} is larger than any review")
        try:
            return cls.model_validate_json(content)
        except ValidationError as error:
            raise Unfit(f"{FILE} is no review: {error.error_count()} errors") from None
