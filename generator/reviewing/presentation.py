"""Reviews as text for a terminal, or as Markdown for a comment.

In Markdown whatever a contributor wrote stands in code: there nothing is markup, no address is
a link, and nobody is mentioned.
"""

import re
from collections.abc import Iterator, Sequence
from textwrap import wrap

from generator.entries.faults import Fault, escape_unprintable, format_faults, quantity
from generator.reviewing.reviews import Review

COLUMNS = 88
LONGEST = 60_000
"""A comment at the hosting service has at most 65,536 characters."""
BACKTICKS = re.compile("`+")
TO_MEND, TO_LOOK_AT = "To mend", "To look at"
DIFFERENT = "Facts that differ from the source"
OPEN = (TO_MEND, TO_LOOK_AT, DIFFERENT)
"""The parts of a review that are not folded away in a comment."""


def as_text(found: Sequence[Review]) -> str:
    """The reviews for a terminal."""
    return "\n".join([*map(_text, found), _summary(found)])


def _text(review: Review) -> str:
    parts = [review.file]
    for title, lines in _parts(review):
        parts.append("\n".join([f"{title}:", *[f"  {line}".rstrip() for line in lines]]))
    return "\n\n".join(parts) + "\n"


def as_markdown(found: Sequence[Review]) -> str:
    """The reviews for a comment, the first of them if they are too long for one."""
    made = [f"### {_summary(found)}\n"]
    length = len(made[0])
    for number, review in enumerate(found):
        piece = _markdown(review)
        if length + len(piece) > LONGEST:
            made.append(
                f"And {quantity(len(found) - number, 'more file')}, too long to show here.\n"
            )
            break
        made.append(piece)
        length += len(piece)
    return "\n".join(made)


def _markdown(review: Review) -> str:
    parts = [f"#### {_code(review.file)}\n"]
    for title, lines in _parts(review):
        made = block(lines)
        if title in OPEN:
            parts.append(f"{title}:\n\n{made}\n")
        else:
            parts.append(f"<details><summary>{title}</summary>\n\n{made}\n\n</details>\n")
    return "\n".join(parts)


def _parts(review: Review) -> Iterator[tuple[str, list[str]]]:
    """The titles of a review's parts, and their lines."""
    if review.faults:
        yield TO_MEND, [_place(fault) for fault in review.faults]
    if review.remarks:
        yield TO_LOOK_AT, [_place(remark) for remark in review.remarks]
    if review.facts:
        yield DIFFERENT, [escape_unprintable(line) for line in review.facts]
    for look in review.looks:
        lines = look.paragraphs if look.are_lines else _paragraphs(look.paragraphs)
        yield look.where, [escape_unprintable(line) for line in lines]
    if review.touches:
        yield "Pages that it touches", [escape_unprintable(line) for line in review.touches]


def _place(fault: Fault) -> str:
    return str(fault).removeprefix(f"{escape_unprintable(fault.file)}:")


def _paragraphs(paragraphs: Sequence[str]) -> Iterator[str]:
    for number, paragraph in enumerate(paragraphs):
        if number:
            yield ""
        yield from wrap(paragraph, COLUMNS, break_long_words=False, break_on_hyphens=False)


def _summary(found: Sequence[Review]) -> str:
    faults = [fault for review in found for fault in review.faults]
    remarks = sum(len(review.remarks) for review in found)
    said = format_faults(tuple(faults)).rpartition("\n")[2] if faults else "no fault"
    more = f", {quantity(remarks, 'remark')}" if remarks else ""
    return f"{quantity(len(found), 'paper')}, {said}{more}."


def _code(text: str) -> str:
    """`text` as inline code."""
    text = escape_unprintable(text)
    marks = _fence(text, 1)
    space = " " if "`" in text else ""
    return f"{marks}{space}{text}{space}{marks}"


def block(lines: Sequence[str]) -> str:
    """`lines` as a block of code."""
    marks = _fence("\n".join(lines), 3)
    return "\n".join([f"{marks}text", *lines, marks])


def _fence(text: str, at_least: int) -> str:
    """More backticks than stand together anywhere in `text`."""
    longest = max((len(run) for run in BACKTICKS.findall(text)), default=0)
    return "`" * max(at_least, longest + 1)
