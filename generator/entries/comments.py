"""The comments of an entry's file, and the field that each belongs to.

YAML parsers drop comments. This module finds them in the gaps between scalars (keys and values),
where every `#` begins one:

    title: A Study   # belongs to `title`: it stands beside a value
    # belongs to `links`: it stands alone, before the next scalar
    links:
      code: https://example.org/code
      # belongs to `links.code`, after it: it is indented further than the next scalar
    venue: ICML

A comment alone on its line belongs to the scalar after it, unless it is indented further than
that scalar or stands before a closing bracket; then it belongs to the scalar before it. A
formatted entry has each comment before its field, or at the end of the mapping or list whose end
it stood at.
"""

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from typing import NamedTuple

from generator.entries.canonical import Block
from generator.entries.yaml_tree import Path, walk_nodes

COMMENT = re.compile(r"#[^\n\r\x85\u2028\u2029]*")
SCHEMA = re.compile(r"# *yaml-language-server *:")
LINE_BREAK = re.compile(r"[\n\r\x85\u2028\u2029]")
BLANK_LINE = re.compile(r"\n[ \t\r]*\n")


class Comment(NamedTuple):
    """A comment, the `path` of the field it belongs to, and whether it stands `after` it."""

    text: str
    path: Path
    after: bool = False


@dataclass(frozen=True)
class Comments:
    """The comments of a file: at its head, about fields, and at its end."""

    head: list[str] = field(default_factory=list)
    about: list[Comment] = field(default_factory=list)
    end: list[str] = field(default_factory=list)

    def merge_into(self, blocks: Sequence[Block]) -> Iterator[str]:
        """The lines of `blocks` with the comments in their places. The comment of a field that has
        no block (an empty list) goes to the end."""
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
            if [block.path[:1] for block in blocks[number + 1 : number + 2]] != [path[:1]]:
                yield from after[path[:1]]
        yield from before[()]
        yield from self.end


class _Scalar(NamedTuple):
    """A key or a value: where it starts and ends in the text, its column, and its path."""

    start: int
    end: int
    column: int
    path: Path


def parse_comments(text: str) -> Comments:
    """The comments in `text`, the content of an entry without faults. Takes time in proportion to
    its length: a file may be one long comment, or one comment a line."""
    comments = Comments()
    lines = [0, *(match.end() for match in LINE_BREAK.finditer(text))]
    before: _Scalar | None = None
    for after in [*_scalars(text), None]:
        begin, end = before.end if before else 0, after.start if after else len(text)
        matches = list(COMMENT.finditer(text, begin, end))
        if matches:
            gap = _gap(text, begin, end, before, after)
        for match in matches:
            line = lines[bisect_right(lines, match.start()) - 1]
            _sort(comments, match, text[line : match.start()], gap)
        before = after
    return comments


class _Gap(NamedTuple):
    """What is between two scalars, `before` and `after`: where its last closing bracket and its
    last blank line are (-1 where there is none)."""

    before: _Scalar | None
    after: _Scalar | None
    closing: int
    blank_line: int


def _gap(text: str, begin: int, end: int, before: _Scalar | None, after: _Scalar | None) -> _Gap:
    plain = COMMENT.sub(lambda match: " " * len(match[0]), text[begin:end])
    closing = max(plain.rfind("]"), plain.rfind("}"))
    blank_lines = [match.start() for match in BLANK_LINE.finditer(plain)] if after else []
    return _Gap(
        before,
        after,
        begin + closing if closing >= 0 else -1,
        begin + blank_lines[-1] if blank_lines else -1,
    )


def _scalars(text: str) -> list[_Scalar]:
    """All scalars of `text` in order. A block of text starts after the line of its mark (`>-`), so
    that a comment on that line lies before it."""
    scalars = []
    for path, key, value in walk_nodes(text):
        for node in (key, value):
            if node is None or not isinstance(node.value, str):
                continue
            start, end = node.start_mark.index, node.end_mark.index
            if node.style in ("|", ">"):
                start = text.find("\n", start, end) + 1 or end
            scalars.append(_Scalar(start, end, node.start_mark.column, path))
    return sorted(scalars)


def _sort(comments: Comments, match: re.Match[str], left: str, gap: _Gap) -> None:
    """Adds the comment at `match` in a `gap` to `comments`; `left` is what stands before it on its
    line."""
    before, after = gap.before, gap.after
    comment = match[0].rstrip()
    stands_alone = not left.strip(" \t-")
    column = len(left) if not left.strip() else 0  # a comment after a hyphen belongs to its item
    closed = match.start() < gap.closing
    is_head = before is None and (SCHEMA.match(comment) or match.end() <= gap.blank_line)
    if is_head:
        comments.head.append(comment)
    elif before and not stands_alone:
        comments.about.append(Comment(comment, before.path))
    elif before and (closed or column > (after.column if after else 0)):
        comments.about.append(Comment(comment, before.path, after=True))
    elif after:
        comments.about.append(Comment(comment, after.path))
    else:
        comments.end.append(comment)
