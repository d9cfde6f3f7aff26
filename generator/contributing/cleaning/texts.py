"""Titles, abstracts and other running text: repaired, and cut to the length of a field."""

import re

from generator.contributing.cleaning.bibtex_braces import remove_bibtex_braces
from generator.contributing.cleaning.cleaned_record import (
    CleanedRecord,
    FieldCorrection,
    RecordFault,
    Remark,
)
from generator.contributing.cleaning.placeholders import is_placeholder
from generator.contributing.cleaning.text_repair import (
    join_lines,
    repair_text,
    unreadable_remarks,
)
from generator.contributing.facts import Facts
from generator.entries.limits import MAX_LENGTH
from generator.entries.remarks import text_remarks
from generator.entries.text import to_plain

HEADING = re.compile(r"(?:abstract|summary)(?:\s*[.:—–-]\s*|\s*\n\s*)(?=\S)", re.IGNORECASE)
NO_ABSTRACT = re.compile(
    r"\[?(?:no |missing )?(?:abstract|summary)(?: (?:is )?(?:not )?available)?\.?\]?", re.IGNORECASE
)
EMPTY_LINES = re.compile(r"\n[^\S\n]*\n\s*\n(?=\S)")
SENTENCE_END = re.compile(r"[.!?](?=\s)")


def clean_text(record: CleanedRecord, name: str) -> None:
    """Cleans the text of the field `name`."""
    raw = _single(record, name)
    if raw is None:
        return
    if isinstance(raw, (bool, dict)):
        record.notes.append(FieldCorrection(name, raw, None, "is no text"))
        return
    source = str(raw)
    if is_placeholder(source) or (name == "abstract" and NO_ABSTRACT.fullmatch(source.strip())):
        if source.strip():
            record.notes.append(FieldCorrection(name, raw, None, "says nothing"))
        return
    text, done = _repair(source, name, record.facts)
    if not to_plain(text).strip():
        record.notes.append(FieldCorrection(name, raw, None, "shows nothing"))
        return
    if len(text) > MAX_LENGTH[name]:
        text = _shorten(record, name, text, done)
    if done:
        record.notes.append(FieldCorrection(name, raw, text or None, "; ".join(done)))
    messages = [*unreadable_remarks(source), *text_remarks(name, text)]
    record.notes += [Remark(name, message) for message in messages]
    if text:
        record.fields[name] = text


def _single(record: CleanedRecord, name: str) -> object:
    """The raw value of a field; of a list, its first text."""
    raw = getattr(record.facts, name)
    if not isinstance(raw, list):
        return raw
    texts = [text for text in raw if isinstance(text, str) and text.strip()]
    if len(raw) > 1:
        record.notes.append(FieldCorrection(name, raw, texts[:1], "the first of several was taken"))
    return texts[0] if texts else None


def _repair(source: str, name: str, facts: Facts) -> tuple[str, list[str]]:
    """A text on one line, or an abstract with its paragraphs and without its heading; and the
    repairs."""
    without_braces = remove_bibtex_braces(source) if facts.bibtex else source
    text, done = repair_text(without_braces, markup=facts.markup)
    if without_braces != source:
        done.append("braces that keep capitals went")
    if name != "abstract":
        text, joined = join_lines(text)
        return text, done + joined
    text = EMPTY_LINES.sub("\n\n", text.strip())
    heading = HEADING.match(text)
    if not heading:
        return text, done
    return text[heading.end() :], [*done, "its heading went"]


def _shorten(record: CleanedRecord, name: str, text: str, done: list[str]) -> str:
    """An abstract that is too long, cut after a sentence. Other texts are left out; a title that
    is too long is a fault."""
    length = f"has {len(text):,} characters"
    if name != "abstract":
        if name == "title":
            record.faults.append(RecordFault(name, f"{length}; shorten it"))
        record.notes.append(Remark(name, f"{length} and was left out"))
        done.append("is too long and was left out")
        return ""
    room = text[: MAX_LENGTH[name] - 3]
    ends = [match.end() for match in SENTENCE_END.finditer(room)]
    done.append(f"{len(text):,} characters were cut to what an entry has room for")
    record.notes.append(Remark(name, f"{length} and was cut"))
    return room[: ends[-1]].rstrip() + " …" if ends else room.rstrip() + "…"
