"""The model of an entry, and the schema of `papers/<year>/<month>/<day>/<id>.yaml`."""

import ast
import re
import sys
from collections import Counter
from copy import deepcopy
from datetime import date
from enum import StrEnum
from functools import lru_cache
from inspect import getsource
from typing import Annotated, Any
from urllib.parse import quote

from pydantic import (
    AfterValidator,
    BaseModel,
    ConfigDict,
    Field,
    ValidationInfo,
    WithJsonSchema,
    field_validator,
    model_validator,
)
from pydantic.json_schema import SkipJsonSchema

from generator.entries.limits import MAX_ITEMS, MAX_LENGTH
from generator.entries.values import (
    SLUG,
    Count,
    Day,
    Doi,
    Handle,
    LanguageTag,
    Line,
    Name,
    Orcid,
    Paragraphs,
    PictureFile,
    Published,
    Slug,
    Title,
    Url,
    refuse_reserved,
    refused,
)

MONTH = "(?:0[1-9]|1[0-2])"
ARXIV_NEW = re.compile(
    rf"(?:(?:0[7-9]|1[0-4]){MONTH}\.[0-9]{{4}}|(?:1[5-9]|[2-9][0-9]){MONTH}\.[0-9]{{5}})"
)
"""Four digits after the dot until 2014, five since."""
ARCHIVE = (
    "(acc-phys|adap-org|alg-geom|ao-sci|astro-ph|atom-ph|bayes-an|chao-dyn|chem-ph|cmp-lg"
    "|comp-gas|cond-mat|cs|dg-ga|funct-an|gr-qc|hep-ex|hep-lat|hep-ph|hep-th|math|math-ph"
    "|mtrl-th|nlin|nucl-ex|nucl-th|patt-sol|physics|plasm-ph|q-alg|q-bio|quant-ph|solv-int"
    "|supr-con)"
)
ARXIV_OLD = re.compile(rf"{ARCHIVE}-([0-9]{{2}}{MONTH}[0-9]{{3}})")
ARXIV_VERSIONED = re.compile(rf"(?:{ARXIV_NEW.pattern}|{ARXIV_OLD.pattern})(?P<version>v[0-9]+)")
LIKE_ARXIV = re.compile(rf"(arxiv[-.:]?)?[0-9][0-9.v-]*|{ARCHIVE}-[0-9]{{5,9}}", re.IGNORECASE)


def _identifier(value: str) -> str:
    versioned = ARXIV_VERSIONED.fullmatch(value)
    if versioned:
        raise refused(
            "versioned",
            'is an id with a version; leave out the "%(version)s"',
            version=versioned["version"],
        )
    if LIKE_ARXIV.fullmatch(value) and not to_arxiv_id(value):
        raise refused(
            "like_arxiv",
            "looks like an arXiv id but is none; write year, month, a dot and the number alone: "
            "2510.10023",
        )
    if not SLUG.fullmatch(value):
        raise refused(
            "identifier",
            "is not an id; write an arXiv id (2510.10023; old style in lower case, "
            "quant-ph-9902083) or, for a work that is not on arXiv, lower-case words with hyphens",
        )
    return refuse_reserved(value)


Identifier = Annotated[
    str,
    Field(max_length=MAX_LENGTH["id"]),
    AfterValidator(_identifier),
    WithJsonSchema(
        # Editors take an arXiv id without quotes for a number; in an entry it is text.
        {
            "type": ["string", "number"],
            "maxLength": MAX_LENGTH["id"],
            "pattern": f"^{SLUG.pattern}$",
        }
    ),
]
"""A paper's id: its arXiv id without version, a hyphen for the slash of the old style, or a
slug of its own."""


@lru_cache(maxsize=64)
def to_arxiv_id(identifier: str) -> str | None:
    """The arXiv id that an entry's `identifier` stands for, as arXiv writes it: `quant-ph-9902083`
    is `quant-ph/9902083`. None where the work is not on arXiv."""
    if ARXIV_NEW.fullmatch(identifier):
        return identifier
    old = ARXIV_OLD.fullmatch(identifier)
    return f"{old[1]}/{old[2]}" if old else None


class Model(BaseModel):
    """A part of an entry: immutable, and without unknown keys."""

    model_config = ConfigDict(frozen=True, extra="forbid", use_attribute_docstrings=True)


