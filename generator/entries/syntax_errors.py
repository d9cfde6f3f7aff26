"""Errors of the YAML parser, in words for contributors."""

import re
from typing import Any, NamedTuple

import yaml

from generator.entries.phrases import phrase, translatable

FIELD = r" *(?:- +)?[a-z]+:"
NO_SPACE = re.compile(rf"{FIELD}[^\s/]")
WITH_VALUE = re.compile(rf"{FIELD} +\S")

COLON = translatable(
    'this line is no "field: value"; add the colon, or indent it to continue the line above'
)
SPACE = translatable('a space is missing after the colon; write "field: value"')
FULL_WIDTH = translatable(
    'the colon is a full-width one; write ":" and a space after the name of the field'
)
FENCE = translatable("the line with ``` is a fence of Markdown; delete it, and the one at the end")
QUOTES = translatable(
    "typographic quotes do not quote in YAML; write a value with \": \" in it as '...: ...'"
)
HYPHEN = translatable('an item of a list begins with a hyphen; write "- ..."')
INDENT = translatable(
    "this line does not continue what stands above it; indent it like its neighbours"
)
KNOWN = {
    "mapping values are not allowed": translatable(
        "a value with \": \" in it must stand in quotes; write it as '...: ...'"
    ),
    "found unknown escape character": translatable(
        r"in double quotes a backslash has a meaning of its own; write the value in single "
        r"quotes: '...\...'"
    ),
    "unexpected end of stream": translatable(
        "a quote is opened here and never closed; close it with the same mark, ' or \""
    ),
    "tab character": translatable("a line begins with a tab; indent with spaces"),
    "while scanning an alias": translatable(
        "a value must not begin with *; put it in single quotes"
    ),
    "while scanning an anchor": translatable(
        "a value must not begin with &; put it in single quotes"
    ),
    "while scanning a block scalar": translatable(
        "after >- the text begins on the next line; move it there, and indent it"
    ),
    "while parsing a flow": translatable(
        "the list in [...] or mapping in {...} that begins here is not closed where it should "
        "be, or has a comma too many; correct that, or put a value that contains brackets or "
        "commas in single quotes"
    ),
}
AT_START = ("end of stream", "parsing a flow", "an alias", "an anchor", "a block scalar")
"""Problems to report where the value begins, not where the parser gave up."""
AFTER_THE_END = {
    "'": translatable(
        "the value ends at the second '; write an apostrophe inside '...' twice: 'It''s'"
    ),
    '"': translatable(
        'the value ends at the second "; write the whole value in single quotes: \'..."..."\''
    ),
    "[": translatable(
        "the value ends at the ]; write the whole value in single quotes: '[...] ...'"
    ),
    "{": translatable(
        "the value ends at the }; write the whole value in single quotes: '{...} ...'"
    ),
}


def explain_syntax_error(error: yaml.MarkedYAMLError, text: str) -> tuple[Any, str]:
    """The place in `text` that caused `error`, as a mark of PyYAML (None if unknown), and the
    message for contributors."""
    problem = f"{error.context}, {error.problem}"
    start, stop = error.context_mark, error.problem_mark or error.context_mark
    if any(words in problem for words in AT_START):
        return start or stop, _known(problem)
    if "while scanning a simple key" in problem:
        return start or stop, _no_field(_line(text, start or stop))
    if stop and "mapping values are not allowed" in problem:
        before, here = _line(text, stop, above=1), _line(text, stop)
        if NO_SPACE.match(before):
            return _Mark(stop.line - 1, _indent(before)), SPACE
        if _lacks_hyphen(before, here):
            return _Mark(stop.line - 1, _indent(before)), HYPHEN
        first = re.match(FIELD, here)
        if first and first.end() == stop.column + 1 and WITH_VALUE.match(before):
            return _Mark(stop.line, _indent(here)), INDENT
        if re.match(rf"{FIELD} +[“”„‘’«]", here):
            return stop, QUOTES
    if stop and "cannot start any token" in problem:
        return stop, _wrong_start(text[stop.index :])
    if stop and "while parsing a block" in problem:
        return stop, _wrong_continuation(text, stop)
    return stop, _known(problem)


class _Mark(NamedTuple):
    """A place as PyYAML has it, with line and column from 0."""

    line: int
    column: int


def _lacks_hyphen(line: str, below: str) -> bool:
    """Whether `line` is a list item like the line `below`, but lacks the hyphen."""
    if not line.strip():
        return False
    begins_alike = _indent(line) == _indent(below) and below.lstrip().startswith("- ")
    return begins_alike and not re.match(rf" *-|{FIELD}", line)


def _indent(line: str) -> int:
    return len(line) - len(line.lstrip())


def _line(text: str, mark: Any, above: int = 0) -> str:
    lines = text.splitlines()
    number = mark.line - above
    return lines[number] if 0 <= number < len(lines) else ""


def _known(problem: str) -> str:
    message = translatable("this is not YAML (%(problem)s); compare it with an entry that works")
    unknown = phrase(message, problem=problem)
    return next((message for words, message in KNOWN.items() if words in problem), unknown)


def _no_field(line: str) -> str:
    if "：" in line:
        return FULL_WIDTH
    return SPACE if ":" in line else COLON


def field_name(text: str, line: int) -> str:
    """The name before the first colon of a `line` (from 1) of `text`; "" if there is none."""
    lines = text.splitlines()
    match = re.match(r" *([a-z]+) *[:：]", lines[line - 1]) if line <= len(lines) else None
    return match[1] if match else ""


def _wrong_start(rest: str) -> str:
    character = rest[:1]
    if rest.startswith("```"):
        return FENCE
    if character == "\t":
        return KNOWN["tab character"]
    message = translatable("a value must not begin with %(character)s; put it in single quotes")
    return phrase(message, character=character)


def _wrong_continuation(text: str, mark: Any) -> str:
    line = text[text.rfind("\n", 0, mark.index) + 1 : mark.index]
    value = re.sub(r"^ *(- +)?([a-z]+: +)?", "", line)
    return AFTER_THE_END.get(value[:1], INDENT)
