"""Reviews as text for a terminal, or as Markdown for a comment.

In Markdown all text of a contributor stands in code, so that it cannot be markup or a link, and
cannot mention (and so notify) anybody.
"""

import re
from collections.abc import Iterator, Sequence
from textwrap import wrap

from generator.entries.faults import Fault, escape_unprintable
from generator.entries.phrases import translatable
from generator.reviewing.check_report import format_count
from generator.reviewing.entry_review import Review
from generator.site.language import Language

COLUMNS = 88
MOST_NOTICES, NOTICE = 60, 1000
"""How many notices a comment shows, and how many characters of each."""
LONGEST = 60_000
"""A comment at the hosting service has at most 65,536 characters."""
BACKTICKS = re.compile("`+")
TO_CORRECT = translatable("To correct")
TO_LOOK_AT = translatable("To look at")
DIFFERENT = translatable("Facts that differ from the source")
AGREE = translatable("Compared with its source; all facts agree")
PAGES = translatable("Pages that it affects")
UNFOLDED = (TO_CORRECT, TO_LOOK_AT, DIFFERENT, AGREE)
"""The parts of a review that a comment shows unfolded."""


def reviews_as_text(reviews: Sequence[Review], language: Language) -> str:
    """The reviews for a terminal."""
    texts = (_text(review, language) for review in reviews)
    return "\n".join([*texts, _summary(reviews, language)])


def _text(review: Review, language: Language) -> str:
    parts = [review.file]
    for title, lines in _parts(review, language):
        indented = [f"  {line}".rstrip() for line in lines]
        parts.append("\n".join([f"{language.say(title)}:", *indented]))
    return "\n\n".join(parts) + "\n"


def reviews_as_markdown(
    reviews: Sequence[Review], language: Language, notices: Sequence[str] = ()
) -> str:
    """The reviews for a comment: `notices` on the whole change, entries with faults, those with
    remarks, and the others folded; as many as have room in it."""
    pieces = [f"### {_summary(reviews, language)}\n", *_notices_as_markdown(notices, language)]
    length = sum(map(len, pieces))
    ordered = sorted(reviews, key=lambda review: (not review.faults, not _is_odd(review)))
    for number, review in enumerate(ordered):
        piece = _markdown(review, language)
        if length + len(piece) > LONGEST:
            more = language.ngettext(
                "And %(number)s more file, too long to show here.",
                "And %(number)s more files, too long to show here.",
                len(ordered) - number,
            )
            pieces.append(f"{more}\n")
            break
        pieces.append(piece)
        length += len(piece)
    return "\n".join(pieces)


def _is_odd(review: Review) -> bool:
    """Whether somebody should look at an entry."""
    return bool(review.faults or review.remarks or review.differences)


def _notices_as_markdown(notices: Sequence[str], language: Language) -> Iterator[str]:
    if notices:
        lines = [language.say(notice)[:NOTICE] for notice in notices[:MOST_NOTICES]]
        more = len(notices) - len(lines)
        lines += [language.gettext("and %(number)s more", number=more)] if more else []
        title = language.gettext("Look at this first:")
        yield f"**{title}**\n\n{code_block(lines)}\n"


def _markdown(review: Review, language: Language) -> str:
    """A review; folded as a whole where nothing in it is odd."""
    inside = _parts_as_markdown(review, language)
    if _is_odd(review):
        return f"#### {inline_code(review.file)}\n\n{inside}"
    title = language.gettext("Nothing to correct")
    folded = f"<details><summary>{title}</summary>\n\n{inside}\n</details>\n"
    return f"#### {inline_code(review.file)}\n\n{folded}"


def _parts_as_markdown(review: Review, language: Language) -> str:
    parts = []
    for title, lines in _parts(review, language):
        code, said = code_block(lines), language.say(title)
        if title in UNFOLDED:
            parts.append(f"{said}:\n\n{code}\n")
        else:
            parts.append(f"<details><summary>{said}</summary>\n\n{code}\n\n</details>\n")
    return "\n".join(parts)


def _parts(review: Review, language: Language) -> Iterator[tuple[str, list[str]]]:
    """The title, a message, and the lines of each part of a review."""
    if review.faults:
        yield TO_CORRECT, [_place(fault, language) for fault in review.faults]
    if review.remarks:
        yield TO_LOOK_AT, [_place(remark, language) for remark in review.remarks]
    if review.agrees_with:
        yield AGREE, [escape_unprintable(review.agrees_with)]
    if review.differences:
        yield DIFFERENT, [*map(language.say, review.differences)]
    for preview in review.previews:
        lines = preview.paragraphs if preview.are_lines else _wrap(preview.paragraphs)
        yield preview.place, [escape_unprintable(line) for line in lines]
    if review.affected_pages:
        yield PAGES, [*map(language.say, review.affected_pages)]


def _place(fault: Fault, language: Language) -> str:
    return f"{fault.line}:{fault.column}: {language.describe(fault)}"


def _wrap(paragraphs: Sequence[str]) -> Iterator[str]:
    for number, paragraph in enumerate(paragraphs):
        if number:
            yield ""
        yield from wrap(paragraph, COLUMNS, break_long_words=False, break_on_hyphens=False)


def _summary(reviews: Sequence[Review], language: Language) -> str:
    faults = [fault for review in reviews for fault in review.faults]
    remarks = sum(len(review.remarks) for review in reviews)
    return format_count(faults, remarks, len(reviews), language)


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