class Author(Model):
    """A name, or a mapping with more about who it is."""

    model_config = ConfigDict(
        json_schema_extra=lambda schema: schema.update(
            {"anyOf": [{"type": "string"}, {"type": schema.pop("type")}]}
        ),
    )

    name: Name = Field(examples=["Ada Example"])
    """As printed on the paper."""
    orcid: Orcid | None = Field(default=None, title="ORCID iD")
    """The ORCID iD, without https://orcid.org/."""
    affiliation: Name | None = Field(default=None, examples=["Invented University"])
    """The organization, as printed on the paper."""

    @model_validator(mode="before")
    @classmethod
    def _name_alone(cls, value: Any) -> Any:
        return {"name": value} if isinstance(value, str) else value


class Links(Model):
    """Where the paper's things are; every one an http or https address."""

    code: Url | None = None
    """The source code."""
    project: Url | None = None
    """The project's own page."""
    pdf: Url | None = Field(default=None, title="PDF")
    """The PDF, where it is not arXiv's."""
    video: Url | None = None
    """A talk or a film."""
    slides: Url | None = None
    """The slides of a talk."""
    models: tuple[Url, ...] = ()
    """Models to run or build on."""
    datasets: tuple[Url, ...] = Field(default=(), title="Data sets")
    """Data sets."""
    demos: tuple[Url, ...] = ()
    """Things to try in a browser."""


class Image(Model):
    """A picture of the paper, which a site may show."""

    file: PictureFile
    """A PNG, JPEG, WebP or GIF file beside the entry, or one below docs/ of the repository."""
    alt: Title = Field(
        max_length=MAX_LENGTH["alt"],
        title="Description",
        examples=["Two curves: what the microphone counted and what two observers counted."],
    )
    """What it shows, for readers who do not see it."""

    @property
    def is_beside_entry(self) -> bool:
        """Whether the file is in the folder of the entry, and moves and goes with it."""
        return "/" not in self.file


class Signals(Model):
    """Counts from elsewhere; they are true of one date only."""

    date: Day
    """The day on which the counts were read."""
    upvotes: Count | None = None
    """How many people recommended the paper."""
    comments: Count | None = None
    """How many comments it had."""
    version: Count | None = None
    """The newest version at arXiv, where it appeared after the day; `papers refresh` notes it."""
    url: Url | None = Field(default=None, title="Web address")
    """The page where they were read and where the paper is discussed."""


class Type(StrEnum):
    """What kind of work a paper is, in BibTeX's words where it has one."""

    ARTICLE = "article"
    INPROCEEDINGS = "inproceedings"
    PREPRINT = "preprint"
    BOOK = "book"
    CHAPTER = "chapter"
    THESIS = "thesis"
    PHDTHESIS = "phdthesis"
    MASTERSTHESIS = "mastersthesis"
    REPORT = "report"
    DATASET = "dataset"
    SOFTWARE = "software"


class State(StrEnum):
    """What may have become of a paper."""

    WITHDRAWN = "withdrawn"
    RETRACTED = "retracted"
    SUPERSEDED = "superseded"


class Status(Model):
    """What became of the paper after it appeared; shown wherever the paper is."""

    state: State = Field(examples=["withdrawn"])
    """withdrawn (by its authors), retracted (by its publisher) or superseded (by another)."""
    date: Day
    """The day on which that happened."""
    reason: Line | None = Field(
        default=None, max_length=MAX_LENGTH["reason"], examples=["An error in the second proof."]
    )
    """Why, in a sentence."""
    url: Url | None = Field(default=None, title="Web address")
    """The notice, or the paper that stands in its place."""

    @property
    def label(self) -> str:
        """`Withdrawn`"""
        return self.state.capitalize()


class Correction(Model):
    """A correction of the entry that its readers should know of."""

    date: Day
    """The day on which it was corrected."""
    what: Line = Field(max_length=MAX_LENGTH["what"], examples=["The second author was missing."])
    """What was wrong, in a sentence."""


