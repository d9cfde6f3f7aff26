"""`papers build` gives what plain MkDocs gives, and touches only what differs."""

import os
import random
import shutil
import signal
import sys
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path
from time import monotonic, sleep
from typing import Any

import pytest
import yaml
from mkdocs.exceptions import Abort

from generator.generating.configuration import read_config
from generator.generating.defaults import NAV
from generator.generating.generate import generate
from generator.generating.manifest import generated_files
from generator.rendering.build import build
from generator.rendering.page import address
from generator.system.parallel import ITEMS_PER_PROCESS
from tests.conftest import PROJECT, fork, make_project, mkdocs_site, output, papers, tree

KILLED = 5
"""How many builds a test kills, if that is enough to hit before and after the change."""
Settings = dict[str, Any]


def rendered(project: Path) -> str:
    """Generates and renders in this process; what was done."""
    settings = read_config(str(project / "mkdocs.yml"), strict=True)
    generate(settings)
    return build(settings)


def plain(project: Path) -> dict[str, bytes]:
    """The site that MkDocs renders in this process."""
    assert "rendered by plain MkDocs" in papers("build", "--plain", folder=project)
    return tree(project / "site")


def change(project: Path, edit: Callable[[Settings], object]) -> None:
    file = project / "mkdocs.yml"
    settings = yaml.safe_load(file.read_text())
    edit(settings)
    file.write_text(yaml.safe_dump(settings, sort_keys=False))


def states(site: Path) -> dict[str, tuple[int, int]]:
    return {
        file.relative_to(site).as_posix(): (file.lstat().st_ino, file.lstat().st_mtime_ns)
        for file in site.rglob("*")
        if file.is_file()
    }


def differing(one: dict[str, tuple[int, int]], other: dict[str, tuple[int, int]]) -> set[str]:
    return {path for path in one | other if one.get(path) != other.get(path)}


def own_theme(project: Path) -> Path:
    """Gives the project a theme that a test may edit."""
    theme = project / "theme"
    shutil.copytree(PROJECT / "generator/theme", theme)
    change(project, lambda settings: settings["theme"].update(custom_dir="theme"))
    return theme


@pytest.mark.parametrize("fixture", ["invented_site", "own_site"])
def test_the_fast_way_gives_the_same_bytes(
    fixture: str, request: pytest.FixtureRequest, tmp_path: Path
) -> None:
    plain: Path = request.getfixturevalue(fixture)
    expected = tree(plain)
    settings = read_config(
        str(plain.parent / "mkdocs.yml"), strict=True, site_dir=str(tmp_path / "site")
    )
    assert build(settings).endswith("0 unchanged")
    made = tree(tmp_path / "site")
    assert sorted(made) == sorted(expected)
    for path, content in made.items():
        assert content == expected[path], path


def test_hand_written_pages_and_common_extensions(project: Path) -> None:
    """Every known extension at once, a page that uses some, a title from a page's heading."""
    extensions = ["abbr", "admonition", "def_list", "footnotes", "sane_lists"]
    change(project, lambda s: s.update(markdown_extensions=extensions))
    change(
        project,
        lambda s: s.update(
            nav=[*({name: path} for name, path in NAV), "about.md", {"More": ["more/rules.md"]}]
        ),
    )
    (project / "docs/more").mkdir()
    (project / "docs/more/rules.md").write_text(
        "# Rules & *more*\n\n!!! note\n    See [the newest](../index.md) and [one]"
        "(../papers/2412.00001.md#paper).[^1]\n\n[^1]: A note.\n\nThe HTML.\n\n*[HTML]: language\n"
    )
    (project / "docs/more/data.csv").write_text("a,b\n")
    assert rendered(project).endswith("0 unchanged")
    fast = tree(project / "site")
    assert tree(mkdocs_site(project)) == fast
    assert "admonition" in fast["more/rules/index.html"].decode()
    assert b"Rules &amp; more" in fast["papers/2412.00001/index.html"]


