"""What pages say of themselves in their heads, read as a program reads it."""

import json
from html.parser import HTMLParser
from typing import Any

import pytest
import yaml
from hypothesis import given, settings

from generator.entries.paper import Paper
from generator.generating.plan import documents
from generator.site import addresses
from generator.site.language import ENGLISH
from generator.typeset.head import LISTED, trail_in_time
from tests.conftest import SITE, catalogue, paper
from tests.test_text import pieces

HOME = SITE.url
CITATION = {"type": "application/vnd.citationstyles.csl+json", "id": "csl"}
"""Of the script that holds a paper's citation, which is data as well."""


class Head(HTMLParser):
    """The tags of a head, and its linked data."""

    def __init__(self, html: str) -> None:
        super().__init__()
        self.tags: list[tuple[str, str]] = []
        self.links: list[dict[str, str | None]] = []
        self.data: list[dict[str, Any]] = []
        self.others: list[str] = []
        self._is_data = False
        self.feed(html)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        found = dict(attrs)
        self._is_data = found == {"type": "application/ld+json"}
        if tag == "meta":
            self.tags.append((found["name"] or "", found["content"] or ""))
        elif tag == "link":
            self.links.append(found)
        elif not self._is_data and found != CITATION:
            self.others.append(tag)

    def handle_data(self, data: str) -> None:
        if self._is_data:
            self.data += json.loads(data)
            self._is_data = False

    def all(self, name: str) -> list[str]:
        """The contents of the tags of that name."""
        return [content for found, content in self.tags if found == f"citation_{name}"]


def heads(*papers: Paper, **fields: Any) -> dict[str, Head]:
    """The head of each page, read from its front matter."""
    found: dict[str, Head] = {}
    for document in documents(catalogue(*papers, **fields), SITE):
        if document.path.endswith(".md"):
            _, matter, _ = document.text.split("---\n", 2)
            head = yaml.load(matter, yaml.CSafeLoader).get("head")
            found |= {document.path: Head(head)} if head else {}
    return found


def head_of(shown: Paper) -> Head:
    return heads(shown)[addresses.paper(shown.id).file]


def test_the_tags_of_a_paper() -> None:
    author = {"name": "Ada Invent", "affiliation": "A & B", "orcid": "0000-0002-1825-0097"}
    shown = paper(
        authors=[author, "Bo Fiction"],
        venue="Letters & Numbers",
        doi="10.1000/182",
        title="$x^2$ & y",
    )
    assert head_of(shown).tags == [
        ("citation_title", "x² & y"),
        ("citation_author", "Ada Invent"),
        ("citation_author_institution", "A & B"),
        ("citation_author_orcid", "https://orcid.org/0000-0002-1825-0097"),
        ("citation_author", "Bo Fiction"),
        ("citation_publication_date", "2025/01/01"),
        ("citation_journal_title", "Letters & Numbers"),
        ("citation_doi", "10.1000/182"),
        ("citation_arxiv_id", "2501.00001"),
        ("citation_pdf_url", "https://arxiv.org/pdf/2501.00001"),
        ("citation_abstract_html_url", f"{HOME}papers/2501.00001/"),
        ("citation_keywords", "Birds"),
    ]


def test_the_linked_data_of_a_paper() -> None:
    article, breadcrumbs = head_of(paper(organizations=["Nowhere"])).data
    assert article == {
        "@context": "https://schema.org",
        "@type": "ScholarlyArticle",
        "headline": "Counting Sparrows by Ear",
        "author": [{"@type": "Person", "name": "Ada Invent"}],
        "datePublished": "2025-01-01",
        "url": f"{HOME}papers/2501.00001/",
        "keywords": ["Birds"],
        "identifier": "arXiv:2501.00001",
        "sameAs": ["https://arxiv.org/abs/2501.00001"],
        "encoding": {
            "@type": "MediaObject",
            "contentUrl": "https://arxiv.org/pdf/2501.00001",
            "encodingFormat": "application/pdf",
        },
    }
    assert [step["name"] for step in breadcrumbs["itemListElement"]] == [
        "Invented Papers",
        "2 January 2025",
        "Counting Sparrows by Ear",
    ]


def test_somebody_who_stands_twice_is_named_once_in_both() -> None:
    head = head_of(paper(authors=["Bo Fiction", "Ada Invent", "Bo Fiction"]))
    assert head.all("author") == ["Bo Fiction", "Ada Invent"]
    assert [each["name"] for each in head.data[0]["author"]] == head.all("author")


def test_a_paper_that_nobody_signed_or_that_was_withdrawn() -> None:
    head = head_of(paper(authors=[], status={"state": "withdrawn", "date": "2025-02-03"}))
    assert head.all("author") == []
    assert head.data[0]["creativeWorkStatus"] == "Withdrawn"
    assert head.all("title") == ["Counting Sparrows by Ear"]


@settings(max_examples=30)  # each makes a site
@given(title=pieces)
def test_no_text_ends_the_script_or_a_tag(title: str) -> None:
    title = "".join(filter(str.isprintable, " ".join(title.split())))  # the others are refused
    title = f"A {title} </script><script>alert(1)</script> \" ' & <!--"
    shown = paper(title=title, authors=[title[:100]], organizations=[title[:100]])
    made = heads(shown, authors_from=1, organizations_from=1)
    for head in made.values():
        assert not head.others
        assert len(head.data) >= 1
    own = made[addresses.paper(shown.id).file]
    assert own.data[0]["headline"] == own.all("title")[0]


def test_lists_name_their_papers() -> None:
    many = [paper(id=f"2501.{i:05}", title=f"Paper {i}") for i in range(LISTED + 5)]
    collection = heads(*many)["topics/birds.md"].data[0]
    assert collection["@type"] == "CollectionPage"
    assert collection["mainEntity"]["numberOfItems"] == LISTED + 5
    items = collection["mainEntity"]["itemListElement"]
    assert [item["position"] for item in items] == list(range(1, LISTED + 1))
    assert items[0]["url"] == f"{HOME}papers/{catalogue(*many).papers[0].id}/"


@pytest.mark.parametrize(
    ("path", "names"),
    [
        ("days/2025/01/02.md", ["Calendar", "2025", "January 2025"]),
        ("days/2025/01/index.md", ["Calendar", "2025"]),
        ("weeks/2025/01.md", ["Calendar", "Weeks", "2025"]),
        ("weeks/2025/index.md", ["Calendar", "Weeks"]),
        ("weeks/index.md", ["Calendar"]),
        ("topics/birds.md", ["Topics"]),
        ("authors/ada-invent.md", ["Authors"]),
    ],
)
def test_breadcrumbs_lead_down_from_home(path: str, names: list[str]) -> None:
    data = heads(paper())[path].data[-1]
    steps = data["itemListElement"]
    assert data["@type"] == "BreadcrumbList"
    assert [step["name"] for step in steps[1:-1]] == names
    assert steps[0]["item"] == HOME
    assert "item" not in steps[-1]  # the page itself


def test_pages_outside_of_time_have_no_trail_in_it() -> None:
    assert trail_in_time(ENGLISH, addresses.index("topics")) == []
    assert trail_in_time(ENGLISH, addresses.CALENDAR) == []


def test_an_organization_announces_its_feed() -> None:
    made = heads(paper(organizations=["Nowhere"]))["organizations/nowhere.md"]
    assert made.links == [
        {
            "rel": "alternate",
            "type": "application/atom+xml",
            "title": "Nowhere (Atom)",
            "href": "../../feeds/organizations/nowhere.atom",
        }
    ]