class Paper(Model):
    """One work and our record of it. The folder says the day, the file name says the id."""

    model_config = ConfigDict(
        title="Paper",
        json_schema_extra={"anyOf": [{"required": ["summary"]}, {"required": ["abstract"]}]},
    )

    id: SkipJsonSchema[Identifier]
    day: SkipJsonSchema[date]
    title: Title = Field(max_length=MAX_LENGTH["title"], examples=["Counting Sparrows by Ear"])
    """The title as printed; $...$ is mathematics."""
    authors: tuple[Author, ...] = Field(
        examples=[["Ada Example", {"name": "Kim Sample", "affiliation": "Invented University"}]]
    )
    """Everyone who signed the paper, in order; may be a team. [] says that nobody did."""
    published: Published = Field(examples=["2025-10-11"])
    """The date of the first version, or its month (2025-10) or year (2025) if no more is known; not
    the day on which the paper is featured."""
    topics: tuple[Slug, ...] = Field(
        min_length=1, max_length=MAX_ITEMS["topics"], examples=[["first-topic", "second-topic"]]
    )
    """One to five slugs from papers/topics.yaml, the most fitting first."""
    summary: Line | None = Field(
        default=None,
        max_length=MAX_LENGTH["summary"],
        examples=["A microphone counts sparrows by their songs: within 3% of two observers."],
    )
    """Our words, one to three sentences: what is new and what was measured."""
    abstract: Paragraphs | None = Field(
        default=None,
        max_length=MAX_LENGTH["abstract"],
        validate_default=True,
        examples=["We count sparrows by their songs. A microphone is enough."],
    )
    """The authors' abstract."""
    note: Line | None = Field(
        default=None,
        max_length=MAX_LENGTH["note"],
        examples=["The *second* table alone is worth the read."],
    )
    """Why the contributor picked the paper; inline Markdown."""
    organizations: tuple[Name, ...] = Field(
        default=(), max_length=MAX_ITEMS["organizations"], examples=[["Invented University"]]
    )
    """The organizations behind the paper."""
    links: Links = Field(default=Links(), examples=[{"code": "https://example.org/code"}])
    """Code, project page, PDF and the like."""
    image: Image | None = Field(
        default=None,
        examples=[{"file": "sparrows.png", "alt": "Two curves, three per cent apart."}],
    )
    """A picture, from a file beside the entry or below docs/, and what it shows."""
    doi: Doi | None = Field(default=None, title="DOI")
    """The DOI, without https://doi.org/."""
    url: Url | None = Field(default=None, validate_default=True, title="Web address")
    """The paper's own page, for a work that is not on arXiv."""
    venue: Line | None = Field(
        default=None, max_length=MAX_LENGTH["venue"], examples=["Acta Invented 12 (2025)"]
    )
    """Where it was published, as one would cite it; for a thesis the university."""
    type: Type | None = Field(default=None, examples=["inproceedings"])
    """The kind of work, only where it does not follow from the venue."""
    language: LanguageTag | None = None
    """The language of title and abstract, where it is not the site's: de, pt-BR, zh-Hant."""
    contributor: Handle | None = None
    """The handle of who contributed the entry."""
    signals: Signals | None = Field(
        default=None, examples=[{"date": "2025-12-10", "upvotes": 4, "comments": 1}]
    )
    """Counts from elsewhere, with the date on which they were read."""
    status: Status | None = Field(
        default=None, examples=[{"state": "withdrawn", "date": "2026-01-07"}]
    )
    """Only for a paper that was withdrawn, retracted or superseded."""
    corrected: tuple[Correction, ...] = Field(
        default=(),
        max_length=MAX_ITEMS["corrected"],
        examples=[[{"date": "2026-01-07", "what": "The second author was missing."}]],
    )
    """What was corrected in this entry, and when; readers of feeds are told."""
    aliases: tuple[Identifier, ...] = Field(
        default=(), max_length=MAX_ITEMS["aliases"], examples=[["2411.99999"]]
    )
    """Former ids of this entry, the oldest first; they redirect, and feeds know the paper by the
    oldest. The ids of an entry that was merged into this one come last, after this entry's own id
    where it never had another."""

    @field_validator("authors")
    @classmethod
    def _one_each(cls, authors: tuple[Author, ...]) -> tuple[Author, ...]:
        known = Counter(author.orcid for author in authors if author.orcid)
        twice = next((orcid for orcid, times in known.items() if times > 1), None)
        if twice:
            raise refused(
                "orcid_twice",
                "the ORCID iD %(orcid)s stands for two authors; correct one of them",
                orcid=twice,
            )
        return authors

    @field_validator("abstract")
    @classmethod
    def _in_words(cls, abstract: str | None, info: ValidationInfo) -> str | None:
        if abstract is None and info.data.get("summary", "") is None:
            raise refused(
                "wordless",
                "is missing, and so is the abstract; write one to three sentences of your own",
            )
        return abstract

    @field_validator("url")
    @classmethod
    def _somewhere(cls, url: str | None, info: ValidationInfo) -> str | None:
        identifier, doi = info.data.get("id"), info.data.get("doi", "")
        if identifier and not to_arxiv_id(identifier) and doi is None and url is None:
            raise refused(
                "placeless",
                'is missing; the id "%(id)s" is not from arXiv, so write a url or a doi',
                id=identifier,
            )
        return url

    @property
    def arxiv(self) -> str | None:
        """The arXiv id as arXiv writes it (`2510.10023`, `quant-ph/9902083`), or None."""
        return to_arxiv_id(self.id)

    @property
    def source(self) -> str:
        """The address of the paper at its publisher, or at arXiv."""
        if self.url:
            return self.url
        return f"https://arxiv.org/abs/{self.arxiv}" if self.arxiv else str(self.doi_url)

    @property
    def doi_url(self) -> str | None:
        """The DOI as an address, percent-encoded where it must be."""
        return f"https://doi.org/{quote(self.doi, safe='/:;()')}" if self.doi else None

    @property
    def former_ids(self) -> tuple[str, ...]:
        """The ids that lead to this entry, without its own."""
        return tuple(alias for alias in self.aliases if alias != self.id)

    @property
    def first_id(self) -> str:
        """The id under which the paper was published first, and feeds know it for ever: the
        oldest alias, which may be the entry's own id where another entry was merged into it."""
        return self.aliases[0] if self.aliases else self.id

    @property
    def heading(self) -> str:
        """The title, with the status in front, if any."""
        return self.with_status(self.title)

    def with_status(self, words: str) -> str:
        """`words` with the paper's status in front, if it has one: `Withdrawn: ...`."""
        return f"{self.status.label}: {words}" if self.status else words

    @property
    def pdf(self) -> str | None:
        """The address of the PDF, where it is known."""
        if self.links.pdf:
            return self.links.pdf
        return f"https://arxiv.org/pdf/{self.arxiv}" if self.arxiv else None

    @property
    def discussion(self) -> str | None:
        """The address of the page where its counts were read, where it has any: the entry's own, or
        for a paper of arXiv that at Hugging Face, whose counts imports take."""
        if not self.signals or not (self.signals.upvotes or self.signals.comments):
            return None
        at_hugging_face = f"https://huggingface.co/papers/{self.id}"
        return self.signals.url or (at_hugging_face if ARXIV_NEW.fullmatch(self.id) else None)

    @property
    def changed(self) -> date:
        """The day of the last news about the paper: its own day, that of its status, or that of
        a correction."""
        news = [correction.date for correction in self.corrected]
        return max(self.day, *news, *([self.status.date] if self.status else []), date.min)

    @property
    def path(self) -> str:
        """The entry's file, relative to the folder of papers."""
        return entry_path(self.id, self.day)

    @property
    def picture(self) -> str:
        """The file of its picture, relative to the folder of papers, or from `docs/` on, relative
        to the project; empty where it has none."""
        if not self.image:
            return ""
        beside = f"{self.day:%Y/%m/%d}/" if self.image.is_beside_entry else ""
        return f"{beside}{self.image.file}"


