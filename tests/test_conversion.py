"""The generator's Markdown becomes what Python-Markdown and MkDocs make of it, or is refused."""

from contextlib import suppress
from datetime import date, timedelta
from itertools import product
from typing import Any

import pytest
from hypothesis import given
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import File, Files
from mkdocs.structure.pages import Page
from mkdocs.structure.toc import AnchorLink

from generator.entries import text
from generator.generating.plan import documents
from generator.rendering.conversion import convert
from generator.rendering.dialect import PHRASING, RefusedError
from generator.rendering.page import ONE_OF_A_KIND
from tests.conftest import PROJECT, SITE, catalogue, config, paper
from tests.golden import EXPECTED
from tests.test_text import pieces

HERE = "topics/birds.md"
TARGETS = ("papers/2501.00001.md", "days/2025/index.md", "topics/birds/2025.md", "index.md")
CARD = """<article class="paper" markdown>

## [{title}](../papers/2501.00001.md) {{#2501.00001}}

<div class="paper-body">
<p class="who"><a href="../../authors/a/">{name}</a></p>
<p class="summary">{summary}</p>
</div>

</article>

"""


@pytest.fixture(scope="module")
def settings(tmp_path_factory: pytest.TempPathFactory) -> MkDocsConfig:
    folder = tmp_path_factory.mktemp("settings")
    (folder / "mkdocs.yml").symlink_to(PROJECT / "mkdocs.yml")
    (folder / "docs").mkdir()
    return config(folder)


def real(text: str, path: str, settings: MkDocsConfig, known: set[str]) -> tuple[Any, ...]:
    """What MkDocs makes of the page."""
    files = Files([File(each, None, "/site", True) for each in known | {path}])
    file = files.get_file_from_path(path)
    assert file
    file.content_string = text
    page = Page(None, file, settings)
    page.read_source(settings)
    page.render(settings, files)
    return page.meta, page.markdown, page.content, [anchor(each) for each in page.toc]


def anchor(link: AnchorLink) -> dict[str, Any]:
    return {
        "level": link.level,
        "id": link.id,
        "name": link.title,
        "children": [anchor(each) for each in link.children],
    }


def page(body: str) -> str:
    return f'---\ntitle: "A page"\n---\n\n# Birds {{#_list}}\n\n{body}\n'


@pytest.mark.parametrize(
    "path",
    sorted(
        {file.relative_to(EXPECTED).as_posix() for file in EXPECTED.rglob("*.md")} - ONE_OF_A_KIND
    ),
)
def test_expected_documents_are_converted_as_by_mkdocs(path: str, settings: MkDocsConfig) -> None:
    known = {file.relative_to(EXPECTED).as_posix() for file in EXPECTED.rglob("*.md")}
    written = (EXPECTED / path).read_text()
    made = convert(written, path, known)
    assert made, "not refused"
    assert tuple(made) == real(written, path, settings, known)


