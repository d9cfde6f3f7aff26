"""The authors' register: papers/authors.yaml."""

import json
from pathlib import Path
from typing import Any

import jsonschema
import pytest

from generator.catalogue.candidates import same_people, several_people
from generator.catalogue.catalogue import Catalogue
from generator.entries.authors import (
    Register,
    build_register_schema,
    check_register,
    read_register,
)
from generator.entries.faults import FaultsFound
from generator.generating.plan import documents
from tests.conftest import GOOD, GULLS, SITE, TERNS, TOPICS, catalogue, paper, papers, tree

ORCID = "0000-0002-1825-0097"
OTHER_ORCID = "0000-0001-5109-3700"


def register(**persons: dict[str, Any]) -> Register:
    return Register.model_validate({name.replace("_", " "): it for name, it in persons.items()})


def shown(known: Register, *authors: Any, **fields: Any) -> Catalogue:
    """A catalogue with a paper by each of `authors`, of whom the register `known` says more."""
    some = [paper(id=f"2501.{i:05}", authors=it) for i, it in enumerate(authors, 1)]
    return catalogue(*some, register=known, **fields)


def slugs(made: Catalogue) -> dict[str, list[str]]:
    """The papers of each author's listing, by the last digit of their ids."""
    return {
        slug: sorted(it.id[-1] for it in listing.papers)
        for slug, listing in made.listings["authors"].items()
    }


def test_several_spellings_are_one_person() -> None:
    known = register(Tern_Reed={"also": ["T. Reed", "Reed Tern"]})
    made = shown(known, ["Tern Reed"], ["T Reed"], ["REED TERN"], ["Tess Reed"])
    assert slugs(made) == {"tern-reed": ["1", "2", "3"], "tess-reed": ["4"]}
    listing = made.listings["authors"]["tern-reed"]
    assert listing.name == "Tern Reed"
    assert listing.aliases == ("reed-tern", "t-reed")
    text = {it.path: it.text for it in documents(made, SITE)}
    assert '<a href="../../authors/tern-reed/">T Reed</a>' in text["papers/2501.00002.md"]
    assert "authors/t-reed/index.html" in text


@pytest.mark.parametrize(
    ("condition", "expected"),
    [
        ({"papers": ["2501.00002"]}, ["2"]),
        ({"affiliations": ["Bird House"]}, ["2", "3"]),
        ({"coauthors": ["Bo Fiction"]}, ["4"]),
        ({"topics": ["clocks"]}, ["4"]),
        ({"papers": ["2501.00004"], "affiliations": ["BIRD-HOUSE"]}, ["2", "3", "4"]),
    ],
)
def test_one_spelling_is_several_people(condition: dict[str, Any], expected: list[str]) -> None:
    here = {"name": "Tern Reed", "affiliation": "Bird House"}
    made = catalogue(
        paper(id="2501.00001", authors=["Tern Reed"]),
        paper(id="2501.00002", authors=[here]),
        paper(id="2501.00003", authors=["Tern Reed"], organizations=["Bird House"]),
        paper(id="2501.00004", authors=["Tern Reed", "Bo Fiction"], topics=["clocks"]),
        register=register(**{"Tern Reed (2)": {"also": ["Tern Reed"], **condition}}),
    )
    assert slugs(made)["tern-reed-2"] == expected
    assert slugs(made)["tern-reed"] == [it for it in "1234" if it not in expected]


def test_two_people_of_one_name_on_one_paper_are_told_apart() -> None:
    both = [{"name": "Tern Reed", "affiliation": "Bird House"}, "Tern Reed"]
    second = {"also": ["Tern Reed"], "affiliations": ["Bird House"]}
    text = {
        it.path: it.text
        for it in documents(shown(register(**{"Tern Reed (2)": second}), both), SITE)
    }
    page = text["papers/2501.00001.md"]
    assert '<a href="../../authors/tern-reed-2/">Tern Reed</a> <span' in page
    assert '<a href="../../authors/tern-reed/">Tern Reed</a></p>' in page


