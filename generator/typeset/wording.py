"""The words of a language in templates: `{% trans %}`, `_()`, `ngettext()` and `pgettext()`."""

from typing import Any

from jinja2 import Environment, nodes
from jinja2.ext import InternationalizationExtension
from jinja2.parser import Parser
from markupsafe import Markup

from generator.site.language import Language


class _Words(InternationalizationExtension):
    """The extension of Jinja that puts a translation without values into the compiled template,
    where Jinja's own looks it up each time that the template is filled."""

    def parse(self, parser: Parser) -> nodes.Node | list[nodes.Node]:
        """The nodes of a `trans` block."""
        node = super().parse(parser)
        match node:
            case nodes.Output(
                nodes=[nodes.Call(node=nodes.Name(name="gettext"), args=[message], kwargs=[])]
            ):
                word = _globals(self.environment)["gettext"](message.as_const())
                return nodes.Output([nodes.TemplateData(word)], lineno=node.lineno)
        return node


def _globals(templates: Environment) -> dict[str, Any]:
    return templates.globals


def count_papers(language: Language, number: int) -> str:
    """`1 paper`, `2 papers`, `1,000 papers`."""
    return language.ngettext("%(number)s paper", "%(number)s papers", number)


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

    templates.add_extension(_Words)
    templates.newstyle_gettext = True  # type: ignore[attr-defined]
    templates.globals |= {"_": gettext, "gettext": gettext, "ngettext": ngettext}
    templates.globals["pgettext"] = pgettext
