"""What the YAML parser stumbles over, in words for a contributor."""

from typing import Any

import yaml

KNOWN = {
    "mapping values are not allowed": (
        "a value with \": \" in it must stand in quotes; write it as '...: ...'"
    ),
    "found unknown escape character": (
        r'"..." gives the backslash a meaning of its own; write the value in single quotes: '
        r"'... \beta ...'"
    ),
    "unexpected end of stream": "a quote is opened here and never closed; close it",
    "tab character": "a line begins with a tab; indent with spaces",
    "while scanning a simple key": (
        'this line is no "field: value"; add the colon, or indent it to continue the line above'
    ),
    "could not find expected ':'": (
        'this line is no "field: value"; add the colon, or indent it to continue the line above'
    ),
    "while parsing a flow": (
        "the list in [...] or mapping in {...} that begins here is not closed where it should "
        "be; close it, or put a value that contains brackets or commas in single quotes"
    ),
}
AFTER_THE_END = {
    "'": "the value ends at the second '; write an apostrophe inside '...' twice: 'It''s'",
    '"': 'the value ends at the second "; write the whole value in single quotes: \'..."..."\'',
    "[": "the value ends at the ]; write the whole value in single quotes: '[...] ...'",
    "{": "the value ends at the }; write the whole value in single quotes: '{...} ...'",
}


def explained(error: yaml.MarkedYAMLError, text: str) -> tuple[Any, str]:
    """Where in `text` the cause of `error` is, as PyYAML's mark (None where it has none), and
    what to say of it."""
    problem = f"{error.context}, {error.problem}"
    if "end of stream" in problem or "parsing a flow" in problem:
        return error.context_mark or error.problem_mark, _known(problem)
    mark = error.problem_mark or error.context_mark
    if mark and "cannot start any token" in problem:
        return mark, _wrong_start(text[mark.index : mark.index + 1])
    if mark and "while parsing a block" in problem:
        return mark, _wrong_continuation(text, mark)
    return mark, _known(problem)


def _known(problem: str) -> str:
    unknown = f"this is not YAML ({problem}); compare it with an entry that works"
    return next((said for words, said in KNOWN.items() if words in problem), unknown)


def _wrong_start(character: str) -> str:
    if character == "\t":
        return KNOWN["tab character"]
    return f"a value must not begin with {character}; put it in single quotes"


def _wrong_continuation(text: str, mark: Any) -> str:
    line = text[text.rfind("\n", 0, mark.index) + 1 : mark.index]
    value = line.partition(":")[2].strip()
    return AFTER_THE_END.get(
        value[:1],
        "this line does not continue what stands above it; indent it like its neighbours",
    )
