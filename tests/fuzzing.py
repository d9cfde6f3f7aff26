"""What the fuzzers feed: each target takes any bytes, and raises only where something is wrong."""

import json
import re
import tempfile
from collections.abc import Callable, Iterator, Mapping
from contextlib import suppress
from copy import deepcopy
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path
from typing import Any

from lxml import html

from generator.contributing.cleaning.facts_cleaning import clean_facts
from generator.contributing.facts import Facts
from generator.contributing.sources.arxiv import fetch_papers
from generator.contributing.sources.bibtex_facts import bibtex_facts
from generator.contributing.sources.bibtex_file import BibtexError, read_bibtex
from generator.contributing.sources.client import Client
from generator.contributing.sources.doi_agencies import fetch_work
from generator.contributing.sources.file_content import BROKEN
from generator.contributing.sources.huggingface import fetch_daily, fetch_paper
from generator.contributing.sources.services import (
    ARXIV,
    HUGGING_FACE,
    NotFound,
    Service,
    Services,
    SourceError,
)
from generator.entries.canonical import format_entry
from generator.entries.comments import parse_comments
from generator.entries.faults import Fault, FaultsFound
from generator.entries.formula_text import to_text
from generator.entries.latex import leftovers, to_stored, to_unicode
from generator.entries.mathematics import split_mathematics, to_mathml
from generator.entries.paper import Paper
from generator.entries.validation import validate
from generator.entries.values import REFUSED_CHARACTERS
from generator.entries.yaml_tree import parse_yaml
from generator.typeset.rendition import TEXTS
from generator.typeset.typesetting import typeset
from tests.conftest import SITE, TOPICS

DAY = date(2025, 12, 10)
PLACE = {"id": "2510.10023", "day": DAY}
LONGEST = 20_000
"""Characters that the texts of an entry may have for each 1,000 bytes of it, and as many more."""
FORBIDDEN = ("script", "style", "iframe", "object", "embed", "base", "form", "link", "img")
RUNS = re.compile(r"\s*(?:javascript|data|vbscript)\s*:", re.IGNORECASE)
IN_HTML = ("card", "day_card", "page")


def read_entry(data: bytes) -> None:
    """An entry, from its file to each text made of it."""
    tree = parse_yaml(data, "entry.yaml")
    if not tree.faults:
        parse_comments(data.decode("utf-8-sig"))
    faults: tuple[Fault, ...] = ()
    try:
        paper = validate(Paper, tree, "entry.yaml", derived=PLACE)
    except FaultsFound as found:
        faults = tuple(found.faults)
    else:
        again = parse_yaml(format_entry(tree.value).encode(), "entry.yaml")
        assert validate(Paper, again, "entry.yaml", derived=PLACE) == paper, (
            "other in canonical form"
        )
        assert_bounded_and_inert(paper, len(data))
    assert all(str(fault).isprintable() for fault in faults), faults


def assert_bounded_and_inert(paper: Paper, size: int) -> None:
    """Whether the texts of a paper, whose entry has `size` bytes, run nothing and are no longer
    than they may be."""
    if not set(paper.topics) <= TOPICS.slugs.keys():
        paper = paper.model_copy(update={"topics": ("birds",)})
    rendition = typeset(paper, TOPICS, SITE)
    texts = {name: str(rendition.texts(name)) for name in TEXTS}
    assert sum(map(len, texts.values())) < LONGEST * (20 + size / 1000), "an entry swells"
    for name in IN_HTML:
        assert_inert(texts[name])
    for name in ("record", "entry"):
        json.loads(texts[name])


def assert_inert(text: str) -> None:
    """Whether nothing in HTML or Markdown runs or loads anything."""
    for element in html.fragment_fromstring(text, create_parent=True).iter():
        if isinstance(element.tag, str):
            assert element.tag not in FORBIDDEN or element.get("type", "").endswith("json"), text
            for name, value in element.items():
                assert not name.startswith("on"), text
                assert name not in ("style", "http-equiv"), text
                assert name not in ("href", "src", "action") or not RUNS.match(value), text


def read_text(data: bytes) -> None:
    """A text with TeX and formulas, of characters that fields take."""
    text = re.sub(REFUSED_CHARACTERS, "", data.decode(errors="replace"))
    for convert in (to_unicode, to_stored):
        assert len(convert(text)) < 1000 + 50 * len(text), f"{convert.__name__} swells"
    leftovers(text)
    for _, formula in split_mathematics(text):
        if formula is not None:
            assert len(to_text(formula) or "") < 1000 + 50 * len(formula), "a formula swells"
            assert_inert(to_mathml(formula) or "")


def read_bibliography(data: bytes) -> None:
    """A BibTeX file, each record of which becomes an entry or has faults."""
    with tempfile.NamedTemporaryFile(suffix=".bib") as file:
        file.write(data)
        file.flush()
        try:
            records = read_bibtex(Path(file.name)).records
        except (BibtexError, OSError, *BROKEN):
            return
    for record in records:
        become_entry(bibtex_facts(record))


