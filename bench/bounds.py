"""`python -m bench.bounds SITE`: which pages of a built site are too large for browsers."""

import gzip
import re
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

MOST_BYTES = 150_000
"""Bytes of a page, compressed by gzip."""
MOST_ELEMENTS = 8_000
OPENING_TAG = re.compile(rb"<[a-zA-Z]")
SHOWN = 10


class Weight(NamedTuple):
    """What a page weighs: its elements, and its bytes compressed."""

    elements: int
    bytes: int
    page: str

    @property
    def is_over(self) -> bool:
        """Whether it is more than a page may weigh."""
        return self.elements > MOST_ELEMENTS or self.bytes > MOST_BYTES


def weigh(html: bytes, page: str = "") -> Weight:
    """Counts what `html` weighs. A script that writes a tag counts as an element."""
    elements = len(OPENING_TAG.findall(html))
    return Weight(elements, len(gzip.compress(html, mtime=0)), page)


def weights(site: Path) -> Iterator[Weight]:
    """Weighs the pages below `site`, but for those that are small before they are compressed."""
    for file in sorted(site.rglob("*.html")):
        html = file.read_bytes()
        if len(html) > MOST_BYTES // 2:
            yield weigh(html, file.relative_to(site).as_posix())


def main(site: Path) -> int:
    """Prints the largest pages; returns how many are over a bound."""
    found = list(weights(site))
    for what in ("elements", "bytes"):
        print(f"most {what}:")
        for weight in sorted(found, key=lambda it: -getattr(it, what))[:SHOWN]:
            print(f"  {getattr(weight, what):>9,}  {weight.page}")
    over = sum(weight.is_over for weight in found)
    print(f"{over:,} pages over {MOST_BYTES:,} bytes compressed or {MOST_ELEMENTS:,} elements")
    return over


if __name__ == "__main__":
    sys.exit(bool(main(Path(sys.argv[1]))))