def test_a_changed_entry_touches_only_its_pages(project: Path) -> None:
    rendered(project)
    before, old = states(project / "site"), tree(project / "site")
    entry = next((project / "papers").rglob("2412.00002.yaml"))
    for word in ("Nine", "Ten"):
        entry.write_text(entry.read_text().replace("Eleven", word).replace("Nine", word))
        done = rendered(project)
        after, new = states(project / "site"), tree(project / "site")
        touched = {path for path in new if new[path] != old.get(path)}
        assert touched
        assert differing(before, after) == touched
        assert done.startswith(f"{len(touched)} written, 0 deleted, ")
        before, old = after, new
    assert plain(project) == old


def test_nothing_changed_touches_nothing(project: Path) -> None:
    rendered(project)
    before = states(project / "site")
    assert rendered(project).startswith("0 written, 0 deleted, ")
    assert states(project / "site") == before


def test_a_deleted_entry_leaves_nothing_behind(project: Path) -> None:
    rendered(project)
    next((project / "papers").rglob("no-arxiv-here.yaml")).unlink()
    rendered(project)
    assert not (project / "site/papers/no-arxiv-here").exists()
    made = tree(project / "site")
    assert plain(project) == made


def edit_theme(project: Path, _: pytest.MonkeyPatch) -> None:
    base = project / "theme/base.html"
    base.write_text(base.read_text().replace("Skip to content", "Go on"))


def edit_settings(project: Path, _: pytest.MonkeyPatch) -> None:
    change(project, lambda settings: settings.update(copyright="Ours"))


def edit_navigation(project: Path, _: pytest.MonkeyPatch) -> None:
    about = project / "docs/about.md"
    about.write_text(about.read_text().replace("# About", "# About this"))


def update_library(project: Path, patch: pytest.MonkeyPatch) -> None:
    (project / "library/Markdown-99.dist-info").mkdir(parents=True)
    patch.syspath_prepend(str(project / "library"))


@pytest.mark.parametrize("edit", [edit_theme, edit_settings, edit_navigation, update_library])
def test_what_every_page_depends_on_renders_everything_anew(
    project: Path, monkeypatch: pytest.MonkeyPatch, edit: Callable[[Path, pytest.MonkeyPatch], None]
) -> None:
    own_theme(project)
    rendered(project)
    before = states(project / "site")
    edit(project, monkeypatch)
    rendered(project)
    after = states(project / "site")
    pages = {address(path) for path in generated_files(project / "docs") if path.endswith(".md")}
    assert pages <= differing(before, after)
    made = tree(project / "site")
    assert plain(project) == made


