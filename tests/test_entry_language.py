"""A paper in another language than its site's: what its entry says of it, and where that shows."""

import json
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from generator.entries.csl import to_csl
from generator.entries.faults import FaultsFound
from generator.generating.loading import paper_in
from generator.generating.plan import documents
from generator.site.language import Language
from generator.typeset.feed_items import item_text
from generator.typeset.labels import language_marks
from generator.typeset.typesetting import typeset
from tests.conftest import GOOD, GULLS, SITE, TOPICS, catalogue, paper, papers

HEBREW = "language: he\nabstract: |\n  אנחנו סופרים שחפים.\n\n  ממש.\n"


def fault(tag: str) -> str:
    with pytest.raises(FaultsFound) as found:
        paper_in(Path("papers"), GULLS.removeprefix("papers/"), f"{GOOD}language: {tag}\n".encode())
    return str(found.value).partition("\n")[0]


@pytest.mark.parametrize("tag", ["german", "DE", "de_AT", "qq", "'de; x'", "de-", "en-us"])
def test_what_is_no_language_is_refused(tag: str) -> None:
    assert " is no tag of a language; write it as de, pt-BR or zh-Hant (BCP 47)" in fault(tag)


@pytest.mark.parametrize("tag", ["de", "pt-BR", "zh-Hant", "es-419", "haw", "sr-Latn-RS"])
def test_a_tag_is_taken_as_it_is(tag: str) -> None:
    source = f"{GOOD}language: {tag}\n".encode()
    paper = paper_in(Path("papers"), GULLS.removeprefix("papers/"), source)
    assert paper.language == tag
    assert to_csl(paper)["language"] == tag


def test_only_another_language_is_marked() -> None:
    english, arabic = Language("en"), Language("ar")
    assert language_marks(english, None) == ""
    assert language_marks(english, "en") == ""
    assert language_marks(english, "de") == ' lang="de"'
    assert language_marks(english, "he") == ' dir="rtl" lang="he"'
    assert language_marks(arabic, "he") == ' lang="he"'
    assert language_marks(arabic, "en") == ' dir="ltr" lang="en"'


def test_pages_and_feeds_say_the_language(repository: Path) -> None:
    (repository / GULLS).parent.mkdir(parents=True, exist_ok=True)
    title = "title: Gulls, Counted at Last"
    assert title in GOOD
    (repository / GULLS).write_text(GOOD.replace(title, "title: שחפים & כאלה") + HEBREW)
    assert "Python-Markdown" not in papers("build", folder=repository)
    site = repository / "site"
    identifier = Path(GULLS).stem
    page = (site / f"papers/{identifier}/index.html").read_text()
    assert '<span dir="rtl" lang="he">שחפים &#38; כאלה</span>' in page
    assert '<p dir="rtl" lang="he">אנחנו סופרים שחפים.</p>' in page
    assert '<meta name="citation_language" content="he">' in page
    assert '"inLanguage": "he"' in page or '"inLanguage":"he"' in page
    day = (site / "days" / Path(GULLS).parent.relative_to("papers") / "index.html").read_text()
    assert '<span dir="rtl" lang="he">שחפים &#38; כאלה</span>' in day
    feed = (site / "feeds/all.atom").read_text()
    assert '&lt;p dir="rtl" lang="he"&gt;אנחנו סופרים שחפים.&lt;/p&gt;' in feed


def test_what_scripts_show_and_what_feeds_list_say_the_language() -> None:
    hebrew = typeset(paper(language="he", title="שחפים"), TOPICS, SITE)
    english = typeset(paper(language="en"), TOPICS, SITE)
    assert json.loads(hebrew.texts("record"))["language"] == "he"
    assert "language" not in json.loads(english.texts("record"))
    for format in ("atom", "brief_atom"):
        assert '<title xml:lang="he">שחפים</title>' in item_text(hebrew, format)
        assert "xml:lang" not in item_text(english, format)


def test_titles_of_other_papers_are_marked() -> None:
    of = catalogue(paper(), paper(id="2501.00002", language="he", title="שחפים"))
    made = {it.path: it.text for it in documents(of, SITE)}
    link = '<a href="../2501.00002/"><span dir="rtl" lang="he">שחפים</span></a>'
    assert link.replace("../", "../../papers/") in made["papers/2501.00001.md"]


def test_titles_in_indexes_and_among_the_most_upvoted_are_marked() -> None:
    counted = {"upvotes": 3, "date": date(2025, 1, 3)}
    of = catalogue(
        paper(language="he", title="שחפים", signals=counted, organizations=["Gulls Inc."]),
        paper(id="2501.00002", organizations=["Gulls Inc."], day=date(2025, 1, 1)),
    )
    made = {it.path: it.text for it in documents(of, SITE)}
    for path in ("topics/index.md", "organizations/index.md", "trending.md"):
        assert '/papers/2501.00001/" dir="rtl" lang="he">שחפים</a>' in made[path]
        assert '/papers/2501.00002/" ' not in made[path]


def test_a_name_keeps_its_dot_where_the_page_runs_from_right_to_left() -> None:
    arabic = replace(SITE, language=Language("ar"))
    of_paper = paper(organizations=["Gulls Inc."])
    assert "<bdi>Gulls Inc.</bdi>" in typeset(of_paper, TOPICS, arabic).texts("card")
    assert "<bdi>Ada Invent</bdi>" in typeset(of_paper, TOPICS, arabic).texts("page")
    assert "<bdi>" not in typeset(of_paper, TOPICS, SITE).texts("card")