def test_the_surest_condition_decides_and_doubt_leaves_the_name() -> None:
    one = {"also": ["Tern Reed"], "topics": ["birds"]}
    two = {"also": ["Tern Reed"], "papers": ["2501.00001"]}
    three = {"also": ["Tern Reed"], "topics": ["birds"]}
    made = shown(register(**{"R (1)": one, "R (2)": two, "R (3)": three}), *[["Tern Reed"]] * 2)
    assert slugs(made) == {"r-2": ["1"], "tern-reed": ["2"]}


def test_an_orcid_of_the_register_decides_whatever_the_spelling() -> None:
    known = register(Tern_Reed={"orcid": ORCID})
    signed = [{"name": "T. R.", "orcid": ORCID}], [{"name": "Tern Reed", "orcid": OTHER_ORCID}]
    made = shown(known, *signed, ["Tern Reed"])
    assert slugs(made) == {
        "tern-reed": ["1", "3"],
        "tern-reed-0000-0001-5109-3700": ["2"],
    }


def test_an_orcid_shows_on_pages_and_in_citation_tags() -> None:
    made = shown(register(Tern_Reed={"also": ["T. Reed"], "orcid": ORCID}), ["T. Reed"])
    text = {it.path: it.text for it in documents(made, SITE)}
    page = text["papers/2501.00001.md"]
    assert f'<a class="orcid" href="https://orcid.org/{ORCID}">ORCID</a>' in page
    assert f'<meta name="citation_author_orcid" content="https://orcid.org/{ORCID}">' in page
    assert f'"sameAs":"https://orcid.org/{ORCID}"' in page
    own = text["authors/tern-reed.md"]
    assert f"https://orcid.org/{ORCID}" in own
    assert "T. Reed" in own.partition("<article")[0]


def test_search_finds_a_paper_by_the_other_names_of_its_authors() -> None:
    made = shown(register(Ternella_Reed={"also": ["T. Reed"]}), ["T. Reed"])
    names = made.papers[0].texts("words").split("\n")[1].split()
    assert {"ternella", "t", "reed"} <= set(names)


@pytest.mark.parametrize(
    ("source", "fault"),
    [
        (
            "Tern Reed:\n  signs: [T. Reed]\n",
            "2:3: Tern Reed.signs: is no field here; there are also, orcid, papers, affiliations,",
        ),
        ("Tern Reed:\n  orcid: 0000-0002-1825-0098\n", "2:10: Tern Reed.orcid: "),
        (
            f"Tern Reed: {{orcid: {ORCID}}}\nBo Fiction: {{orcid: {ORCID}}}\n",
            '2:21: Bo Fiction.orcid: is the ORCID iD of "Tern Reed", too; correct one',
        ),
        (
            "Tern Reed: {also: [T. Reed]}\nTess Reed: {also: [T Reed]}\n",
            '2:1: Tess Reed: has the spelling "t-reed", and so has "Tern Reed"; say which papers',
        ),
        (
            "Tern Reed: {also: [T. Reed]}\nTERN-REED: {also: [Reed]}\n",
            '2:1: TERN-REED: is a spelling of "Tern Reed"; join the two',
        ),
        (
            "Tern Reed: {papers: ['2501.00001']}\n",
            '1:1: Tern Reed: has only some of its papers; call the person "Tern Reed (2)"',
        ),
        (
            "T (2): {also: [T], papers: [gone]}\n",
            '1:29: T (2).papers[0]: "gone" is the id of no entry; correct or delete it',
        ),
        (
            "T (2): {also: [T], topics: [brids]}\n",
            '1:29: T (2).topics[0]: unknown topic "brids"; did you mean "birds"?',
        ),
        ("- Tern Reed\n", "1:1: the file is not a mapping"),
    ],
)
def test_faults_of_the_register(source: str, fault: str) -> None:
    faults = check_register(source.encode(), "papers/authors.yaml", {"2501.00001"}, TOPICS)
    assert any(str(it).startswith(f"papers/authors.yaml:{fault}") for it in faults), faults


