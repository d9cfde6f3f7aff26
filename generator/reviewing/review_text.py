"""Reviews as text for a terminal, or as Markdown for a comment.

In Markdown all text of a contributor stands in code, so that it cannot be markup or a link, and
cannot mention (and so notify) anybody.
"""

import re
from collections.abc import Iterator, Sequence
from textwrap import wrap

from generator.entries.faults import Fault, escape_unprintable, format_faults, quantity
from generator.reviewing.entry_review import Review

COLUMNS = 88
MOST_NOTICES, NOTICE = 60, 1000
"""How many notices a comment shows, and how many characters of each."""
LONGEST = 60_000
"""A comment at the hosting service has at most 65,536 characters."""
BACKTICKS = re.compile("`+")
TO_CORRECT, TO_LOOK_AT = "To correct", "To look at"
DIFFERENT = "Facts that differ from the source"
AGREE = "Compared with its source; all facts agree"
UNFOLDED = (TO_CORRECT, TO_LOOK_AT, DIFFERENT, AGREE)
"""The parts of a review that a comment shows unfolded."""


def reviews_as_text(reviews: Sequence[Review]) -> str:
    """The reviews for a terminal."""
    return "\n".join([*map(_text, reviews), _summary(reviews)])


def _text(review: Review) -> str:
    parts = [review.file]
    for title, lines in _parts(review):
        parts.append("\n".join([f"{title}:", *[f"  {line}".rstrip() for line in lines]]))
    return "\n\n".join(parts) + "\n"


def reviews_as_markdown(reviews: Sequence[Review], notices: Sequence[str] = ()) -> str:
    """The reviews for a comment: `notices` on the whole change, entries with faults, those with
    remarks, and the others folded; as many as have room in it."""
    pieces = [f"### {_summary(reviews)}\n", *_notices_as_markdown(notices)]
    length = sum(map(len, pieces))
    ordered = sorted(reviews, key=lambda review: (not review.faults, not _is_odd(review)))
    for number, review in enumerate(ordered):
        piece = _markdown(review)
        if length + len(piece) > LONGEST:
            more = quantity(len(ordered) - number, "more file")
            pieces.append(f"And {more}, too long to show here.\n")
            break
        pieces.append(piece)
        length += len(piece)
    return "\n".join(pieces)


def _is_odd(review: Review) -> bool:
    """Whether somebody should look at an entry."""
    return bool(review.faults or review.remarks or review.differences)


def _notices_as_markdown(notices: Sequence[str]) -> Iterator[str]:
    if notices:
        lines = [escape_unprintable(notice)[:NOTICE] for notice in notices[:MOST_NOTICES]]
        more = len(notices) - len(lines)
        lines += [f"and {more} more"] if more else []
        yield f"**Look at this first:**\n\n{code_block(lines)}\n"


def _markdown(review: Review) -> str:
    """A review; folded as a whole where nothing in it is odd."""
    inside = _parts_as_markdown(review)
    if _is_odd(review):
        return f"#### {inline_code(review.file)}\n\n{inside}"
    folded = f"<details><summary>Nothing to correct</summary>\n\n{inside}\n</details>\n"
    return f"#### {inline_code(review.file)}\n\n{folded}"


def _parts_as_markdown(review: Review) -> str:
    parts = []
    for title, lines in _parts(review):
        code = code_block(lines)
        if title in UNFOLDED:
            parts.append(f"{title}:\n\n{code}\n")
        else:
            parts.append(f"<details><summary>{title}</summary>\n\n{code}\n\n</details>\n")
    return "\n".join(parts)


def _parts(review: Review) -> Iterator[tuple[str, list[str]]]:
    """The title and the lines of each part of a review."""
    if review.faults:
        yield TO_CORRECT, [_place(fault) for fault in review.faults]
    if review.remarks:
        yield TO_LOOK_AT, [_place(remark) for remark in review.remarks]
    if review.agrees_with:
        yield AGREE, [escape_unprintable(review.agrees_with)]
    if review.differences:
        yield DIFFERENT, [escape_unprintable(line) for line in review.differences]
    for preview in review.previews:
        lines = preview.paragraphs if preview.are_lines else _wrap(preview.paragraphs)
        yield preview.place, [escape_unprintable(line) for line in lines]
    if review.affected_pages:
        yield "Pages that it affects", [escape_unprintable(line) for line in review.affected_pages]


def _place(fault: Fault) -> str:
    return str(fault).removeprefix(f"{escape_unprintable(fault.file)}:")


def _wrap(paragraphs: Sequence[str]) -> Iterator[str]:
    for number, paragraph in enumerate(paragraphs):
        if number:
            yield ""
        yield from wrap(paragraph, COLUMNS, break_long_words=False, break_on_hyphens=False)


def _summary(reviews: Sequence[Review]) -> str:
    faults = [fault for review in reviews for fault in review.faults]
    remarks = sum(len(review.remarks) for review in reviews)
    total = format_faults(tuple(faults)).rpartition("\n")[2] if faults else "no fault"
    more = f", {quantity(remarks, 'remark')}" if remarks else ""
    return f"{quantity(len(reviews), 'paper')}, {total}{more}."


def inline_code(text: str) -> str:
    """`text` as inline code."""
    text = escape_unprintable(text)
    marks = _fence(text, 1)
    space = " " if "`" in text else ""
    return f"{marks}{space}{text}{space}{marks}"


def code_block(lines: Sequence[str]) -> str:
    """`lines` as a block of code."""
    marks = _fence("\n".join(lines), 3)
    return "\n".join([f"{marks}text", *lines, marks])


def _fence(text: str, at_least: int) -> str:
    """A run of backticks that is longer than any in `text` (CommonMark, "Fenced code blocks")."""
    longest = max((len(run) for run in BACKTICKS.findall(text)), default=0)
    return "`" * max(at_least, longest + 1)