def test_the_pages_of_a_long_listing_are_converted_as_by_mkdocs(settings: MkDocsConfig) -> None:
    some = (
        paper(id=f"2301.{number:05}", day=date(2023, 1, 1) + timedelta(number * 3 // 4))
        for number in range(400)
    )
    made = {each.path: each for each in documents(catalogue(*some), SITE)}
    for path in ("topics/birds.md", "topics/birds/2023.md", "topics/birds/2023/07.md"):
        whole = made[path].text
        converted_now = convert(whole, path, made)
        assert converted_now, path
        assert tuple(converted_now) == real(whole, path, settings, set(made))


lines = pieces.map(lambda given: " ".join(given.split())).filter(bool)


@given(title=lines, name=lines, summary=lines)
def test_nasty_texts_are_converted_as_by_mkdocs_or_refused(
    settings: MkDocsConfig, title: str, name: str, summary: str
) -> None:
    card = CARD.format(
        title=text.to_markdown(title), name=text.to_html(name), summary=text.to_html(summary)
    )
    heading = f"## {text.to_markdown(name)} {{#_name}}\n\n"
    row = f"- [{text.to_markdown(name)}](../index.md) 3 papers"
    rows = f'<div class="rows" markdown>\n\n{row}\n\n</div>'
    matter = f"---\ntitle: {text.to_front_matter(title)}\n---\n\n# Birds {{#_list}}\n\n"
    whole = f"{matter}{heading}{card}{card}{rows}\n"
    with suppress(RefusedError):
        made = convert(whole, HERE, set(TARGETS))
        assert tuple(made) == real(whole, HERE, settings, set(TARGETS))


@pytest.mark.parametrize("title", ["Über & Möwen: $x^2$", "שחפים (נספרו)"])
def test_a_title_in_another_language_is_converted_as_by_mkdocs(
    title: str, settings: MkDocsConfig
) -> None:
    of = catalogue(paper(title=title, language="he", abstract="נספר."))
    made = {it.path: it.text for it in documents(of, SITE) if it.path.endswith(".md")}
    marked = {path: text for path, text in made.items() if ' lang="he"' in text}
    assert {"papers/2501.00001.md", "days/2025/01/02.md", "index.md"} <= set(marked)
    for path in marked.keys() - ONE_OF_A_KIND:
        converted = convert(made[path], path, set(made))
        assert tuple(converted) == real(made[path], path, settings, set(made))


def test_usual_texts_are_not_refused() -> None:
    title = text.to_markdown("On $x^2$ Flocks: 100% *Not* a <script> & [link](y)")
    card = CARD.format(title=title, name="José", summary=text.to_html("A $y$ & “more” <b>."))
    assert convert(page(card), HERE, set(TARGETS))


@pytest.mark.parametrize("link", TARGETS)
def test_links_lead_where_mkdocs_lets_them_lead(link: str, settings: MkDocsConfig) -> None:
    pages = "index.md", "topics/birds.md", "topics/index.md", "days/2025/01/02.md"
    for here, place in product(pages, ("", "#_2025-12")):
        up = "../" * here.count("/")
        whole = page(f"[There]({up}{link}{place})")
        made = convert(whole, here, {*TARGETS, here})
        assert made, "not refused"
        assert tuple(made) == real(whole, here, settings, {*TARGETS, here})


@pytest.mark.parametrize(
    "body",
    [
        "[Nowhere](../papers/none.md)",
        "[Out](../../index.md)",
        "[Absolute](/index.md)",
        "[Elsewhere](https://example.org/x.md)",
        "Some *emphasis*",
        "Some `code`",
        "1. A numbered list",
        "> A quotation",
        "    code",
        "A\ttab",
        "Two\nlines",
        "<script>alert(1)</script>",
        "<div>\n\n&copy\n\n</div>",
        '<div class="x">\n<!-- comment -->\n</div>',
        '<div class="x">&copy 2025</div>',
        '<div class="x" markdown>\n\n*x*\n\n</div>',
        "# Another {#_list}",
        "## No id",
        "[TOC]",
        "\x02",
    ],
)
def test_whatever_else_is_refused(body: str) -> None:
    with pytest.raises(RefusedError):
        convert(page(body), HERE, set(TARGETS))


@pytest.mark.parametrize(
    "matter", ["", "title: x\n", "---\ntitle: x\n---\n\n", '---\nyes: "x"\n---\n\n', "---\n---\n\n"]
)
def test_other_front_matter_is_refused(matter: str) -> None:
    with pytest.raises(RefusedError, match="front matter"):
        convert(f"{matter}# Birds {{#_list}}\n", HERE, set(TARGETS))


def places(name: str) -> list[str]:
    """Bodies of pages that have an element of this `name` in several places."""
    tag = f'<{name} class="x" title="a &amp; b" data-x="1">'
    element = tag if name in VOID else f"{tag}in *x*</{name}>"
    inner = [
        f'<p class="who">A {element} B</p>',
        f'<p class="who">{element}</p>',
        f'<p class="who">A\n{element}\nB {tag[:-1]}/></p>',
        f'<p class="a">A</p>\n{element}\n<p class="b">B</p>\n{element}',
        f'{element}\n<p class="b">B</p>',
        f'<p class="a">A</p>{element}',
    ]
    cards = [
        CARD.format(title="T", name="N", summary="S").replace("</div>", f"{text}\n</div>")
        for text in inner
    ]
    return [
        *[card * 2 for card in cards],
        f'<div class="y">A {element} B</div>',
        f'<p class="y">{element} B</p>',
    ]


VOID = {"br", "hr", "img", "input", "source", "wbr"}


@pytest.mark.parametrize("name", [*PHRASING.split("|"), "hr", "section", "iframe", "script"])
def test_elements_within_a_line_are_converted_as_by_mkdocs_or_refused(
    name: str, settings: MkDocsConfig
) -> None:
    refused = 0
    for body in places(name):
        whole = page(body)
        try:
            made = convert(whole, HERE, set(TARGETS))
        except RefusedError:
            refused += 1
        else:
            assert tuple(made) == real(whole, HERE, settings, set(TARGETS)), body
    usual = name in PHRASING.split("|") and not name.startswith(("b", "d", "p"))
    assert refused <= 1 if usual else refused


def test_a_refusal_says_which_tag_is_not_known() -> None:
    card = CARD.format(title="T", name="<x-y>", summary="S")
    with pytest.raises(RefusedError, match=r"<x-y> is not known to the fast converter$"):
        convert(page(card), HERE, set(TARGETS))
    card = CARD.format(title="T", name="N", summary='S</p><p class="x">')
    with pytest.raises(RefusedError, match=r"<p> is not known to the fast converter at its place"):
        convert(page(card), HERE, set(TARGETS))
    card = CARD.format(title="T", name="<span markdown>*x*</span>", summary="S")
    with pytest.raises(RefusedError, match="markdown"):
        convert(page(card), HERE, set(TARGETS))