def test_a_register_with_faults_is_not_read() -> None:
    with pytest.raises(FaultsFound):
        read_register(b"Tern Reed: {als: [T]}", "papers/authors.yaml")


def written(project: Path, source: str) -> None:
    (project / "papers/authors.yaml").write_text(source)


def test_a_change_of_the_register_rewrites_what_it_concerns(project: Path) -> None:
    (project / GULLS).write_text(GOOD.replace("Ada Invent", "A. Invent"))
    (project / "papers/authors.yaml").unlink()
    papers("generate", folder=project)
    before = tree(project / "docs")
    written(project, f"Ada Invent: {{also: [A. Invent], orcid: {ORCID}}}\n")
    papers("generate", folder=project)
    after = tree(project / "docs")
    assert b"orcid.org" in after["papers/2501.00777.md"]
    assert b"orcid.org" in after["authors/ada-invent.md"]
    without = [it for it in before if it.startswith("papers/") and b"Invent" not in before[it]]
    assert without
    assert all(before[path] == after[path] for path in without)
    (project / "papers/authors.yaml").unlink()
    papers("generate", folder=project)
    afterwards = tree(project / "docs")
    assert afterwards.keys() - before.keys() <= {"authors/a-invent/index.html"}  # as the ledger has
    assert {path: afterwards[path] for path in before} == before


def test_the_same_bytes_with_and_without_a_cache(project: Path) -> None:
    papers("generate", folder=project)
    written(project, "Ada Invented: {also: [Ada Invent]}\n")
    papers("generate", folder=project)
    one = tree(project / "docs")
    papers("clean", folder=project)
    papers("generate", folder=project)
    assert tree(project / "docs") == one


def test_faults_of_the_register_stop_every_command(project: Path) -> None:
    papers("generate", folder=project)
    written(project, "Ada Invent (2): {also: [Ada Invent], papers: [gone]}\n")
    fault = 'papers/authors.yaml:1:47: Ada Invent (2).papers[0]: "gone" is the id of no entry'
    assert fault in papers("check", folder=project, status=1)
    assert fault in papers("generate", folder=project, status=1)
    written(project, "Ada Invent: {also: A. Invent}\n")
    assert "Ada Invent.also: is text" in papers("generate", folder=project, status=1)


def common(*authors: list[str]) -> Catalogue:
    """Papers by each of `authors`, beside a hundred people of the family Reed."""
    crowd = [f"{one}{two} Reed" for one in "BCDFGHKLMN" for two in "abcdefghij"]
    return shown(Register(), *authors, crowd)


def own_page(made: Catalogue, slug: str) -> str:
    return next(it.text for it in documents(made, SITE) if it.path == f"authors/{slug}.md")


def test_a_page_says_that_several_people_may_have_a_common_name() -> None:
    apart = common(["Tern Reed", "A"], ["Tern Reed", "A"], ["Tern Reed", "B"], ["B", "Tern Reed"])
    assert "Several people may have this name" in own_page(apart, "tern-reed")
    joined = common(
        ["Tern Reed", "A"], ["Tern Reed", "A", "B"], ["Tern Reed", "B"], ["B", "Tern Reed"]
    )
    assert "Several people" not in own_page(joined, "tern-reed")
    single = common(["Tern Reed", "A"], ["Tern Reed", "A"], ["Tern Reed", "B"])
    assert "Several people" not in own_page(single, "tern-reed")
    long = common(["Ternella Reed", "A"], ["Ternella Reed", "A"], *[["Ternella Reed", "B"]] * 2)
    assert "Several people" not in own_page(long, "ternella-reed")
    rare = shown(Register(), ["Tern Reed", "A"], ["Tern Reed", "A"], *[["Tern Reed", "B"]] * 2)
    assert "Several people" not in own_page(rare, "tern-reed")


