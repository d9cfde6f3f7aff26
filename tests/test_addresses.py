"""Addresses, and the list of all that were ever released."""

import re
from datetime import date
from pathlib import Path

from hypothesis import example, given
from hypothesis import strategies as st
from slugify import slugify

from generator.entries import text
from generator.entries.spellings import fold_name
from generator.site import addresses
from generator.site.addresses import Address

RELEASED = Path(__file__).parent / "released-addresses.txt"


def test_addresses_and_files() -> None:
    assert addresses.paper("2510.10023") == Address("papers/2510.10023/", "papers/2510.10023.md")
    assert addresses.day(date(2025, 12, 1)) == Address("days/2025/12/01/", "days/2025/12/01.md")
    assert addresses.month(2025, 2) == Address("days/2025/02/", "days/2025/02/index.md")
    assert addresses.year(2025) == Address("days/2025/", "days/2025/index.md")
    assert addresses.week(2025, 1) == Address("weeks/2025/01/", "weeks/2025/01.md")
    assert addresses.listing("topics", "x") == Address("topics/x/", "topics/x.md")
    assert addresses.listing("authors", "x", 2024) == Address(
        "authors/x/2024/", "authors/x/2024.md"
    )
    assert addresses.listing("topics", "x", 2024, 7) == Address(
        "topics/x/2024/07/", "topics/x/2024/07.md"
    )
    assert addresses.feed("topics/x", "rss") == Address("feeds/topics/x.rss", "feeds/topics/x.rss")


def test_ways_to_the_root() -> None:
    assert (addresses.HOME.root, addresses.HOME.folder_root) == ("", "")
    day = addresses.day(date(2025, 12, 1))
    assert (day.root, day.folder_root) == ("../../../../", "../../../")
    place = addresses.listing("topics", "x", 2024).with_anchor("_2024-07")
    assert (place.url, place.file) == ("topics/x/2024/#_2024-07", "topics/x/2024.md#_2024-07")
    assert (addresses.year(2025).root, addresses.year(2025).folder_root) == ("../../", "../../")


def slug(name: str) -> str:
    return addresses.make_slug(fold_name(name))


def test_slugs() -> None:
    assert slug("José Núñez") == "jose-nunez"
    assert slug(r"Kurt G\"odel") == "kurt-godel"
    assert slug("../../etc/passwd") == "etc-passwd"


@given(st.text("王汪伟卫 áжЖが\u02bc/.\\Ω", min_size=1, max_size=300))
@example("\u02bc")
@example("Index")
@example("a" * 81)
def test_a_slug_is_a_short_name_of_a_file_everywhere(name: str) -> None:
    assert re.fullmatch(r"[a-z0-9]+(-{1,2}[a-z0-9]+)*", slug(name))
    assert len(slug(name)) <= 80
    assert slug(name) != "index"


def test_names_that_transliterate_alike_have_slugs_of_their_own() -> None:
    assert slug("王伟") == "wang-wei--61454f33"
    assert len({slug(name) for name in ("王伟", "汪卫", "Wang Wei", "Ван Вэй")}) == 4
    assert len({slug("a" * 100 + end) for end in "bc"}) == 2
    assert addresses.former_slug("王伟") == addresses.former_slug("汪卫") == "wang-wei"


@given(st.text("ABab .-'é,1", max_size=90))
@example("a" * 300 + "!")
@example("J. R. R. Person-Smith")
@example("\u0160\u00e1ra \u00dcnal-\ufb01n \uff21")
@example("S\u00f8ren \u0141\u2019Or\u00e9al")
def test_simple_names_are_no_exception(name: str) -> None:
    made = slugify(text.to_plain(name), max_length=80) or "unnamed"
    assert slug(name).partition("--")[0] == made[: len(slug(name).partition("--")[0])]
    assert addresses.former_slug(name) == made


def test_nothing_released_is_gone(invented_site: Path) -> None:
    """`released-addresses.txt` only ever grows: every address in it is still a file."""
    for url in RELEASED.read_text().split():
        file = invented_site / url.lstrip("/")
        assert (file / "index.html" if url.endswith("/") else file).is_file(), url
