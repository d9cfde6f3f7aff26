"""What each part of the site costs."""

from pathlib import Path

import pytest

from generator.rendering.sizes import (
    MB,
    SETTINGS,
    Host,
    Part,
    measure_site,
    near_limits,
    part_of,
    refusals,
    table,
)
from generator.site.settings import Settings
from tests.conftest import papers


@pytest.mark.parametrize(
    ("path", "part"),
    [
        ("papers/2501.00001/index.html", "papers"),
        ("papers/2501.00001/cite.bib", "citations"),
        ("days/2025/01/02/cite.bib", "citations"),
        ("api/v1/status.json", "api"),
        ("exports/markdown/topics/birds.txt", "markdown"),
        ("feeds/all.rss", "feeds/all"),
        ("feeds/all/2025-01.atom", "feeds/all"),
        ("feeds/authors/ada-invent.atom", "feeds/authors"),
        ("index.html", "everything else"),
    ],
)
def test_a_file_belongs_to_a_part(path: str, part: str) -> None:
    assert part_of(path) == part


def test_every_file_is_counted_once(tmp_path: Path) -> None:
    for path, size in (("a/b/x", 10), ("a/y", 3), ("a/cite.bib", 7), ("z", 1)):
        (tmp_path / path).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / path).write_bytes(b"." * size)
    assert measure_site(tmp_path) == [
        Part("a", 2, 13, 10, "a/b/x"),
        Part("citations", 1, 7, 7, "a/cite.bib"),
        Part("everything else", 1, 1, 1, "z"),
    ]


def test_a_host_says_why_it_does_not_take_the_site() -> None:
    parts = [Part("a", 3, 30 * MB, 26 * MB, "a/large"), Part("b", 2, MB, MB, "b/x")]
    assert refusals(parts, Host("large", files=5, size=31 * MB, largest=26 * MB)) == []
    assert refusals(parts, Host("small", files=4, size=30 * MB, largest=25 * MB)) == [
        "5 files, and 4 are the most",
        "31.0 MB, and 30.0 MB is the most",
        "a/large has 26.0 MB",
    ]


def test_a_limit_that_comes_near_is_named_with_the_settings_that_help() -> None:
    parts = [
        Part("papers", 700, 500 * MB, 2 * MB, "papers/a"),
        Part("authors", 100, 300 * MB, 1 * MB, "authors/b"),
        Part("api", 1, 30 * MB, 24 * MB, "api/c"),
        Part("exports", 0, 0, 0, "exports/d"),
    ]
    host = Host("host", files=1_000, size=1_000 * MB, largest=25 * MB)
    either = "author_pages_from or api in mkdocs.yml makes it less"
    assert list(near_limits(parts, [host])) == [
        "host: 801 of at most 1,000 files; author_pages_from in mkdocs.yml makes it less",
        f"host: 830.0 MB of at most 1,000.0 MB; {either}",
        "host: api/c has 24.0 MB of at most 25.0 MB; api in mkdocs.yml makes it less",
    ]
    feeds = [Part(f"feeds/{name}", 450, MB, MB, name) for name in ("daily", "weekly", "all")]
    assert list(near_limits(feeds, [Host("host", files=1_400)])) == [
        "host: 1,350 of at most 1,400 files; feeds in mkdocs.yml makes it less"
    ]
    roomy = Host("host", files=1_002, size=1_040 * MB, largest=31 * MB)
    assert list(near_limits(parts, [roomy])) == []
    assert f"GitHub Pages: 830.0 MB of at most 1,000.0 MB; {either}" in list(table(parts))


def test_the_settings_that_help_exist() -> None:
    assert set(SETTINGS.values()) <= set(Settings.model_fields)


def test_the_command_measures_what_was_built(project: Path) -> None:
    assert "run papers build first" in papers("size", folder=project, status=1)
    (project / "site/exports").mkdir(parents=True)
    (project / "site/exports/papers.sqlite").write_bytes(b"." * 27 * MB)
    lines = papers("size", folder=project).splitlines()
    assert lines[1].split() == ["1", "27.0", "MB", "27.0", "MB", "exports", "(setting:", "exports)"]
    assert lines[-3:] == [
        "GitHub Pages: takes it",
        "Cloudflare Pages, free: too much: exports/papers.sqlite has 27.0 MB",
        "Cloudflare Pages, paid: too much: exports/papers.sqlite has 27.0 MB",
    ]
