"""Answers of services, kept for a day, so that a long run that was stopped goes on where it was."""

import json
import time
from contextlib import suppress
from dataclasses import dataclass, field
from pathlib import Path

from generator.system.hashing import hash_text

SECONDS = 24 * 60 * 60
"""How long an answer is taken for the present one."""


@dataclass
class Answers:
    """The answers in a `folder`, by address; a text, or None where the service knew nothing. Old
    ones are deleted when the first answer is looked up."""

    folder: Path
    _is_tidy: bool = field(default=False, init=False)

    def load(self, url: str) -> tuple[bool, str | None]:
        """Whether there is an answer of the last day from `url`, and the answer."""
        if not self._is_tidy:
            self._is_tidy = True
            self._delete_old()
        try:
            stored = json.loads(self._file(url).read_text(encoding="utf-8"))
        except (OSError, ValueError):
            return False, None
        is_same = isinstance(stored, dict) and stored.get("url") == url
        return is_same, stored["answer"] if is_same else None

    def store(self, url: str, answer: str | None) -> None:
        """Keeps the `answer` of `url`; does nothing where it cannot be written."""
        with suppress(OSError):
            self.folder.mkdir(parents=True, exist_ok=True)
            new = self._file(url).with_suffix(".new")
            new.write_text(json.dumps({"url": url, "answer": answer}), encoding="utf-8")
            new.replace(self._file(url))

    def _file(self, url: str) -> Path:
        return self.folder / f"{hash_text(url)}.json"

    def _delete_old(self) -> None:
        with suppress(OSError):
            for file in self.folder.iterdir():
                if file.stat().st_mtime < time.time() - SECONDS:
                    file.unlink()
