"""The whole way: tests/papers become tests/expected, and a strict build renders them."""

import posixpath
import re
from html.parser import HTMLParser
from pathlib import Path
from urllib.parse import unquote, urljoin, urlsplit

import pytest

from generator.catalogue.catalogue import Catalogue
from tests.conftest import PROJECT, tree
from tests.golden import EXPECTED, made
from tests.test_text import TAGS_OF_MATHEMATICS

BASE = "https://papers.example.org/"
"""Where the invented papers' site is, and where any site might as well be: its links are
relative."""
LINKS = {"href", "src"}
DATA = {"application/ld+json", "application/vnd.citationstyles.csl+json"}
"""The types of scripts that no browser runs."""


def test_the_invented_papers_become_the_expected_documents() -> None:
    expected = {path: text.decode() for path, text in tree(EXPECTED).items()}
    documents = made()
    assert sorted(documents) == sorted(expected)
    for path, text in documents.items():
        assert text == expected[path], f"{path} differs; `make golden` rewrites it"


class Page(HTMLParser):
    """What of a rendered page other pages, and readers, rely on."""

    def __init__(self, file: Path) -> None:
        super().__init__()
        self.links: list[str] = []
        self.ids: list[str] = []
        self.tags: list[tuple[str, dict[str, str | None]]] = []
        self.feed(file.read_text())

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        found = dict(attrs)
        self.tags.append((tag, found))
        self.links += [value or "" for name, value in attrs if name in LINKS]
        if found.get("http-equiv") == "refresh":
            self.links.append((found["content"] or "").partition("url=")[2])
        if "id" in found:
            self.ids.append(found["id"] or "")


def pages(site: Path) -> dict[str, Page]:
    """Every page of `site` by its address."""
    found = {}
    for file in sorted(site.rglob("*.html")):
        path = file.relative_to(site).as_posix().removesuffix("index.html")
        found[urljoin(BASE, path)] = Page(file)
    return found


@pytest.fixture(params=["invented_site", "own_site"])
def site(request: pytest.FixtureRequest) -> Path:
    found: Path = request.getfixturevalue(request.param)
    return found


def test_every_page_says_what_it_is_to_those_who_share_it(site: Path) -> None:
    named = {"og:title", "og:type", "og:url", "og:description", "og:site_name", "og:image"}
    for address, page in pages(site).items():
        links = {found["rel"]: found["href"] for tag, found in page.tags if tag == "link"}
        metas = [found for tag, found in page.tags if tag == "meta"]
        if any(found.get("http-equiv") == "refresh" for found in metas) or "404" in address:
            continue
        said = {found["property"]: found["content"] for found in metas if "property" in found}
        assert said.keys() >= named, address
        assert all(said.values()), address
        assert said["og:url"] == links["canonical"] == address


def test_every_link_and_anchor_leads_somewhere(site: Path) -> None:
    all_pages = pages(site)
    for address, page in all_pages.items():
        if address == f"{BASE}404.html" and site.parent.parent.name.startswith("own"):
            continue  # its links begin with the path of site_url, which is the owner's
        for link in page.links:
            whole, _, anchor = urljoin(address, link).partition("#")
            if not whole.startswith(BASE):
                assert urlsplit(whole).scheme in ("http", "https"), (address, link)
                continue
            path = unquote(urlsplit(whole).path).lstrip("/")
            target = site / path
            if path.endswith("/") or not path:
                target /= "index.html"
            assert target.is_file(), f"{address} leads to {whole}"
            if anchor:
                assert anchor in all_pages[whole].ids, f"{address} leads to {whole}#{anchor}"


def test_no_page_repeats_an_id(site: Path) -> None:
    for address, page in pages(site).items():
        assert len(page.ids) == len(set(page.ids)), address


def test_nothing_is_asked_of_another_host(site: Path) -> None:
    for address, page in pages(site).items():
        for tag, attributes in page.tags:
            loads = tag in ("script", "img", "iframe") or (
                tag == "link" and attributes.get("rel") in ("stylesheet", "icon", "preload")
            )
            source = attributes.get("src") or attributes.get("href")
            if loads and source:
                assert urljoin(address, source).startswith(BASE), (address, source)


def test_every_page_can_be_subscribed_to(site: Path) -> None:
    for address, page in pages(site).items():
        if is_redirect(page):
            continue
        feeds = [
            urljoin(address, attributes["href"] or "")
            for tag, attributes in page.tags
            if tag == "link" and attributes.get("rel") == "alternate"
        ]
        assert f"{BASE}feeds/all.rss" in feeds
        assert f"{BASE}feeds/all.atom" in feeds
        parts = urlsplit(address).path.strip("/").split("/")
        if parts[0] == "topics" and len(parts) > 1:
            assert f"{BASE}feeds/topics/{parts[1]}.atom" in feeds