def test_a_theme_that_lists_all_pages_is_rendered_by_mkdocs(
    project: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    base = own_theme(project) / "base.html"
    base.write_text(base.read_text() + "{{ pages | length }}")
    assert rendered(project) == "rendered by plain MkDocs"
    assert "because the theme makes use of all pages" in capfd.readouterr().out


def test_a_theme_that_shows_other_pages_is_rendered_by_mkdocs(
    project: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    base = own_theme(project) / "base.html"
    base.write_text(base.read_text() + "{{ nav.homepage.meta.title }}")
    assert rendered(project) == "rendered by plain MkDocs"
    assert "because the theme makes use of other pages" in capfd.readouterr().out


@pytest.mark.parametrize(
    ("edit", "reason"),
    [
        (lambda s: s["plugins"].append("search"), "the plugin material/search"),
        (lambda s: s.update(markdown_extensions=["smarty"]), "the Markdown extension smarty"),
        (
            lambda s: s.update(markdown_extensions=[{"toc": {"toc_depth": 3}}]),
            "the Markdown extension toc has other settings",
        ),
        (lambda s: s.update(hooks=["mine.py"]), "the hook mine.py"),
        (lambda s: s.update(exclude_docs="/weeks/"), "exclude_docs is set"),
    ],
)
def test_settings_that_are_not_known_to_be_safe(
    project: Path,
    edit: Callable[[Settings], object],
    reason: str,
    capfd: pytest.CaptureFixture[str],
) -> None:
    (project / "mine.py").touch()
    change(project, edit)
    try:
        assert rendered(project) == "rendered by plain MkDocs"
        assert (project / "site/index.html").is_file()
    except Abort:
        assert reason.startswith("exclude_docs")  # leaves links without a target
    assert f"site/: rendered by plain MkDocs, because {reason}" in capfd.readouterr().out


@pytest.mark.parametrize(
    ("page", "message"),
    [
        ("[x](papers/none.md)", "link 'papers/none.md'"),
        ("[x](papers/2412.00001.md#none)", "does not contain an anchor '#none'"),
        ("[x](none)", "unrecognized relative link"),
    ],
)
def test_a_broken_link_fails_and_leaves_the_site(project: Path, page: str, message: str) -> None:
    rendered(project)
    before = states(project / "site")
    (project / "docs/about.md").write_text(f"# About\n\n{page}\n")
    with pytest.raises(Abort, match="Aborted with 1 warning") as stopped:
        rendered(project)
    assert message in str(stopped.value)
    assert states(project / "site") == before


def test_a_page_that_the_navigation_lacks_fails(project: Path) -> None:
    rendered(project)
    before = states(project / "site")
    (project / "docs/more/deeper").mkdir(parents=True)
    (project / "docs/more/deeper/lost.md").write_text("# Lost\n")
    with pytest.raises(Abort):
        rendered(project)
    assert states(project / "site") == before


def test_the_plain_way_publishes_whole_sites_too(project: Path) -> None:
    assert "site/: rendered by plain MkDocs" in papers("build", "--plain", folder=project)
    plain = tree(project / "site")
    (project / "docs/about.md").write_text("[x](papers/none.md)\n")
    papers("build", "--plain", folder=project, status=1)
    assert tree(project / "site") == plain
    (project / "docs/about.md").write_text("# About\n\nA hand-written page.\n")
    done = papers("build", folder=project)
    assert " written, 0 deleted, " in done
    assert tree(project / "site") == plain


def many_papers(folder: Path) -> Path:
    """A project with so many pages that workers render them."""
    project = make_project(folder)
    entry = next((project / "papers").rglob("2412.00001.yaml"))
    for number in range(170):
        (entry.parent / f"2412.1{number:04}.yaml").write_text(entry.read_text())
    return project


def sign(project: Path, name: str) -> None:
    """Changes what every page of the site says, and nothing below `docs/`."""
    change(project, lambda settings: settings.update(copyright=f"By {name}"))


def test_a_killed_build_leaves_the_old_site_or_the_new(tmp_path: Path) -> None:
    project = many_papers(tmp_path / "project")
    papers("generate", folder=project)
    sites = []
    for name in "AB":
        sign(project, name)
        start = monotonic()
        fork(project, "build").join()
        sites.append(tree(project / "site"))
        duration = monotonic() - start
    assert sum(sites[0][path] != sites[1][path] for path in sites[0]) > 2 * ITEMS_PER_PROCESS
    dice = random.Random(1)  # noqa: S311
    found: list[int] = []
    while len(found) < KILLED or len(set(found)) == 1:  # on a busy machine builds become slower
        moment = duration * (0.3 + 0.7 * len(found) / KILLED)
        sign(project, "AB"[len(found) % 2])
        building = fork(project, "build")
        sleep(moment)
        with suppress(ProcessLookupError):  # it may have ended
            kill = os.kill if dice.random() < 0.5 else os.killpg
            kill(building.pid or 0, signal.SIGKILL)
        building.join()
        found.append(sites.index(tree(project / "site")))
    sign(project, "A")
    papers("build", folder=project)
    assert tree(project / "site") == sites[0]


@pytest.mark.parametrize(
    ("element", "said"),
    [
        ('<img src="/x.png" alt="">', ""),
        (
            "<x-y></x-y>",
            "generated pages converted by Python-Markdown, 20 times slower: "
            "authors/ada-invent.md, authors/bo-fiction.md, ",
        ),
    ],
)
def test_a_card_with_another_element_stays_fast_or_says_so(
    element: str, said: str, project: Path
) -> None:
    shutil.copytree(PROJECT / "generator", project / "generator")
    card = project / "generator/typeset/templates/card.md"
    card.write_text(card.read_text().replace('<p class="who">', f'<p class="who">{element}'))
    command = [sys.executable, "-c", "from generator.cli import papers; papers()", "build"]
    printed = output(command, project, {})
    assert ("by Python-Markdown" in printed) == bool(said)
    assert said in printed
    assert printed.count("<x-y> is not known to the fast converter") == bool(said)
    fast = tree(project / "site")
    assert element in fast["topics/birds/index.html"].decode()
    shutil.rmtree(project / ".site_cache")
    output([*command, "--plain"], project, {})
    assert tree(project / "site") == fast