def become_entry(facts: Facts) -> None:
    """Cleans facts; what comes out has faults or is an entry."""
    record = clean_facts(facts, TOPICS, {"topics": ["birds"], "day": DAY})
    if not record.faults:
        tree = parse_yaml(format_entry(record.fields).encode(errors="replace"), "entry.yaml")
        assert not tree.faults, f"the entry cannot be read: {tree.faults}"


@dataclass
class Answering(Client):
    """A client that a service answered already."""

    body: bytes = field(default=b"")

    def get(self, service: Service, path: str, *_: Any, **__: Any) -> bytes:
        """The same body for each request; nothing at Crossref where it is of DataCite."""
        if path.startswith("/works/") and b'"data"' in self.body:
            raise NotFound("nothing")
        return self.body


def read_answer(body: bytes) -> None:
    """The answer of any service, as facts."""
    client = Answering("test", body=body)
    readers: list[Callable[[], Iterator[Facts | None]]] = [
        lambda: iter(fetch_papers(client, ARXIV, ["2510.10023"]).values()),
        lambda: iter([fetch_work(client, Services(), "10.1000/182")]),
        lambda: iter([fetch_paper(client, HUGGING_FACE, "2510.10023", DAY)]),
        lambda: (facts for _, facts in fetch_daily(client, HUGGING_FACE, DAY, DAY)),
    ]
    for read in readers:
        with suppress(SourceError):
            for facts in read():
                if facts is not None:
                    become_entry(facts)


PERSON = {"given": "Ada", "family": "Invent", "name": "Ada Invent", "ORCID": "x"}
ANSWERS: tuple[Any, ...] = (
    {"message": {
        "DOI": "10.1000/182", "title": ["Gulls"], "subtitle": ["Counted"], "author": [PERSON],
        "abstract": "<jats:p>We count.</jats:p>", "container-title": ["Birds"], "type": "x",
        "published": {"date-parts": [[2024, 3, 7]]}, "issued": {"date-parts": [[2024]]},
        "updated-by": [{"type": "retraction"}], "event": {"name": "BirdConf"},
    }},
    {"data": {"attributes": {
        "doi": "10.48550/arxiv.2510.10023", "titles": [{"title": "Gulls", "lang": "en"}],
        "creators": [{"name": "Invent, Ada", "nameType": "Personal", "affiliation": ["A"]}],
        "descriptions": [{"description": "We count.", "descriptionType": "Abstract"}],
        "dates": [{"date": "2025-10-12", "dateType": "Submitted"}], "publicationYear": 2025,
        "container": {"title": "Birds"}, "publisher": {"name": "arXiv"}, "language": "en",
    }}},
    [{"title": "Gulls", "publishedAt": "2025-10-12T00:00:00.000Z", "paper": {
        "id": "2510.10023", "title": "Gulls", "authors": [{"name": "Ada Invent", "hidden": False}],
        "publishedAt": "2025-10-11T00:00:00.000Z", "summary": "We count.", "upvotes": 3,
        "githubRepo": "https://git.example.org/a", "projectPage": "https://a.example",
        "ai_keywords": ["a"], "submittedOnDailyAt": "2025-10-12T00:00:00.000Z",
        "organization": {"name": "a", "fullname": "A"},
    }, "numComments": 1}],
)  # fmt: skip
"""Answers of Crossref, DataCite and Hugging Face."""
WRONG: tuple[Any, ...] = (
    None, True, 0, -1, 10**30, 1.5, "", " ", "\u202e", "\ud800", "9" * 40, "2025-13-45",
    "$" + "(" * 50, "<b>", "&#0;", [], {}, [None], [[]], [{}], {"a": 1}, [1, "a"], "a; b, c and d",
)  # fmt: skip


def read_wrong_answer(data: bytes) -> None:
    """An answer of which some values are others: bytes in pairs say which, and what instead."""
    answer = json.loads(json.dumps(ANSWERS[data[0] % len(ANSWERS)])) if data else None
    for place, value in zip(data[1::2], data[2::2], strict=False):
        holders = [(holder, key) for holder in walk(answer) for key in keys(holder)]
        if holders:
            holder, key = holders[place % len(holders)]
            wrong = (*WRONG, data[1:].decode(errors="replace"))[value % (len(WRONG) + 1)]
            holder[key] = deepcopy(wrong)
    read_answer(json.dumps(answer).encode())


def walk(value: Any) -> Iterator[Any]:
    """`value`, and all lists and mappings in it."""
    if isinstance(value, (dict, list)):
        yield value
        for inner in list(value.values() if isinstance(value, dict) else value):
            yield from walk(inner)


def keys(holder: Any) -> list[Any]:
    return list(holder) if isinstance(holder, dict) else list(range(len(holder)))


TARGETS: Mapping[str, Callable[[bytes], None]] = {
    target.__name__: target
    for target in (read_entry, read_text, read_bibliography, read_answer, read_wrong_answer)
}
