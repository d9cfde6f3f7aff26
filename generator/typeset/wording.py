"""The words of a language in templates: `{% trans %}`, `_()`, `ngettext()` and `pgettext()`."""

import gettext
import re
from collections.abc import Iterator
from functools import lru_cache
from typing import Any

from jinja2 import Environment, nodes
from jinja2.ext import InternationalizationExtension
from jinja2.parser import Parser
from markupsafe import Markup

from generator.entries.phrases import translatable
from generator.site.language import Language

PLACEHOLDER = re.compile(r"%\((\w+)\)s")
MEMBERS_WITH = translatable("%(members)s with %(papers)s or more")
"""Which members of a family have something, by the least number of their papers."""


class _Words(InternationalizationExtension):
    """The extension of Jinja that puts a translation into the compiled template, where Jinja's own
    looks it up and fills it each time. (Only one that depends on a number has to wait for it.)"""

    def parse(self, parser: Parser) -> nodes.Node | list[nodes.Node]:
        """The nodes of a `trans` block."""
        node = super().parse(parser)
        match node:
            case nodes.Output(
                nodes=[nodes.Call(node=nodes.Name(name="gettext"), args=[message], kwargs=values)]
            ):
                words: gettext.NullTranslations = vars(self.environment)["words"]
                translation = words.gettext(message.as_const())
                pieces = list(_pieces(translation, {it.key: it.value for it in values}))
                return nodes.Output(pieces, lineno=node.lineno)
        return node


def _pieces(translation: str, values: dict[str, nodes.Expr]) -> Iterator[nodes.Expr]:
    """A translation as texts and what fills it."""
    for place, piece in enumerate(PLACEHOLDER.split(translation)):  # text, name, text, name, text
        if place % 2:
            yield nodes.Filter(values[piece], "written", [], [], None, None)
        elif piece:
            yield nodes.TemplateData(piece.replace("%%", "%"))


@lru_cache(maxsize=1 << 10)
def count_papers(language: Language, number: int) -> str:
    """`1 paper`, `2 papers`, `1,000 papers`."""
    return language.ngettext("%(number)s paper", "%(number)s papers", number)


@lru_cache(maxsize=1 << 10)
def count_others(language: Language, number: int) -> str:
    """`1 other`, `9 others`: authors that are not named."""
    return language.ngettext("%(number)s other", "%(number)s others", number)


def speak(templates: Environment, language: Language) -> None:
    """Gives `templates` the words of a `language`. Where templates escape, messages and their
    translations are HTML, and what fills them is escaped."""
    words, written = language.translations, language.written
    markup: Any = Markup if templates.autoescape else str

    def gettext(message: str, /, **values: Any) -> Any:
        return markup(words.gettext(message)) % written(values)

    def ngettext(one: str, other: str, number: int, /, **values: Any) -> Any:
        return markup(words.ngettext(one, other, number)) % written({"number": number, **values})

    def pgettext(context: str, message: str, /, **values: Any) -> Any:
        return markup(words.pgettext(context, message)) % written(values)

    templates.extend(words=words)
    templates.add_extension(_Words)
    templates.newstyle_gettext = True  # type: ignore[attr-defined]
    templates.globals |= {"_": gettext, "gettext": gettext, "ngettext": ngettext}
    templates.globals["pgettext"] = pgettext
    templates.filters["written"] = lambda value: (
        language.number(value) if type(value) is int else value
    )
