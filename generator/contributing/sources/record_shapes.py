"""Which services and programs a mapping may come from: told by its fields."""

from collections.abc import Callable, Iterator, Mapping
from typing import Any, NamedTuple

from generator.contributing.facts import Facts
from generator.contributing.sources.arxiv_record import arxiv_facts, is_arxiv
from generator.contributing.sources.csl_record import csl_facts, is_csl
from generator.contributing.sources.doi_agencies import agency_facts, is_of_agency
from generator.contributing.sources.field_mapping import map_record
from generator.contributing.sources.openalex_record import is_openalex, openalex_facts
from generator.contributing.sources.openreview_record import is_openreview, openreview_facts
from generator.contributing.sources.semantic_scholar_record import (
    is_semantic_scholar,
    semantic_scholar_facts,
)
from generator.contributing.sources.zotero_record import is_zotero, zotero_facts

NAMES_SHOWN = 25
DEPTH = 3
"""How many fields a message names, and how deep."""


class Shape(NamedTuple):
    """A kind of record: its name, whether a mapping is one, and what it says."""

    name: str
    is_one: Callable[[Mapping[str, Any]], bool]
    facts: Callable[[Mapping[str, Any], str], Facts | None]


SHAPES = (
    Shape("Crossref, DataCite", is_of_agency, agency_facts),
    Shape("OpenAlex", is_openalex, openalex_facts),
    Shape("Semantic Scholar", is_semantic_scholar, semantic_scholar_facts),
    Shape("OpenReview", is_openreview, openreview_facts),
    Shape("Zotero", is_zotero, zotero_facts),
    Shape("arXiv's dumps", is_arxiv, arxiv_facts),
    Shape("CSL-JSON", is_csl, csl_facts),
)
"""The first that fits. Anything else is read by the usual names of fields."""


def record_facts(
    record: Any, origin: str, paths: Mapping[str, str] | None = None
) -> tuple[Facts | None, str]:
    """The facts in a `record`, or why there are none. `paths` say where facts stand."""
    if not isinstance(record, Mapping):
        return None, "is no record"
    shape = next((it for it in SHAPES if not paths and it.is_one(record)), None)
    if shape:
        return shape.facts(record, origin), "is a note or a file, and no paper"
    facts = map_record(record, origin, paths)
    if facts and not (facts.title or facts.identifier or facts.doi or facts.url):
        names = ", ".join(list(field_paths(record))[:NAMES_SHOWN])
        example = "--map title=the.path"
        return None, f"has no title and no id; say where they stand ({example}); it has {names}"
    return facts, "is no record"


def field_paths(value: Any, path: str = "", depth: int = DEPTH) -> Iterator[str]:
    """The paths of all values in a JSON `value`, as `--map` takes them: `a.b`, `a[].b`."""
    if isinstance(value, Mapping) and depth:
        for key, inner in value.items():
            yield from field_paths(inner, f"{path}.{key}".lstrip("."), depth - 1)
    elif isinstance(value, list) and value and isinstance(value[0], Mapping) and depth:
        yield from field_paths(value[0], f"{path}[]", depth)
    else:
        yield path
