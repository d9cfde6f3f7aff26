"""The pages, in what golden files do not show well: emptiness, size, and words."""

import re
from collections.abc import Iterator, Mapping
from datetime import date, timedelta
from functools import cache

import pytest

from generator.catalogue.catalogue import Catalogue, Renditions, newest_days, newest_months
from generator.entries.paper import Paper
from generator.generating.plan import documents
from generator.pages.cards import Cards
from generator.pages.continuation import LONG, SHOWN
from generator.pages.indexes import MOST_MEMBERS
from generator.pages.listing_page import CARDS_OF_A_PERSON, MOST_CARDS
from generator.pages.paper import BESIDE
from generator.site import addresses
from generator.site.language import ENGLISH
from generator.typeset.links import paper_links
from generator.typeset.typesetting import SHORT_DESCRIPTION
from tests.conftest import SITE, TOPICS, catalogue, paper


class Pages(Mapping[str, str]):
    """The texts of a catalogue's documents by path, each made when a test asks for it."""

    def __init__(self, shown: Catalogue) -> None:
        self.documents = {document.path: document for document in documents(shown, SITE)}

    def __getitem__(self, path: str) -> str:
        return self.documents[path].text

    def __iter__(self) -> Iterator[str]:
        return iter(self.documents)

    def __len__(self) -> int:
        return len(self.documents)


def test_a_site_without_papers_says_so() -> None:
    pages = Pages(catalogue())
    assert "# No papers yet" in pages["index.md"]
    assert "No papers yet." in pages["days/index.md"]
    assert "No paper carries this topic yet." in pages["topics/birds.md"]
    assert "subscribe.md" in pages
    assert pages["feeds/all.rss"].count("<item>") == 0


MOST = 2500
"""How many papers the longest listing of these tests has."""