def entry_path(identifier: str, day: date) -> str:
    """The path of an entry's file, relative to the folder of papers."""
    return f"{day:%Y/%m/%d}/{identifier}.yaml"


def build_json_schema() -> dict[str, Any]:
    """The JSON Schema (draft 2020-12) of an entry's file, as editors read it; a new object each
    time, since callers change it."""
    return deepcopy(_json_schema())


@lru_cache(maxsize=1)
def _json_schema() -> dict[str, Any]:
    schema = as_in_file(Paper.model_json_schema())
    docstrings = _docstrings()
    for name, definition in schema["$defs"].items():
        schema["$defs"][name] = _described(definition, docstrings[name])
    schema = _described(schema, docstrings[Paper.__name__])
    return {"$schema": "https://json-schema.org/draft/2020-12/schema", **schema}


def _described(schema: dict[str, Any], description: str) -> dict[str, Any]:
    return {"description": "", **schema} | {"description": description}


def _docstrings() -> dict[str, str]:
    """The docstrings of the classes of this module, from its source: `python -OO` leaves them out,
    and the schema has them as descriptions."""
    module = ast.parse(getsource(sys.modules[__name__]))
    classes = [node for node in module.body if isinstance(node, ast.ClassDef)]
    return {node.name: ast.get_docstring(node) or "" for node in classes}


def as_in_file(schema: Any) -> Any:
    """`schema` as files need it, without defaults and null: an absent field is None in the model,
    and missing in a file."""
    if isinstance(schema, list):
        return [as_in_file(part) for part in schema]
    if not isinstance(schema, dict):
        return schema
    schema = {key: as_in_file(value) for key, value in schema.items() if key != "default"}
    kinds = [kind for kind in schema.get("anyOf", ()) if kind != {"type": "null"}]
    if len(kinds) == 1:
        del schema["anyOf"]
        return {**kinds[0], **schema}
    return schema
