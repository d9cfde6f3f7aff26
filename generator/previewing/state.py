"""What a preview shows at a moment: pages that were made at once, and faults."""

import re
import threading
from collections.abc import Collection, Mapping

PLACE = re.compile(r"^\S[^:]*(?::\d+)+: ")
"""How a line begins that says what is wrong at a place of a file."""


class PreviewState:
    """The newest pages and faults. Several threads read and change it."""

    def __init__(self) -> None:
        self._changed = threading.Condition()
        self._version = 0
        self._number = 0
        self._pages: dict[str, tuple[int, bytes]] = {}
        self._faults: list[str] = []

    @property
    def version(self) -> int:
        """A number that grows with each change of what is shown."""
        return self._version

    def page(self, path: str) -> bytes | None:
        """The page at the `path` in the site that was made at once, until a build has made it."""
        with self._changed:
            return self._pages.get(path, (0, None))[1]

    @property
    def faults(self) -> list[str]:
        """The lines that say what is wrong."""
        return self._faults

    def edited(self) -> int:
        """The number of the newest edit, which a build names when it has ended."""
        with self._changed:
            self._number += 1
            return self._number

    def show(self, pages: Mapping[str, bytes], corrected: Collection[str]) -> None:
        """Shows `pages` that were made at once, after the files named in `corrected` turned out to
        have no fault."""
        with self._changed:
            self._pages |= {path: (self._number, page) for path, page in pages.items()}
            left = [
                it for it in self._faults if not it.startswith(tuple(f"{c}:" for c in corrected))
            ]
            self._faults = left if any(map(PLACE.match, left)) else []
            self._notify()

    def show_faults(self, lines: list[str]) -> None:
        """Shows what is wrong, beside the pages as they were."""
        with self._changed:
            self._faults = lines
            self._notify()

    def built(self, number: int) -> None:
        """Shows what a build has made after the edit of that `number`."""
        with self._changed:
            self._pages = {path: it for path, it in self._pages.items() if it[0] > number}
            if number == self._number:
                self._faults = []
            self._notify()

    def wait(self, version: int, seconds: float) -> int:
        """The version of what is shown, as soon as it is not `version` any more, or after so many
        `seconds`."""
        with self._changed:
            self._changed.wait_for(lambda: self._version != version, seconds)
            return self._version

    def _notify(self) -> None:
        self._version += 1
        self._changed.notify_all()