@cache
def typeset_many(number: int, a_day: int) -> Renditions:
    first = date(2023, 1, 1)
    some = (
        paper(id=f"2301.{i:05}", day=first + timedelta(i // a_day), authors=[f"A{i % 7} B"])
        for i in range(number)
    )
    return catalogue(*some).papers


@cache
def many(number: int, a_day: int = 3) -> Catalogue:
    """So many papers from 2023 on: the oldest of those that are typeset once for all tests."""
    papers = typeset_many(MOST, a_day) if a_day == 3 else typeset_many(number, a_day)
    return Catalogue(papers[-number:], TOPICS)


@cache
def pages_of_many(number: int, a_day: int = 3) -> Pages:
    return Pages(many(number, a_day))


def test_a_long_listing_continues_by_year() -> None:
    pages = pages_of_many(1200)
    first = pages["topics/birds.md"]
    assert SHOWN <= len(listed(first)) < SHOWN + 3
    assert len(articles(first)) == MOST_CARDS
    assert "[2023&#58; 1&#44;095 papers](../topics/birds/2023.md)" in first
    assert "1,095 papers, January 2023 to December 2023." in pages["topics/birds/2023.md"]
    assert len(listed(pages["topics/birds/2024.md"])) == 105
    assert "authors/a0-b/2023.md" not in pages
    assert "topics/clocks/2023.md" not in pages


def articles(page: str) -> list[str]:
    """The ids of the papers on a page, in its order."""
    return re.findall(r"^### .*\{#(?!_)([^}]+)\}$", page, re.MULTILINE)


def listed(page: str) -> list[str]:
    """The ids of a listing's papers, of those that are lines, too."""
    lines = re.findall(r'^<li><a href="[./]*/papers/([^/"]+)/">', page, re.MULTILINE)
    return articles(page) + lines


def test_a_long_year_continues_by_month() -> None:
    pages = pages_of_many(1200)
    year = pages["topics/birds/2023.md"]
    assert "Here are the newest 183." in year
    assert re.findall(r"^## .*\{#(.*)\}$", year, re.MULTILINE) == [
        "_2023-12",
        "_2023-11",
        "_months",
    ]
    assert 'By month: <a href="#_2023-12">December</a>&nbsp;<span class="counts">93</span>' in year
    assert '<a href="../../../topics/birds/2023/10/">October</a>' in year
    assert "- [October&#58; 93 papers](../../topics/birds/2023/10.md)" in year
    assert "[December" not in year.partition("{#_months}")[2]
    assert listed(pages["topics/birds/2023/10.md"]) == [
        it.id for it in many(1200).papers if (it.day.year, it.day.month) == (2023, 10)
    ]
    assert "topics/birds/2023/11.md" not in pages
    assert "topics/birds/2024/01.md" not in pages


def test_a_busy_month_of_a_listing_goes_on_with_lines() -> None:
    pages = pages_of_many(460, a_day=8)
    for path, papers in (("topics/birds/2023.md", 212), ("topics/birds/2023/01.md", 8 * 31)):
        cards, lines = pages[path].count("<article"), pages[path].count("<li>")
        assert (cards, lines) == (MOST_CARDS, papers - MOST_CARDS)
    assert sorted(listed(pages["topics/birds/2023/01.md"])) == sorted(
        it.id for it in many(460, 8).papers if (it.day.year, it.day.month) == (2023, 1)
    )


def test_an_authors_papers_are_dated_lines_after_the_newest() -> None:
    shown, page = many(700, 3), pages_of_many(700)["authors/a0-b.md"]
    papers = shown.listings["authors"]["a0-b"].papers
    assert len(articles(page)) == CARDS_OF_A_PERSON
    assert sorted(listed(page)) == sorted(paper.id for paper in papers)
    assert re.findall(r"^## .*\{#(.*)\}$", page, re.MULTILINE) == ["_2023"]
    assert page.count(" · A0 B · Birds</small></li>") == len(papers) - CARDS_OF_A_PERSON
    assert '<small><time datetime="2023-01-01">1 Jan 2023</time> · ' in page


@pytest.mark.parametrize("number", [LONG, LONG + 1])
def test_a_year_is_long_from_some_number_on(number: int) -> None:
    pages = pages_of_many(number, a_day=2)
    assert ("topics/birds/2023/01.md" in pages) == (number > LONG)
    assert ("topics/birds/2023/01/index.html" in pages) is False


@pytest.mark.parametrize("number", [150, 1200, 2500])
def test_every_paper_is_on_one_of_the_pages_on_which_a_listing_continues(number: int) -> None:
    pages = pages_of_many(number)
    rest = [pages[path] for path in pages if re.fullmatch(r"topics/birds/.*\.md", path)]
    found = [identifier for page in rest for identifier in listed(page)]
    assert sorted(found) == sorted(it.id for it in many(number).papers)


def test_months_lead_to_each_other_across_years() -> None:
    pages = pages_of_many(2500)
    january, july = pages["topics/birds/2024/01.md"], pages["topics/birds/2024/07.md"]
    root = "../../../../"
    assert f'<a rel="prev" href="{root}topics/birds/2024/06/">← <span>June 2024</span></a>' in july
    assert (
        f'<a rel="next" href="{root}topics/birds/2024/08/"><span>August 2024</span> →</a>' in july
    )
    assert f'<a href="{root}topics/birds/2024/">2024</a>' in july
    assert f'<a rel="prev" href="{root}topics/birds/2023/#_2023-12">← <span>December' in january
    newest = pages["topics/birds/2024/10.md"]
    assert f'<a rel="next" href="{root}topics/birds/2024/#_2024-11"><span>November 2024' in newest
    assert "← " not in pages["topics/birds/2023/01.md"]
    pages = pages_of_many(1200)
    assert "{#_2023-11}" in pages["topics/birds/2023.md"]
    assert "<span>2024</span> →</a>" in pages["topics/birds/2023.md"]


def test_a_month_says_what_it_is() -> None:
    page = pages_of_many(1200)["topics/birds/2023/10.md"]
    assert page.startswith(
        '---\ntitle: "Birds in October 2023"\ndescription: "93 papers on Birds, '
    )
    assert "featured in October 2023: Counting" in page.splitlines()[2]
    assert 'updated: "2023-10-31"' in page
    assert "93 papers, October 2023." in page
    assert 'aria-label="Papers by day, 1 Oct 2023 to 31 Oct 2023: 3 at most' in page
    assert "## [Tuesday&#44; 31 October 2023](../../../days/2023/10/31.md) {#_2023-10-31}" in page


def test_a_month_has_its_address_while_it_is_on_the_page_of_its_year() -> None:
    pages = pages_of_many(1200)
    moved = pages["topics/birds/2023/11/index.html"]
    assert 'content="0; url=../../../../topics/birds/2023/#_2023-11"' in moved
    assert 'rel="canonical" href="https://papers.example.org/topics/birds/2023/"' in moved
    assert "topics/birds/2023/10/index.html" not in pages
    assert "topics/birds/2024/01/index.html" not in pages


def test_a_renamed_topic_keeps_the_addresses_of_its_years_and_months() -> None:
    pages = pages_of_many(1200)
    for old in ("", "/2023", "/2024", "/2023/10"):
        moved = pages[f"topics/wings{old}/index.html"]
        assert f'href="https://papers.example.org/topics/birds{old}/"' in moved
    assert "birds/2023/#_2023-12" in pages["topics/wings/2023/12/index.html"]


def test_sitemaps_have_the_months_of_long_years() -> None:
    listed = pages_of_many(1200)["sitemaps/topics.xml"]
    assert "topics/birds/2023/10/</loc><lastmod>2023-10-31</lastmod>" in listed
    assert "topics/birds/2023/12/" not in listed


def test_one_more_paper_changes_two_pages_of_a_listing() -> None:
    papers = many(1000).papers  # to the end of November
    last = catalogue(paper(id="2401.00001", day=date(2023, 11, 30))).papers
    before, after = Pages(Catalogue(papers, TOPICS)), Pages(Catalogue((*papers, *last), TOPICS))
    assert {
        path
        for path in before.keys() | after.keys()
        if path.startswith("topics/birds") and before.get(path) != after.get(path)
    } == {"topics/birds.md", "topics/birds/2023.md"}


def test_one_more_paper_leaves_the_pages_of_other_years_alone() -> None:
    more = many(400, a_day=1)
    before = pages_of_many(400, a_day=1)
    last = catalogue(paper(id="2401.00001", day=date(2024, 12, 31))).papers
    after = Pages(Catalogue((*more.papers, *last), TOPICS))
    changed = {path for path in after if before.get(path) != after[path]}
    pages = {path for path in changed if path.endswith(".md")}
    assert not {path for path in pages if "2023" in path and path != "weeks/2023/52.md"}
    assert len(pages) < 40


def test_the_newest_and_the_rest_of_their_last_day() -> None:
    papers = many(10).papers
    assert len(newest_days(papers, 4)) == 4
    assert len(newest_days(papers, 5)) == 7
    assert len(newest_days(papers, 100)) == 10


def test_the_newest_and_the_rest_of_their_last_month() -> None:
    papers = many(130, a_day=1).papers  # to 10 May
    assert len(newest_months(papers, 10)) == 10
    assert len(newest_months(papers, 11)) == 40
    assert len(newest_months(papers, 200)) == 130


def test_a_crowd_of_authors_is_one_click_away() -> None:
    crowd = paper(authors=[f"Person {i} Invented" for i in range(3303)])
    pages = Pages(catalogue(crowd, authors_from=2))
    card = pages["days/2025/01/02.md"]
    assert "Person 3 Invented</p>" not in card
    assert '../../../../papers/2501.00001/#authors">3,299 others</a>' in card
    assert len(card) < 5000
    own = pages["papers/2501.00001.md"]
    assert "<summary>3,291 other authors</summary>" in own
    assert "Person 3302 Invented" in own


def states(shown: Paper) -> Pages:
    return Pages(catalogue(shown, authors_from=1, organizations_from=1))


def test_a_withdrawn_paper_says_so_everywhere() -> None:
    withdrawn = paper(
        organizations=["Nowhere"],
        status={"state": "withdrawn", "date": "2025-02-03", "reason": "An error & more."},
    )
    pages = states(withdrawn)
    showing = {path for path, text in pages.items() if "Counting" in text}
    showing -= {"schema/paper.json", "submit.md"}  # which give this title as an example
    assert len(showing) >= 11
    for path in showing:
        is_data = path == "data.md" or path.startswith("api/")  # which say it in a word of JSON
        assert ("withdrawn" if is_data else "Withdrawn") in pages[path], path
    own = pages["papers/2501.00001.md"]
    assert 'title: "Withdrawn: Counting' in own
    assert '<time datetime="2025-02-03">3 February 2025</time>: An error &amp; more.' in own


def test_an_abstract_stands_whole_on_its_day_and_begins_elsewhere() -> None:
    abstract = "A first sentence. " * 30 + "The very end."
    pages = Pages(catalogue(paper(summary=None, abstract=abstract)))
    assert "The very end." in pages["days/2025/01/02.md"]
    assert "The very end." in pages["papers/2501.00001.md"]
    week = pages["weeks/2025/01.md"]
    assert "The very end." not in week
    assert '<a class="more" href="../../../papers/2501.00001/#abstract">' in week


def test_days_without_papers_are_plainly_so() -> None:
    pages = Pages(catalogue(paper(), paper(id="2501.00002", day=date(2025, 3, 4))))
    year = pages["days/2025/index.md"]
    assert '<td class="none">3</td>' in year
    assert '<a href="../../days/2025/01/02/" title="2 January 2025: 1 paper">2' in year
    assert "February" in year
    assert 'href="../../days/2025/02/"' not in year


def test_neighbours_skip_days_without_papers() -> None:
    pages = Pages(catalogue(paper(), paper(id="2501.00002", day=date(2025, 3, 4))))
    root = "../../../../"
    older = f'<a rel="prev" href="{root}days/2025/01/02/">← <span>2 Jan 2025</span></a>'
    assert older in pages["days/2025/03/04.md"]
    newer = f'<a rel="next" href="{root}days/2025/03/04/"><span>4 Mar 2025</span> →</a>'
    assert newer in pages["days/2025/01/02.md"]


def test_a_day_ends_with_the_days_around_it_and_how_much_they_have() -> None:
    days = [date(2025, 1, 2), date(2025, 3, 4), date(2025, 3, 4), date(2025, 3, 5)]
    papers = [paper(id=f"2501.0000{number}", day=day) for number, day in enumerate(days)]
    page = Pages(catalogue(*papers))["days/2025/03/04.md"]
    end = page[page.index('<nav class="onward"') :]
    assert "You have seen all 2 papers of this day." in end
    assert re.findall(r"<span>(.*?)</span> <small>(.*?)</small>", end) == [
        ("← 2 Jan 2025", "1 paper"),
        ("5 Mar 2025 →", "1 paper"),
    ]
    assert '<a class="to-top" href="#_main">' in end


def test_a_card_is_made_once_for_all_its_lists() -> None:
    shown = catalogue(paper())
    cards = Cards(shown, SITE)
    here = addresses.week(2025, 1)
    first = cards.cards(shown.papers, here, 3, whole=False)
    assert first == cards.cards(shown.papers, here, 3, whole=False)
    assert "### [Counting" in first
    assert "\0" not in first


def test_an_affiliation_and_an_orcid_stand_on_the_papers_page() -> None:
    author = {"name": "Ada Invent", "affiliation": "A & B", "orcid": "0000-0002-1825-0097"}
    own = Pages(catalogue(paper(authors=[author]), authors_from=2))["papers/2501.00001.md"]
    assert (
        'Ada Invent <span class="affiliation">(A &amp; B)</span> '
        '<a class="orcid" href="https://orcid.org/0000-0002-1825-0097">ORCID</a></p>'
    ) in own


def test_entries_can_be_edited_where_the_site_says() -> None:
    own = Pages(catalogue(paper()))["papers/2501.00001.md"]
    assert "https://git.example.org/ada/papers/edit/main/papers/2025/01/02/2501.00001.yaml" in own


def test_a_papers_page_names_those_that_follow_on_its_day() -> None:
    some = [paper(id=f"2501.{i:05}", title=f"Paper {i}") for i in range(BESIDE + 3)]
    pages = Pages(catalogue(*some))
    order = [rendition.heading for rendition in catalogue(*some).papers]
    own = pages[f"papers/{catalogue(*some).papers[-2].id}.md"]
    assert "## Also featured on 2 January 2025 {#same-day}" in own
    named = re.findall(r"<li><a href=.*>(Paper \d+)</a></li>", own)
    assert named == [order[-1], *order[: BESIDE - 1]]
    assert '<a href="../../days/2025/01/02/">All 11 papers of that day</a>' in own


def test_a_paper_that_has_its_day_to_itself_names_no_other() -> None:
    assert "Also featured" not in Pages(catalogue(paper()))["papers/2501.00001.md"]


def test_a_listing_shows_how_busy_it_was_and_leads_to_its_years() -> None:
    some = [paper(id=f"2501.{i:05}", day=date(2024, 11, 15) + timedelta(30 * i)) for i in range(4)]
    page = Pages(catalogue(*some))["topics/birds.md"]
    assert "4 papers, November 2024 to February 2025." in page
    assert 'aria-label="Papers by week, week 46 of 2024 to week 7 of 2025: 1 at most' in page
    assert '<a href="#_2025-02">2025</a>&nbsp;<span class="counts">2</span>' in page
    assert '<a href="#_2024-12">2024</a>&nbsp;<span class="counts">2</span>' in page
    assert "{#_2024-12}" in page


def test_years_of_a_long_listing_lead_to_each_other() -> None:
    pages = pages_of_many(1200)
    assert '<a href="../../topics/birds/2023/">2023</a>' in pages["topics/birds.md"]
    newer = pages["topics/birds/2024.md"]
    assert '<a rel="prev" href="../../../topics/birds/2023/">← <span>2023</span></a>' in newer
    assert '<a href="../../../topics/birds/">Birds</a></nav>' in newer


def test_an_entry_leads_to_its_history() -> None:
    own = Pages(catalogue(paper()))["papers/2501.00001.md"]
    assert (
        '<a href="https://git.example.org/ada/papers/commits/main/papers/2025/01/02/'
        '2501.00001.yaml">Who added and corrected it</a>'
    ) in own


def test_a_day_can_be_taken_whole_by_a_reference_manager() -> None:
    pages = Pages(catalogue(paper(), paper(id="2501.00002")))
    assert pages["days/2025/01/02.md"].count('class="Z3988"') == 2
    assert 'class="Z3988"' not in pages["papers/2501.00001.md"]


def test_a_week_stands_in_the_sitemap_of_its_days_under_its_own_iso_year() -> None:
    pages = Pages(
        catalogue(paper(day=date(2024, 12, 30)), paper(id="2501.00002", day=date(2021, 1, 3)))
    )
    new, old = pages["sitemaps/days-2024.xml"], pages["sitemaps/days-2021.xml"]
    assert f"<loc>{SITE.url}weeks/2025/01/</loc><lastmod>2024-12-30</lastmod>" in new
    assert f"<loc>{SITE.url}weeks/2020/53/</loc><lastmod>2021-01-03</lastmod>" in old
    assert "weeks/2024" not in new
    assert "sitemaps/days-2025.xml" not in pages


@pytest.mark.parametrize(
    ("authors", "length", "expected"),
    [
        (["Ada Invent"], SHORT_DESCRIPTION - 1, " By Ada Invent."),
        (["Ada Invent", "Bo Fiction"], SHORT_DESCRIPTION - 1, " By Ada Invent and others."),
        (["Ada Invent", "Bo Fiction"], SHORT_DESCRIPTION, ""),
        ([], SHORT_DESCRIPTION - 1, ""),
    ],
)
def test_a_short_description_says_who_wrote_the_paper(
    authors: list[str], length: int, expected: str
) -> None:
    summary = "s" * length
    own = Pages(catalogue(paper(authors=authors, summary=summary)))["papers/2501.00001.md"]
    assert f'description: "{summary}{expected}"\n' in own


@pytest.mark.parametrize("number", [MOST_MEMBERS, MOST_MEMBERS + 1])
def test_an_index_says_where_it_names_only_some(number: int) -> None:
    names = [f"Ada Invent{chr(97 + i // 26)}{chr(97 + i % 26)}" for i in range(number)]
    made = Pages(catalogue(paper(authors=names)))
    index = made["authors/index.md"]
    assert (f"the {MOST_MEMBERS} with the most" in index) == (number > MOST_MEMBERS)
    assert index.count("authors/ada-invent") == MOST_MEMBERS
    assert ('class="finder"' in index) == (number > MOST_MEMBERS)
    assert ("authors/index/i.md" in made) == (number > MOST_MEMBERS)


def test_every_member_stands_under_a_letter_of_the_family_name() -> None:
    names = [*[f"Ada Invent{chr(97 + i // 26)}{chr(97 + i % 26)}" for i in range(100)]]
    others = ["Zoe van Aken", "Åsa Berg", "\u738b\u4f1f", "Bo Aaby"]
    made = Pages(catalogue(paper(authors=[*names, *others])))
    under = {p[-4]: t for p, t in made.items() if p.startswith("authors/index/") and p[-5] == "/"}
    assert sorted(under) == ["a", "b", "i"]
    assert under["a"].index("[Bo Aaby]") < under["a"].index("[Zoe van Aken]")
    assert "[Åsa Berg]" in under["b"]
    assert under["i"].count("- [Ada Invent") == 100
    assert "[\u738b\u4f1f]" in made["authors/index/other.md"]
    assert '<a href="../../../authors/index/b/">B</a>' in under["a"]
    assert "authors/index/i/" in made["sitemaps/pages.xml"]


def test_an_index_has_the_newest_paper_of_each_and_a_line_of_its_months() -> None:
    old, new = paper(id="2401.00001", day="2024-01-31"), paper(title="Sparrows, Again")
    made = Pages(catalogue(old, new))
    for page in ("topics/index.md", "authors/index.md"):
        assert '<a href="../papers/2501.00001/">Sparrows, Again</a> <time' in made[page]
        path = made[page].partition('<path d="')[2].partition('"')[0]
        heights = [int(point.split(" ")[1]) for point in path.removeprefix("M").split("L")]
        assert heights == [16] * 11 + [0] + [16] * 11 + [0]


def test_links_of_one_kind_are_numbered_where_there_are_several() -> None:
    def names(**links: object) -> list[str]:
        return [link.name for link in paper_links(ENGLISH, paper(links=links))]

    two = ["https://x.example/1", "https://x.example/2"]
    assert names(models=two)[-2:] == ["Model 1", "Model 2"]
    assert names(models=two[:1])[-1] == "Model"


def test_a_sitemap_of_pages_says_when_the_newest_of_them_changed() -> None:
    days = [date(2025, 1, 2), date(2025, 3, 4)]
    shown = catalogue(*[paper(id=f"2501.0000{day.month}", day=day) for day in days])
    found = {it.path: it.text for it in documents(shown, SITE)}
    entry = found["sitemap.xml"].partition("sitemaps/days-2025.xml")[2]
    assert entry.partition("</lastmod>")[0].endswith("2025-03-04")
    assert "2025-03-04" in found["sitemaps/topics.xml"]
