"""Who is who: which names are of one person, and which are not."""

from unicodedata import normalize

import pytest

from generator.catalogue.catalogue import Catalogue, Listing
from generator.catalogue.members import merge_spellings
from generator.entries.spellings import are_one, fold_name
from generator.generating.plan import documents
from tests.conftest import SITE, catalogue, paper


def by(*names: str, **fields: int) -> Catalogue:
    """A catalogue with a paper by each of `names`."""
    papers = [paper(id=f"2501.{i:05}", authors=[name]) for i, name in enumerate(names, 1)]
    return catalogue(*papers, **fields)


def listings(*names: str) -> dict[str, Listing]:
    return by(*names).listings["authors"]


@pytest.mark.parametrize(
    "names",
    [
        ("Cora O'Quill", "Cora O\u2019Quill", "Cora OQuill", "Cora O Quill"),
        ("Tern-Ada Reed", "Tern Ada Reed", "Ternada Reed", "TERN\u2010ADA REED"),
        ("T. A. Reed", "T.A. Reed", "TA Reed", "T A Reed"),
        ("Wr\u00e9n M\u00fcsk", "Wren Musk", "WRE\u0301N MU\u0308SK", "wren musk"),
        (
            "\u041b\u0451\u043d\u044f \u0413\u0443\u0441\u044c",
            "\u041b\u0435\u043d\u044f \u0413\u0443\u0441\u044c",
            "\u041b\u0415\u041d\u042f \u0413\u0423\u0421\u042c",
        ),
        (
            "\u0391\u03c1\u03ae\u03c2 \u0393\u03bb\u03ac\u03c1\u03bf\u03c2",
            "\u0391\u03a1\u0397\u03a3 \u0393\u039b\u0391\u03a1\u039f\u03a3",
        ),
        ("\u738b\u865a", "\u738b \u865a"),
        ("\uae40\uac00\uacf5", "\u1100\u1175\u11b7\u1100\u1161\u1100\u1169\u11bc"),
    ],
)
def test_spellings_of_one_person_share_a_page(names: tuple[str, ...]) -> None:
    (listing,) = listings(*names).values()
    assert len(listing.papers) == len(names)
    assert listing.spellings == tuple(sorted({normalize("NFC", name) for name in names}))


@pytest.mark.parametrize(
    "names",
    [
        ("Yan Gao", "Yang Ao"),
        ("\u738b\u4f1f", "\u6c6a\u536b", "Wang Wei", "\u0412\u0430\u043d \u0412\u044d\u0439"),
        (
            "\u0413\u0430\u0439 \u0412\u0440\u0430\u043d",
            "\u0413\u0430\u0438 \u0412\u0440\u0430\u043d",
        ),
        ("\u304b\u304d", "\u304c\u304e"),
        ("T. A. Reed", "Tern A. Reed"),
        ("Bird " * 20 + "One", "Bird " * 20 + "Two"),
        ("\u02bc", "\u02bb"),
    ],
)
def test_different_people_have_pages_of_their_own(names: tuple[str, ...]) -> None:
    assert len(listings(*names)) == len(names)
    paths = [document.path for document in documents(by(*names), SITE)]
    assert len(paths) == len(set(paths))


def test_the_address_is_made_of_the_commonest_spelling_and_the_others_redirect() -> None:
    (listing,) = listings("Tern Ada Reed", "Ternada Reed", "TERNADA REED").values()
    assert (listing.slug, listing.aliases) == ("ternada-reed", ("tern-ada-reed",))
    paths = {document.path for document in documents(by("Tern Ada Reed", "Ternada Reed"), SITE)}
    assert "authors/ternada-reed/index.html" in paths


def test_a_former_address_outside_latin_redirects_where_nobody_has_it() -> None:
    alone = listings("\u738b\u4f1f")
    assert [listing.aliases for listing in alone.values()] == [("wang-wei",)]
    both = listings("\u738b\u4f1f", "Wang Wei")
    assert [listing.aliases for listing in both.values()] == [(), ()]
    more = listings("\u738b\u4f1f", "\u6c6a\u536b", "\u6c6a\u536b")
    assert more[addresses_of("\u6c6a\u536b")].aliases == ("wang-wei",)


def addresses_of(name: str) -> str:
    return next(iter(listings(name)))


def test_links_on_papers_lead_to_the_page_of_all_spellings() -> None:
    shown = by("Cora O'Quill", "Cora OQuill", "Cora OQuill", authors_from=3)
    texts = {document.path: document.text for document in documents(shown, SITE)}
    link = '<a href="../../authors/cora-oquill/">Cora O&#39;Quill</a>'
    assert link in texts["papers/2501.00001.md"]


def test_a_spelling_that_joins_changes_the_key_of_the_papers_that_have_it() -> None:
    def key(*names: str) -> str:
        shown = by("Cora O'Quill", *names)
        return shown.paper_key(next(it for it in shown.papers if it.id == "2501.00001"))

    assert key() != key("Cora OQuill", "Cora OQuill")


def test_a_spelling_without_spaces_joins_one_of_two_people() -> None:
    merged = merge_spellings({"yan-gao": 1, "yang-ao": 2, "yangao": 9})
    assert merged == {"yan-gao": "yan-gao", "yang-ao": "yangao", "yangao": "yangao"}


def test_words_may_be_divided_but_not_elsewhere() -> None:
    assert are_one(fold_name("De la Tern"), fold_name("Dela Tern"))
    assert not are_one(fold_name("De la Tern"), fold_name("Del Atern"))
    assert not are_one("tern", "terns")
