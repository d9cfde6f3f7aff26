"""The page with the form that makes an entry. Its fields are those of the model: their names,
descriptions, examples and limits come out of the schema."""

import json
from collections.abc import Iterator
from typing import Any, NamedTuple

from generator.catalogue.catalogue import Catalogue
from generator.entries import paper
from generator.entries.date_checks import IS_LATE
from generator.entries.limits import DATE_YEARS, FEATURE_YEARS
from generator.entries.phrases import translatable
from generator.entries.topics import Topics
from generator.entries.values import (
    NO_SUCH_ORCID,
    ON_WINDOWS,
    REFUSED_CHARACTERS,
    RESERVED,
    RESERVED_SLUGS,
    WINDOWS_NAME,
)
from generator.site import addresses
from generator.site.language import ENGLISH, Language
from generator.site.script_words import form_translations
from generator.site.settings import Site
from generator.typeset.documents import Document, markdown_page

FIRST = ("title", "authors", "published", "topics", "summary", "abstract", "note", "contributor")
"""The fields that everybody sees; the others unfold."""
LONG = 600
"""A text that may have so many characters gets several lines."""
HELP = {
    "authors": translatable(
        "One per line, in order. More about someone follows after semicolons: "
        "Ada Example; Invented University; 0000-0002-1825-0097"
    ),
    "corrected": translatable("One correction per line: the day, a space, and what was wrong."),
    "topics": translatable(
        "One to five, the most fitting first: they keep the order in which you choose."
    ),
    "contributor": translatable(
        "Your handle at the hosting service, without @. Leave it empty to stay unnamed."
    ),
}
"""What is to be done in the form other than in a file."""


class Field(NamedTuple):
    """One field of the form: its `path` in the entry (`links.code`), what it is called, what it
    is for, how it is filled in (`line`, `text`, `lines`, `topics` or `choice`), and an example
    or the choices."""

    path: str
    label: str
    help: str
    kind: str
    required: bool
    example: str
    choices: tuple[str, ...] = ()

    @property
    def id(self) -> str:
        """The field's id in the page."""
        return f"f-{self.path.replace('.', '-')}"


class FieldGroup(NamedTuple):
    """Fields that belong together: a mapping of the entry, with what it is called and for."""

    path: str
    label: str
    help: str
    fields: tuple[Field, ...]


def submit_page(catalogue: Catalogue, site: Site) -> Document:
    """`/submit/`, the form."""
    return Document(addresses.SUBMIT.file, _submit, (site, catalogue.topics))


def contribute_page(site: Site) -> Iterator[Document]:
    """`/contribute/`, what contributors are told; the owner writes it in CONTRIBUTING.md."""
    if site.guide:
        yield Document(addresses.CONTRIBUTE.file, _contribute, (site,))


def _contribute(site: Site) -> str:
    return markdown_page(
        site.language,
        addresses.CONTRIBUTE,
        title=site.language.gettext("Contribute"),
        description=site.language.gettext(
            "What makes a good entry, and each way to propose a paper or a correction."
        ),
        template="contribute.md",
        guide=site.guide,
    )


def _submit(site: Site, topics: Topics) -> str:
    fields = list(_fields())
    first = [field for field in fields if field.path in FIRST]
    return markdown_page(
        site.language,
        addresses.SUBMIT,
        title=site.language.gettext("Submit a paper"),
        description=site.language.gettext(
            "A form that makes an entry for %(site)s, ready for a pull request.", site=site.name
        ),
        template="submit.md",
        script="submit",
        fields=sorted(first, key=lambda field: FIRST.index(field.path)),
        more=[field for field in fields if field.path not in FIRST],
        topics=[(slug, topic.name, topic.description) for slug, topic in topics.root.items()],
        proposals=json.dumps(
            {
                slug: topic.model_dump(mode="json", include={"name", "arxiv", "aliases"})
                for slug, topic in topics.root.items()
            },
            ensure_ascii=True,
        ),
        hosting=site.hosting,
        guide=bool(site.guide),
        words=form_translations(site.language),
        rules=json.dumps(rules(site.language, future=site.settings.future), ensure_ascii=True),
    )


def rules(language: Language = ENGLISH, *, future: bool = False) -> dict[str, object]:
    """What the form has to know and no JSON Schema can say, with messages in a `language`.
    `future` is the setting of that name."""
    _ = language.gettext
    return {
        "future": future,
        "isLate": _(IS_LATE),
        "refused": REFUSED_CHARACTERS.pattern,
        "arxiv": [paper.ARXIV_NEW.pattern, paper.ARXIV_OLD.pattern],
        "likeArxiv": paper.LIKE_ARXIV.pattern,
        "years": [DATE_YEARS[0], DATE_YEARS[-1]],
        "days": [FEATURE_YEARS[0], FEATURE_YEARS[-1]],
        "reserved": sorted(RESERVED_SLUGS),
        "isReserved": _(RESERVED),
        "windows": WINDOWS_NAME.pattern,
        "onWindows": _(ON_WINDOWS),
        "noSuchOrcid": _(NO_SUCH_ORCID),
    }


def form_words() -> Iterator[str]:
    """The words of the form that are those of the model: messages, which are translated where the
    form shows them."""
    for field in _fields():
        yield from (field.label, field.help)
        for inner in field.fields if isinstance(field, FieldGroup) else ():
            yield from (inner.label, inner.help)


def _fields() -> Iterator[Field | FieldGroup]:
    schema = paper.build_json_schema()
    required = schema["required"]
    for name, field_schema in schema["properties"].items():
        inner = _resolved(field_schema, schema)
        if inner.get("properties") and name != "authors":
            below = inner["properties"].items()
            fields = tuple(
                _field(
                    f"{name}.{key}",
                    _resolved(inner_schema, schema),
                    key in inner.get("required", ()),
                )
                for key, inner_schema in below
            )
            yield FieldGroup(name, _label(name, inner), field_schema["description"], fields)
        else:
            yield _field(name, inner, name in required)


def _field(path: str, field_schema: dict[str, Any], required: bool) -> Field:
    example = field_schema.get("examples", [""])[0]
    if isinstance(example, list):
        example = "\n".join(map(_line, example))
    help = HELP.get(path, field_schema["description"])
    kind, choices = _kind(path, field_schema), tuple(field_schema.get("enum", ()))
    return Field(path, _label(path, field_schema), help, kind, required, str(example), choices)


def _kind(path: str, field_schema: dict[str, Any]) -> str:
    if path == "topics":
        return "topics"
    if field_schema.get("type") == "array":
        return "lines"
    if "enum" in field_schema:
        return "choice"
    return (
        "text"
        if "format" not in field_schema and field_schema.get("maxLength", 0) > LONG
        else "line"
    )


def _line(example: Any) -> str:
    if isinstance(example, dict) and "what" in example:
        return f"{example['date']} {example['what']}"
    if isinstance(example, dict):
        return "; ".join(example[key] for key in ("name", "affiliation", "orcid") if key in example)
    return str(example)


def _label(path: str, field_schema: dict[str, Any]) -> str:
    return str(field_schema.get("title", path.rpartition(".")[2].capitalize()))


def _resolved(field_schema: dict[str, Any], schema: dict[str, Any]) -> dict[str, Any]:
    """`field_schema` with what it refers to."""
    if "$ref" not in field_schema:
        return field_schema
    return {**schema["$defs"][field_schema["$ref"].rpartition("/")[2]], **field_schema}
