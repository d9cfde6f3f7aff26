"""The comments in an entry's file, and the field that each is about.

A comment on a line of its own is about what follows it, unless it is indented further than
that or stands before a closing bracket; then, like a comment after a value, it is about what
stands before it. An entry written anew has each comment before the field that it is about, or
at the end of a mapping or list that it stood at the end of.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from typing import NamedTuple

from generator.entries.canonical import Block
from generator.entries.yaml_tree import Path, walk_nodes

COMMENT = re.compile(r"#[^\n\r\x85\u2028\u2029]*")
SCHEMA = re.compile(r"# *yaml-language-server *:")
LINE_BEGIN = re.compile(r"[^\n\r\x85\u2028\u2029]*\Z")
BLANK_LINE = re.compile(r"\n[ \t\r]*\n")
CLOSING = re.compile(r"[\]}]")


class Comment(NamedTuple):
    """A comment, the `path` of what it is about, and whether it stands `after` that."""

    text: str
    path: Path
    after: bool = False


@dataclass(frozen=True)
class Comments:
    """All comments of a file: those at its head, those about a field, and those at its end."""

    head: list[str] = field(default_factory=list)
    about: list[Comment] = field(default_factory=list)
    end: list[str] = field(default_factory=list)

    def merge_into(self, blocks: Sequence[Block]) -> Iterator[str]:
        """The lines of `blocks` with the comments in their places. What is about a field that
        is not written (an empty list) goes to the end."""
        paths = {block.path for block in blocks}
        wholes = {path[:1] for path in paths if len(path) > 1}
        before: dict[Path, list[str]] = {path: [] for path in (*paths, ())}
        after: dict[Path, list[str]] = {path[:1]: [] for path in paths}
        for text, path, is_after in self.about:
            while path not in paths and path:
                path = path[:-1]
            if is_after and path[:1] in wholes:
                after[path[:1]].append(f"  {text}")
            else:
                before[path].append("  " * (len(path) - 1) + text)
        yield from self.head
        for number, (path, lines) in enumerate(blocks):
            yield from before[path]
            yield from lines
            if [each.path[:1] for each in blocks[number + 1 : number + 2]] != [path[:1]]:
                yield from after[path[:1]]
        yield from before[()]
        yield from self.end


class _Scalar(NamedTuple):
    """A key or a value, and where it stands: from, to and the column of its beginning."""

    start: int
    end: int
    column: int
    path: Path


def parse_comments(text: str) -> Comments:
    """The comments in `text`, which is an entry's file without faults."""
    found = Comments()
    before: _Scalar | None = None
    for after in [*_scalars(text), None]:
        begin, end = before.end if before else 0, after.start if after else len(text)
        for match in COMMENT.finditer(text, begin, end):
            _sort(found, match, text, before, after)
        before = after
    return found


def _scalars(text: str) -> list[_Scalar]:
    """All keys and values of `text` that are no lists or mappings, in order. What may stand
    behind the mark of a block of text counts as if it were before it."""
    found = []
    for path, key, value in walk_nodes(text):
        for node in (key, value):
            if node is None or not isinstance(node.value, str):
                continue
            start, end = node.start_mark.index, node.end_mark.index
            if node.style in ("|", ">"):
                start = text.find("\n", start, end) + 1 or end
            found.append(_Scalar(start, end, node.start_mark.column, path))
    return sorted(found)


def _sort(
    found: Comments, match: re.Match[str], text: str, before: _Scalar | None, after: _Scalar | None
) -> None:
    """Puts one comment, which stands between two scalars, where it belongs."""
    comment = match[0].rstrip()
    beside = LINE_BEGIN.search(text, 0, match.start())
    left = beside[0] if beside else ""
    stands_alone = not left.strip(" \t-")
    column = len(left) if not left.strip() else 0  # what follows a hyphen is about its item
    closed = CLOSING.search(COMMENT.sub("", text[match.start() : after.start if after else None]))
    if before is None and _is_head(comment, text, match.end(), after):
        found.head.append(comment)
    elif before and not stands_alone:
        found.about.append(Comment(comment, before.path))
    elif before and (closed or column > (after.column if after else 0)):
        found.about.append(Comment(comment, before.path, after=True))
    elif after:
        found.about.append(Comment(comment, after.path))
    else:
        found.end.append(comment)


def _is_head(comment: str, text: str, end: int, first: _Scalar | None) -> bool:
    """Whether a comment before the first field is about the whole file."""
    return bool(
        SCHEMA.match(comment) or BLANK_LINE.search(text, end, first.start if first else end)
    )
