"""A document is a path below `docs/` and its text; this makes them from templates."""

import json
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date
from functools import lru_cache
from typing import Any

from jinja2 import Environment, PackageLoader, StrictUndefined, Template
from markupsafe import Markup, escape

from generator.entries import text
from generator.entries.faults import counted
from generator.site import addresses
from generator.site.addresses import Address

MONTHS = (
    "January", "February", "March", "April", "May", "June", "July",
    "August", "September", "October", "November", "December",
)  # fmt: skip
WEEKDAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")

AS_JSON = json.JSONEncoder(ensure_ascii=False, separators=(",", ":")).encode
"""JSON, as short as it gets; where it stands in HTML, `tojson` in a template escapes it."""


@dataclass(frozen=True, slots=True)
class Document:
    """One file to write: its `path` relative to `docs/`, and how its text is made when that is
    wanted, so that a whole site can be planned before any of it is written.

    `make` is a function that sees nothing but its `inputs`; `content` stands for them, and for
    nothing that changes by itself: two documents of equal content have equal texts.
    """

    path: str
    make: Callable[..., str]
    inputs: tuple[object, ...] = ()

    @property
    def text(self) -> str:
        """The whole text, made anew at each call."""
        return self.make(*self.inputs)


def page(
    here: Address,
    *,
    title: str,
    description: str,
    template: str,
    updated: date | None = None,
    script: str = "",
    layout: str = "",
    head: str = "",
    **values: object,
) -> str:
    """The text of the Markdown page `here`: front matter, then `template` filled with `values`.

    `title` and `description` are a contributor's text or ours, unescaped; `updated` is the
    newest day on the page; `script` is the name of the script and the stylesheet that this page
    alone needs, `layout` the class by which the style knows how its parts stand, and `head` the
    HTML in which it describes itself to programs.
    """
    matter = {"title": title, "description": text.shorten(description, 300)}
    matter |= {"updated": updated.isoformat()} if updated else {}
    matter |= {"script": script} if script else {}
    matter |= {"layout": layout} if layout else {}
    lines = "".join(f"{key}: {text.front_matter(value)}\n" for key, value in matter.items())
    lines += f"head: '{head}'\n" if head else ""  # which holds no apostrophe, nor line break
    body = render(template, {"here": here, "title": title, **values})
    return f"---\n{lines}---\n\n{body.strip()}\n"


def render(template: str, values: Mapping[str, object]) -> str:
    """`template` (its file name in `templates/`) filled with `values`, all of them escaped but
    what `text` made."""
    return _template(template).render(values)


@lru_cache(maxsize=64)
def _template(name: str) -> Template:
    """A template, with what all of them share in one mapping, which Jinja looks through for each
    text; left alone it is a chain of two, and that takes half as long as a card."""
    found: Any = environment().get_template(name)
    found.globals = dict(found.globals)
    found.root_render_func.__globals__["escape"] = _escaped
    return found  # type: ignore[no-any-return]


def _escaped(value: object) -> Markup:
    """What escape() gives; but of what is escaped already it would make a copy, as often as a
    template mentions it."""
    return value if type(value) is Markup else escape(value)


@lru_cache(maxsize=1)
def environment() -> Environment:
    """The templates, with the filters and functions that they share."""
    made = Environment(
        loader=PackageLoader("generator.typeset"),
        autoescape=True,
        auto_reload=False,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        keep_trailing_newline=True,
        comment_start_string="{##",  # {# begins an anchor in Markdown
        comment_end_string="##}",
    )
    made.filters |= {
        "html": text.html,
        "plain": text.plain,
        "markdown": lambda value: Markup(text.markdown(value)),  # noqa: S704 - all entities
        "note": text.note,
        "paragraphs": text.paragraphs,
        "counted": counted,
        "number": lambda number: f"{number:,}",
        "date": full_date,
        "short": short_date,
        "month": lambda day: MONTHS[day.month - 1],
        "weekday_date": weekday_date,
    }
    made.globals["addresses"] = addresses
    made.policies["json.dumps_function"] = lambda value, **_: AS_JSON(value)
    return made


def full_date(day: date) -> str:
    """`10 December 2025`"""
    return f"{day.day} {MONTHS[day.month - 1]} {day.year}"


def short_date(day: date) -> str:
    """`10 Dec 2025`"""
    return f"{day.day} {MONTHS[day.month - 1][:3]} {day.year}"


def weekday_date(day: date) -> str:
    """`Wednesday, 10 December 2025`"""
    return f"{WEEKDAYS[day.weekday()]}, {full_date(day)}"
