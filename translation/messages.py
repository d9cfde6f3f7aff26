"""The messages of the program, out of Python, templates and JavaScript, in one catalogue."""

from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

from babel.messages.catalog import Catalog
from babel.messages.extract import extract_from_file

from generator.pages.submission import form_words
from generator.starting.fields import fields
from generator.starting.repository import FOLDER, MARKS, field_descriptions, spoken_files
from generator.typeset.documents import COMMENT_BEGINS, COMMENT_ENDS

PROJECT = Path(__file__).parents[1]
PROGRAM = PROJECT / "generator"
KEYWORDS: Mapping[str, Any] = {
    "_": None,
    "gettext": None,
    "ngettext": (1, 2),
    "pgettext": ((1, "c"), 2),
    "phrase": None,
    "phrases": (1, 2),
    "refused": (2,),
    "translatable": None,
    "translatable_forms": (1, 2),
}
"""The functions whose first arguments are messages."""
OURS = {"comment_start_string": COMMENT_BEGINS, "comment_end_string": COMMENT_ENDS}
SOURCES: Mapping[str, tuple[str, Mapping[str, str]]] = {
    "*.py": ("python", {}),
    "typeset/templates/*": ("jinja2.ext:babel_extract", {**OURS, "silent": "false"}),
    "theme/**/*.html": ("jinja2.ext:babel_extract", {"silent": "false"}),
    "theme/**/*.js": ("javascript", {}),
}
"""Patterns of files below `generator/`, and how Babel reads each, with options."""
Found = tuple[str, str | tuple[str, ...], str | None]
"""A message with the file that has it and, where it needs one, its context."""
NO_WORDS = ("theme/assets/search/snowball/", "theme/assets/submit/cleaning.js")
"""Files that hold no words for readers: other people's, and those made by a program."""


def extract() -> Catalog:
    """All messages, each with the files that have it, in the order of these. A message that stands
    in the model of an entry counts as one of that file."""
    catalogue = Catalog()
    for path, message, context in [*_in_files(), *_of_new_sites(), *_of_models()]:
        catalogue.add(message, locations=[(path, 0)], context=context)
    return catalogue


def _in_files() -> Iterator[Found]:
    for pattern, (method, options) in SOURCES.items():
        for file in sorted(PROGRAM.rglob(pattern) if "/" not in pattern else PROGRAM.glob(pattern)):
            yield from _in_file(file, method, options)


def _of_new_sites() -> Iterator[Found]:
    """What the repository of a new site says in the owner's name, and the fields it may have."""
    options = {**MARKS, "silent": "false"}
    for name in spoken_files():
        yield from _in_file(FOLDER / name, "jinja2.ext:babel_extract", options)
    for name, field in fields().items():
        for word in field.words():
            yield f"generator/starting/fields/{name}", word, None


def _in_file(file: Path, method: str, options: Mapping[str, str]) -> Iterator[Found]:
    path = file.relative_to(PROGRAM).as_posix()
    if not path.startswith(NO_WORDS):
        found = extract_from_file(method, file, KEYWORDS, options=dict(options))
        for _, message, _, context in found:
            yield f"generator/{path}", message, context


def _of_models() -> Iterator[Found]:
    for word in (*form_words(), *field_descriptions().values()):
        yield "generator/entries/paper.py", word, None