def test_no_text_of_a_contributor_became_markup(invented_site: Path) -> None:
    ours = {
        "html", "head", "meta", "title", "link", "script", "body", "a", "header", "nav", "button",
        "svg", "path", "div", "main", "h1", "h2", "h3", "p", "ul", "li", "article", "span", "time",
        "details", "summary", "blockquote", "em", "strong", "code", "dl", "dt", "dd", "table",
        "caption", "thead", "tbody", "tr", "th", "td", "small", "footer", "bdi", "i", "label",
        "select", "option", "pre", "section",
    }  # fmt: skip
    for address, page in pages(invented_site).items():
        if address in (f"{BASE}contribute/", f"{BASE}reading/", f"{BASE}search/", f"{BASE}submit/"):
            continue  # these hold no text of an entry
        tags = {tag for tag, _ in page.tags}
        assert tags <= ours | TAGS_OF_MATHEMATICS, (address, tags - ours)
        scripts = [attributes.get("src") for tag, attributes in page.tags if tag == "script"]
        inline = [attributes for tag, attributes in page.tags if tag == "script"]
        inline = [attributes for attributes in inline if "src" not in attributes]
        # What the page says of itself, and the paper's citation: no program.
        assert {attributes.get("type") for attributes in inline} <= DATA, address
        assert all(
            (source or "").startswith(("../", "assets/", "/")) for source in scripts if source
        )
        for _, attributes in page.tags:
            assert not [name for name in attributes if name.startswith("on")], address
            assert not (attributes.get("href") or "").startswith("javascript"), address


def test_titles_and_descriptions(invented_site: Path) -> None:
    hostile = (invented_site / "papers/2501.00001/index.html").read_text()
    assert "<title>Retracted: On O(n²) Flocks, $5 Seeds and the Gödel–Bird # Problem" in hostile
    assert "alert(&#34;x&#34;)&lt;/script&gt; [link](javascript:x) · Invented Papers" in hostile
    home = (invented_site / "index.html").read_text()
    assert "<title>Invented Papers</title>" in home


def test_the_sitemaps_hold_every_page_once(site: Path) -> None:
    listed = [urlsplit(url).path for url in re.findall("<loc>(.*?)</loc>", sitemap(site, ""))]
    inside = [re.findall("<loc>(.*?)</loc>", sitemap(site, path)) for path in listed]
    found = [urlsplit(url).path for urls in inside for url in urls]
    assert len(found) == len(set(found))
    assert set(found) == {
        urlsplit(address).path
        for address, page in pages(site).items()
        if not address.endswith("404.html") and not is_redirect(page)
    }


def sitemap(site: Path, path: str) -> str:
    return (site / (path.lstrip("/") or "sitemap.xml")).read_text()


def is_redirect(page: Page) -> bool:
    return any(attributes.get("http-equiv") == "refresh" for _, attributes in page.tags)


def test_the_sitemaps_have_the_days_of_the_papers(invented_site: Path) -> None:
    papers = sitemap(invented_site, "sitemaps/papers-2024.xml")
    assert f"<loc>{BASE}papers/2412.00001/</loc><lastmod>2024-12-30</lastmod>" in papers
    assert f"<loc>{BASE}sitemaps/papers-2024.xml</loc><lastmod>" in sitemap(invented_site, "")


def test_aliases_redirect(invented_site: Path, invented: Catalogue) -> None:
    for alias, target in (
        ("papers/2411.99999", "papers/2412.00003"),
        ("papers/everything-draft", "papers/2412.00003"),
        ("topics/winged-things", "topics/birds"),
    ):
        page = Page(invented_site / alias / "index.html")
        canonical = [a["href"] for tag, a in page.tags if a.get("rel") == "canonical"]
        assert canonical == [f"{BASE}{target}/"]
        refresh = next(link for link in page.links if link.startswith("../"))
        assert posixpath.normpath(posixpath.join(alias, refresh)) == target


def test_the_page_weight(invented_site: Path) -> None:
    for file in (invented_site / "papers").rglob("*.html"):
        assert file.stat().st_size < 25_000, file
    for file in (invented_site / "days").glob("*/*/*/index.html"):
        assert file.stat().st_size < 25_000, file


def test_every_entry_of_the_project_has_its_page(own_site: Path) -> None:
    for entry in sorted((PROJECT / "papers").glob("*/*/*/*.yaml")):
        assert (own_site / "papers" / entry.stem / "index.html").is_file()


def test_the_theme_brings_no_script_but_its_own(invented_site: Path) -> None:
    brought = {file.relative_to(invented_site) for file in invented_site.rglob("*.js")}
    assert brought == {
        file.relative_to(PROJECT / "generator/theme")
        for file in PROJECT.rglob("generator/theme/**/*.js")
    }
