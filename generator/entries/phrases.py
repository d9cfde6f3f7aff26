"""Messages for contributors: in English, which a review and the form at /submit/ say in the
language of their site.

A message may hold placeholders, as `%(name)s`, so a percent sign is written `%%`.
"""

from collections.abc import Mapping


class Phrase(str):
    """A message that is filled with values, which may be phrases themselves. It still knows both,
    so that it can be said in another language. One that depends on a `number` has two forms."""

    forms: tuple[str, ...]
    number: int | None
    values: Mapping[str, str]


def translatable(message: str) -> str:
    """`message` as it is: the mark of a message that is translated where it is shown."""
    return message


def phrase(message: str, /, **values: str) -> Phrase:
    """`message`, filled with `values`. In the form the same call takes the words of the site's
    language: it is the `gettext` of scripts."""
    return _fill(Phrase(message % values), (message,), None, values)


def phrases(one: str, other: str, number: int, /, **values: str) -> Phrase:
    """The same of a message that depends on a `number`, which fills `%(number)s`."""
    text = (one if number == 1 else other) % {"number": f"{number:,}", **values}
    return _fill(Phrase(text), (one, other), number, values)


def said_of(value: str, problem: str) -> Phrase:
    """`"x" is no date`: a `problem` after the `value` that has it."""
    return phrase("%(value)s %(fault)s", value=value, fault=problem)


def _fill(
    text: Phrase, forms: tuple[str, ...], number: int | None, values: Mapping[str, str]
) -> Phrase:
    text.forms, text.number, text.values = forms, number, values
    return text
