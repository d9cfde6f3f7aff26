"""A plan that lies pickled in one array."""

from dataclasses import replace
from functools import partial

import pytest

from generator.catalogue.catalogue import Catalogue
from generator.generating.plan import documents
from generator.generating.stored_plan import StoredPlan, pickle_plan
from generator.site.settings import Api, Citations, Exports, Site
from generator.typeset.documents import Document, SharedInput
from tests.conftest import SITE, catalogue, invented_catalogue


def stored(plan: list[Document], papers: Catalogue, site: Site = SITE) -> StoredPlan:
    """The plan as it comes from a fork, which has a catalogue of its own."""
    keys = [f"the key of {it.path}" for it in plan]
    pickles = pickle_plan(plan, keys, replace(papers), site)
    return StoredPlan(pickles, papers, site)


def test_every_document_is_the_same_as_before() -> None:
    settings = SITE.settings.model_copy(
        update={"api": tuple(Api), "citations": tuple(Citations), "exports": (Exports.JSONL,)}
    )
    site = replace(SITE, settings=settings)
    papers = invented_catalogue()
    plan = list(documents(papers, site))
    kept = stored(plan, papers, site)
    assert kept.keys == {it.path: f"the key of {it.path}" for it in plan}
    assert {it.path: kept.content(it.path) for it in plan} == {it.path: it.content for it in plan}


class Large(SharedInput):
    """An input that planning made."""

    def __init__(self) -> None:
        self.words = ["word"] * 1000


def place_in_memory(large: Large) -> str:
    return f"{id(large)} {len(large.words)}"


def test_what_planning_makes_for_many_documents_is_there_once() -> None:
    large = Large()
    plan = [Document(path, place_in_memory, (large,)) for path in ("a.md", "b.md")]
    plan.append(Document("c.md", partial(place_in_memory, large)))
    kept = stored(plan, catalogue())
    assert len({kept.content(path) for path in kept.keys}) == 1
    assert kept.content("a.md").endswith(b" 1000")


def test_no_path_is_planned_twice() -> None:
    with pytest.raises(RuntimeError, match=r"two documents are planned for a\.md"):
        stored([Document("a.md", str, ("A",))] * 2, catalogue())
