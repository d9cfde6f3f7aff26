"""A document is a path below `docs/` and its text; this makes them from templates."""

import json
import re
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from functools import lru_cache, partial
from typing import Any

from jinja2 import Environment, PackageLoader, StrictUndefined, Template
from markupsafe import Markup, escape

from generator.entries import text
from generator.site import addresses
from generator.site.addresses import Address
from generator.site.language import Language
from generator.typeset.labels import language_marks, status_label
from generator.typeset.wording import count_others, count_papers, speak

AS_JSON = json.JSONEncoder(ensure_ascii=False, separators=(",", ":")).encode
"""JSON, as short as it gets; where it stands in HTML, `tojson` in a template escapes it."""


LINK = Markup('<a href="{}">{}</a>')
TIME = Markup('<time datetime="{}">{}</time>')
COMMENT_BEGINS, COMMENT_ENDS = "{##", "##}"
"""Around a comment in a template: `{#` begins an anchor in Markdown."""
HAS_SIGN = re.compile("[&<>\"']").search
"""Finds the first character that HTML would not take for text."""


class SharedInput:
    """An input that very many documents have. A process has it once, whoever planned them."""


class KeyedInput(SharedInput):
    """An input of documents that is too large to write out: its `key` stands for all of it."""

    key: str


@dataclass(frozen=True, slots=True)
class Document:
    """One file to write: its `path` relative to `docs/`, and how its content, text or bytes, is
    made when that is wanted, so that a whole site can be planned before any of it is written.

    `make` is a function that sees nothing but its `inputs`: two documents with the same function
    and equal inputs have equal contents.
    """

    path: str
    make: Callable[..., str | bytes]
    inputs: tuple[object, ...] = ()

    @property
    def content(self) -> bytes:
        """The bytes of the file, made anew at each call."""
        made = self.make(*self.inputs)
        return made.encode() if isinstance(made, str) else made

    @property
    def text(self) -> str:
        """The same as text. Raises UnicodeDecodeError where it is none."""
        return self.content.decode()


def markdown_page(
    language: Language,
    here: Address,
    *,
    title: str,
    description: str,
    template: str,
    updated: date | None = None,
    shared_picture: str = "",
    script: str = "",
    layout: str = "",
    head: str = "",
    **values: object,
) -> str:
    """The text of the Markdown page `here` in a `language`: front matter, then `template` filled
    with `values`.

    `title` and `description` are a contributor's text or ours, unescaped; `updated` is the
    newest day on the page; `shared_picture` is the address of one for those who share it,
    relative to the site's root; `script` is the name of the script and the stylesheet that this
    page alone needs, `layout` the class by which the style knows how its parts stand, and `head`
    the HTML in which it describes itself to programs.
    """
    matter = {"title": title, "description": text.shorten(description, 300)}
    matter |= {"updated": updated.isoformat()} if updated else {}
    matter |= {"script": script} if script else {}
    matter |= {"layout": layout} if layout else {}
    lines = "".join(f"{key}: {text.to_front_matter(value)}\n" for key, value in matter.items())
    lines += f'picture: "{shared_picture}"\n' if shared_picture else ""
    lines += f"head: '{head}'\n" if head else ""  # which holds no apostrophe, nor line break
    body = render(language, template, {"here": here, "title": title, **values})
    return f"---\n{lines}---\n\n{body.strip()}\n"


def render(language: Language, template: str, values: Mapping[str, object]) -> str:
    """`template` (its file name in `templates/`) in a `language`, filled with `values`, all of
    them escaped but what `text` made."""
    return _template(language, template).render(values)


def load_templates(language: Language) -> None:
    """Loads all templates, so that the forks of this process need not, each anew."""
    for name in environment(language).list_templates():
        _template(language, name)


@lru_cache(maxsize=64)
def _template(language: Language, name: str) -> Template:
    """A template, with what all of them share in one mapping, which Jinja looks through for each
    text; left alone it is a chain of two, and that takes half as long as a card."""
    template: Any = environment(language).get_template(name)
    template.globals = dict(template.globals)
    template.root_render_func.__globals__["escape"] = _escape
    return template  # type: ignore[no-any-return]


def _escape(value: object) -> str:
    """As markupsafe's `escape()`, which however copies a string that is already escaped, and one
    in which nothing is to be escaped: most of all that a template prints."""
    if type(value) is Markup or (type(value) is str and not HAS_SIGN(value)):
        return value
    return escape(value)


def links_to(pages: Iterable[tuple[str, Address]], here: Address) -> list[Markup]:
    """Links from the page `here` to others, each with its name."""
    return [LINK.format(f"{here.root}{to.url}", text.to_html(name)) for name, to in pages]


@lru_cache(maxsize=8)
def environment(language: Language) -> Environment:
    """The templates in a `language`, with the filters and functions that they share."""
    templates = Environment(
        loader=PackageLoader("generator.typeset"),
        autoescape=True,
        auto_reload=False,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        keep_trailing_newline=True,
        comment_start_string=COMMENT_BEGINS,
        comment_end_string=COMMENT_ENDS,
    )
    templates.filters |= {
        "all_of": lambda ways: Markup(language.all_of(ways)),  # noqa: S704 - of markup
        "any_of": lambda ways: Markup(language.any_of(ways)),  # noqa: S704 - of markup
        "html": text.to_html,
        "plain": text.to_plain,
        "markdown": lambda value: Markup(text.to_markdown(value)),  # noqa: S704 - all entities
        "note": text.note_to_html,
        "paragraphs": text.paragraphs_to_html,
        "label": lambda status: status_label(language, status.state),
        "links": links_to,
        "marks": partial(language_marks, language),
        "number": language.number,
        "percent": language.percent,
        "signed": language.signed,
        "date": language.long_date,
        "short": language.short_date,
        "time": lambda day: TIME.format(day, language.long_date(day)),
        "month": language.month,
        "month_name": language.month_name,
        "month_abbreviation": language.month_abbreviation,
        "others": partial(count_others, language),
        "papers": partial(count_papers, language),
        "weekday_date": language.weekday_date,
    }
    templates.globals |= {"addresses": addresses, "language": language}
    templates.policies["json.dumps_function"] = lambda value, **_: AS_JSON(value)
    speak(templates, language)
    return templates