def test_a_page_says_that_a_name_has_several_orcids() -> None:
    signed = [[{"name": "Tern Reed", "orcid": it}] for it in (ORCID, OTHER_ORCID)]
    page = own_page(shown(Register(), *signed), "tern-reed")
    assert "This may be 2 people: papers here have 2 ORCID iDs." in page
    assert "may be" not in own_page(shown(Register(), signed[0]), "tern-reed")


def test_a_page_names_the_others_of_its_name_and_other_spellings() -> None:
    second = {"also": ["Tern Reed"], "papers": ["2501.00002"]}
    made = shown(
        register(**{"Tern Reed (2)": second}), *[["Tern Reed"], ["Tern Reed"]], ["TERN REED"]
    )
    first = own_page(made, "tern-reed")
    assert 'Others of this name: <a href="../../authors/tern-reed-2/">Tern Reed (2)</a>.' in first
    assert "Papers also have TERN REED." in first
    assert '<a href="../../authors/tern-reed/">Tern Reed</a>.' in own_page(made, "tern-reed-2")


def proposed(made: Catalogue) -> dict[str, tuple[str, ...]]:
    return {it.name: it.person.also for it in same_people(made)}


@pytest.mark.parametrize(
    ("short", "full"),
    [
        ("T. Reed", "Tern Reed"),
        ("T. A. Reed", "Tern Ada Reed"),
        ("Tern Reed", "Tern Ada Reed"),
        ("Tern A. Reed", "Tern Ada Reed"),
        ("Reed Tern", "Tern Reed"),
        ("Tern Muesk", "Tern M\u00fcsk"),
        ("Wei Wang", "\u738b\u4f1f"),
    ],
)
def test_names_that_fit_are_proposed_as_one_person(short: str, full: str) -> None:
    made = shown(Register(), [full, "Bo Fiction"], [full], [short, "Bo Fiction"])
    assert {*proposed(made), *next(iter(proposed(made).values()))} == {short, full}


@pytest.mark.parametrize(
    "authors",
    [
        (["T. Reed", "Bo Fiction"], ["Tern Reed", "Cy Sample"]),
        (["T. Reed", "Bo Fiction"], ["Tern Reed", "Bo Fiction"], ["T. Reed", "Tern Reed"]),
        (["T. Reed", "Bo Fiction"], ["Tern Reed", "Bo Fiction"], ["Tess Reed", "Bo Fiction"]),
        (["Tern Reed", "Bo Fiction"], ["Tern-Ada Reed", "Bo Fiction"]),
        (["Tern Reed", "Bo Fiction"], ["Terns Reed", "Bo Fiction"]),
        (
            [{"name": "T. Reed", "orcid": ORCID}, "Bo Fiction"],
            [{"name": "Tern Reed", "orcid": OTHER_ORCID}, "Bo Fiction"],
        ),
    ],
)
def test_names_without_enough_in_common_are_not_proposed(authors: tuple[list[Any], ...]) -> None:
    assert proposed(shown(Register(), *authors)) == {}


def test_a_common_family_name_needs_more_in_common() -> None:
    few = common(["T. Reed", "Bo Fiction"], ["Tern Reed", "Bo Fiction"])
    assert proposed(few) == {}
    more = common(["T. Reed", "Bo Fiction", "Cy Sample"], ["Tern Reed", "Bo Fiction", "Cy Sample"])
    assert proposed(more) == {"Tern Reed": ("T. Reed",)}


def test_one_orcid_is_one_person() -> None:
    signed = [[{"name": name, "orcid": ORCID}] for name in ("Tern Reed", "Ada Invent")]
    (proposal,) = same_people(shown(Register(), *signed))
    assert (proposal.name, proposal.person.also) == ("Ada Invent", ("Tern Reed",))
    assert (proposal.person.orcid, proposal.reason) == (ORCID, "one ORCID iD")


