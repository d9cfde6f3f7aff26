"""Titles, abstracts and other running text: what is mended in them, and how long they may be."""

import re

from generator.contributing.cleaning import Change, Cleaning, Doubt
from generator.contributing.cleaning.marks import doubts, line, mended
from generator.contributing.cleaning.names import NOTHING
from generator.entries.limits import MAX_LENGTH
from generator.entries.tex import to_plain

HEADING = re.compile(r"(?:abstract|summary)(?:\s*[.:—–-]\s*|\s*\n\s*)(?=\S)", re.IGNORECASE)
NO_ABSTRACT = re.compile(
    r"\[?(?:no |missing )?(?:abstract|summary)(?: (?:is )?(?:not )?available)?\.?\]?", re.IGNORECASE
)
EMPTY_LINES = re.compile(r"\n[^\S\n]*\n\s*\n(?=\S)")
SENTENCE = re.compile(r"[.!?](?=\s)")


def text_of(result: Cleaning, name: str) -> None:
    """Cleans the text that is the field `name`."""
    raw = getattr(result.facts, name)
    if isinstance(raw, list):
        texts = [each for each in raw if isinstance(each, str) and each.strip()]
        if len(raw) > 1:
            result.notes.append(Change(name, raw, texts[:1], "the first of several was taken"))
        raw = texts[0] if texts else None
    if isinstance(raw, (bool, dict)):
        result.notes.append(Change(name, raw, None, "is no text"))
        return
    if raw is None:
        return
    said = str(raw)
    if said.strip().casefold() in NOTHING or (
        name == "abstract" and NO_ABSTRACT.fullmatch(said.strip())
    ):
        if said.strip():
            result.notes.append(Change(name, raw, None, "says nothing"))
        return
    text, done = _mended(said, name, bibtex=result.facts.bibtex)
    if not to_plain(text).strip():
        result.notes.append(Change(name, raw, None, "shows nothing"))
        return
    if len(text) > MAX_LENGTH[name]:
        text = _shorter(result, name, text, done)
    if done:
        result.notes.append(Change(name, raw, text or None, "; ".join(done)))
    result.notes += [Doubt(name, why) for why in doubts(said, text)]
    if text:
        result.fields[name] = text


def _mended(said: str, name: str, *, bibtex: bool) -> tuple[str, list[str]]:
    if bibtex:
        after = without_braces(said)
        text, done = mended(after)
        done += ["braces that keep capitals went"] if after != said else []
    else:
        text, done = mended(said)
    if name == "abstract":
        text = EMPTY_LINES.sub("\n\n", text.strip())
        heading = HEADING.match(text)
        after = text[heading.end() :] if heading else text
        return after, [*done, "its heading went"] if heading else done
    text, more = line(text)
    return text, done + more


def without_braces(text: str) -> str:
    r"""BibTeX's `text` without the braces that keep capitals; those of TeX commands and of
    mathematics stay."""
    kept, depth, out = [], 0, []
    mathematics = False
    for index, character in enumerate(text):
        before = text[index - 1] if index else ""
        if character == "$" and before != "\\":
            mathematics = not mathematics
        if mathematics or character not in "{}" or before == "\\":
            out.append(character)
        elif character == "{":
            # An argument (\emph{...}, \"{o}) or an accent in braces of its own ({\"o}).
            command = re.search(r"\\(?:[A-Za-z]+|[\"'`^~=.])(?:\{[^{}]*\})*$", text[:index])
            kept.append(bool(command) or text[index + 1 : index + 2] == "\\")
            out.append("{" if kept[-1] else "")
            depth += 1
        elif kept:
            out.append("}" if kept.pop() else "")
    return "".join(out)


def _shorter(result: Cleaning, name: str, text: str, done: list[str]) -> str:
    """What is kept of a text that is longer than an entry has room for."""
    if name != "abstract":
        result.missing += [Doubt(name, f"has {len(text):,} characters; shorten it")] * (
            name == "title"
        )
        result.notes.append(Doubt(name, f"has {len(text):,} characters and was left out"))
        done.append("is too long and was left out")
        return ""
    room = text[: MAX_LENGTH[name] - 3]
    ends = [found.end() for found in SENTENCE.finditer(room)]
    done.append(f"{len(text):,} characters were cut to what an entry has room for")
    result.notes.append(Doubt(name, f"has {len(text):,} characters and was cut"))
    return room[: ends[-1]].rstrip() + " …" if ends else room.rstrip() + "…"