def test_what_the_register_says_is_not_proposed_again() -> None:
    some = ["Tern Reed", "Bo Fiction"], ["T. Reed", "Bo Fiction"], ["T. A. Reed", "Bo Fiction"]
    assert proposed(shown(register(Tern_Reed={}, **{"T. Reed": {}}), *some[:2])) == {}
    assert proposed(shown(register(Tern_Reed={"also": ["T. Reed"]}), *some[:2])) == {}
    first = register(**{"Tern Reed": {"also": ["T. Reed"], "orcid": ORCID}})
    more = same_people(shown(first, *some[:2], ["Tern Ada Reed", "Bo Fiction"]))
    assert [(it.name, it.person.also) for it in more] == [
        ("Tern Reed", ("T. Reed", "Tern Ada Reed"))
    ]
    assert more[0].person.orcid == ORCID


def test_a_doubtful_name_is_proposed_to_be_divided() -> None:
    authors = [["Tern Reed", it] for it in "AABBBC"]
    first, second = several_people(common(*authors))[0], several_people(common(*authors))[1:]
    assert (first.name, first.person.also) == ("Tern Reed (2)", ("Tern Reed",))
    assert first.person.papers == ("2501.00001", "2501.00002")
    assert second == []
    assert first.reason == "2 of 6 papers: no author in common with the others"


def test_several_orcids_are_proposed_as_several_people() -> None:
    signed = [[{"name": "Tern Reed", "orcid": it}] for it in (ORCID, OTHER_ORCID, ORCID)]
    (proposal,) = several_people(shown(Register(), *signed))
    assert proposal.person.papers == ("2501.00002",)
    assert proposal.person.orcid == OTHER_ORCID


def test_what_the_command_proposes_can_be_pasted(project: Path) -> None:
    for path, name in ((GULLS, "A. Invent"), (TERNS, "Ada Invent")):
        (project / path).write_text(GOOD.replace("Ada Invent", f"{name}, Cy Sample"))
    text = papers("authors", folder=project)
    assert "# 1 author in common\nAda Invent:\n  also:\n  - A. Invent\n" in text
    assert text == papers("authors", folder=project)
    assert papers("authors", "a invent", folder=project) == papers(
        "authors", "Ada Invent", folder=project
    )
    assert "Ada" not in papers("authors", "Nobody Here", folder=project)
    with (project / "papers/authors.yaml").open("a") as register_file:
        register_file.write(text)
    assert "A. Invent" not in papers("authors", folder=project)
    papers("check", folder=project)


def test_the_command_names_persons_without_papers(project: Path) -> None:
    written(project, "Nobody Here: {}\n")
    assert "# No paper has the name Nobody Here." in papers("authors", folder=project)


def test_search_offers_a_feed_by_another_name_of_the_author() -> None:
    known = register(Tern_Reed={"also": ["T. Quill"]})
    some = [paper(id=f"2501.{i:05}", authors=["Tern Reed"]) for i in range(1, 35)]
    text = {it.path: it.text for it in documents(catalogue(*some, register=known), SITE)}
    (member,) = json.loads(text["search/names/q.json"])["authors"]
    assert member[:3] == ["Tern Reed", "tern-reed", 1]
    assert "quill" in member[3].split()


def test_a_review_knows_the_register(project: Path) -> None:
    (project / GULLS).write_text(GOOD.replace("Ada Invent", "A. Invent"))
    assert "authors/ada-invent/" not in papers("show", GULLS, folder=project)
    written(project, "Ada Invent: {also: [A. Invent]}\n")
    assert "authors/ada-invent/ (beside" in papers("show", GULLS, folder=project)


def test_the_register_has_a_schema_for_editors() -> None:
    schema = build_register_schema()
    validator = jsonschema.Draft202012Validator(schema)
    validator.check_schema(schema)
    validator.validate({"Ada Invent": {"also": ["A. Invent"], "orcid": "0000-0002-1825-0097"}})
    assert not validator.is_valid({"Ada Invent": {"alias": ["A. Invent"]}})
    assert not validator.is_valid({"Ada Invent": {"orcid": "1"}})
