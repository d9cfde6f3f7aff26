"""The plugin: what it sets where the owner left it open, and its options."""

import logging
import re
from pathlib import Path
from typing import Any

import pytest
import yaml
from mkdocs.config import load_config

from generator.entries.faults import FaultsFound
from generator.generating.configuration import advice, read_config, site_of
from generator.generating.defaults import NAV, THEME
from tests.conftest import config, mkdocs_site, papers, run, tree

TAG = "papers.example.org,2025"
OLD = {"tag": TAG, "author_pages_from": 2}


def write(project: Path, **settings: Any) -> None:
    """Gives the project a mkdocs.yml of a few lines, and `settings`."""
    few = {
        "site_name": "Invented Papers",
        "site_url": "https://papers.example.org/",
        "theme": {"name": "material"},
        "plugins": [{"papers": {"tag": TAG}}],
    }
    (project / "mkdocs.yml").write_text(yaml.safe_dump({**few, **settings}, sort_keys=False))


def faults(project: Path) -> list[str]:
    """What is wrong with the project's settings, without the count of faults."""
    with pytest.raises(FaultsFound) as caught:
        site_of(config(project))
    return str(caught.value).splitlines()[:-1]


def test_four_settings_are_enough(project: Path) -> None:
    write(project)
    assert "site/: 0 written" not in papers("build", folder=project)
    fast = tree(project / "site")
    assert tree(mkdocs_site(project)) == fast
    assert b">About</a>" in fast["index.html"]


def test_sections_of_the_navigation_go_before_their_pages(project: Path) -> None:
    sections = [{"Take part": [{"Submit": "submit.md"}, {"Club": "https://club.example/"}]}]
    write(project, nav=[{"Today": "index.md"}, *sections, {"About": "about.md"}])
    papers("build", folder=project)
    page = (project / "site/index.html").read_text()
    line = page.partition('<nav aria-label="Site">')[2].partition("</nav>")[0]
    entries = re.findall(r"<(?:a href=\"(.*?)\".*?|span)>(.*?)</", line)
    assert entries == [
        *((".", "Today"), ("", "Take part"), ("submit/", "Submit")),
        *(("https://club.example/", "Club"), ("about/", "About")),
    ]


def test_pages_below_an_index_of_their_section_stand_in_the_menu_alone(project: Path) -> None:
    for name in ("club/index.md", "club/dues.md"):
        (project / "docs" / name).parent.mkdir(exist_ok=True)
        (project / "docs" / name).write_text(f"# {name}\n")
    write(project)
    papers("build", folder=project)
    page = (project / "site/club/dues/index.html").read_text()
    line = page.partition('<nav aria-label="Site">')[2].partition("</nav>")[0]
    assert re.findall(r"<a class=\"below\" href=\"(.*?)\"", line) == ["../../club/dues/"]
    assert re.findall(r"<a href=\"(\S+)\" aria-current=\"true\"", line) == ["../../club/"]


def test_what_is_written_out_gives_the_same_bytes(project: Path) -> None:
    """The settings that every mkdocs.yml had to hold before there was the plugin."""
    write(project)
    fast = tree(mkdocs_site(project))
    level = {"not_found": "warn", "absolute_links": "warn"}
    write(
        project,
        nav=[*({name: path} for name, path in NAV), {"About": "about.md"}],
        theme={"name": "material", "custom_dir": THEME},
        markdown_extensions=["attr_list", "md_in_html", {"toc": {"toc_depth": 2}}],
        not_in_nav="/papers/\n/days/\n/weeks/\n/topics/\n/authors/\n/organizations/\n/search.md\n"
        "/reading.md\n/submit.md\n/contribute.md\n",
        validation={
            "nav": {"omitted_files": "warn", **level},
            "links": {"anchors": "warn", "unrecognized_links": "warn", **level},
        },
    )
    assert tree(mkdocs_site(project)) == fast


def test_completing_twice_changes_nothing(project: Path) -> None:
    write(project, not_in_nav="/drafts/\n", markdown_extensions=["admonition"])
    once = read_config(str(project / "mkdocs.yml"))
    before = [list(once.theme.dirs), repr(once.nav), list(once.markdown_extensions)]
    patterns = list(once.not_in_nav.patterns) if once.not_in_nav else []
    twice = once.plugins.on_config(once)
    assert before == [list(twice.theme.dirs), repr(twice.nav), list(twice.markdown_extensions)]
    assert twice.not_in_nav
    assert list(twice.not_in_nav.patterns) == patterns


def test_what_the_owner_set_stays(project: Path) -> None:
    (project / "overrides").mkdir()
    (project / "docs/first.md").write_text("# First\n")
    write(
        project,
        theme={"name": "material", "custom_dir": "overrides"},
        nav=[{"Papers": "index.md"}],
        not_in_nav="/about.md\n/first.md\n",
        markdown_extensions=["admonition", {"toc": {"permalink": True}}],
        validation={"links": {"anchors": "ignore"}},
    )
    settings = config(project)
    assert settings.theme.dirs[:2] == [str(project / "overrides"), THEME]
    assert settings.nav == [{"Papers": "index.md"}]
    assert settings.not_in_nav
    assert all(map(settings.not_in_nav.match_file, ["about.md", "papers/1.md", "trends.md"]))
    assert {"admonition", "attr_list", "md_in_html"} <= set(settings.markdown_extensions)
    assert settings.mdx_configs["toc"] == {"permalink": True, "toc_depth": 2}
    assert settings.validation.links.anchors < logging.INFO
    assert settings.validation.nav.omitted_files == logging.INFO
    papers("build", folder=project)


def test_the_navigation_holds_the_pages_of_docs_and_of_folders_there(project: Path) -> None:
    names = ("zebra.md", "dialect.md", "draft.md", ".hidden.md", "notes.txt")
    below = ("club-rules/index.md", "club-rules/dues.md", "club-rules/old/deeper.md", "one/rule.md")
    for name in (*names, *below):
        (project / "docs" / name).parent.mkdir(parents=True, exist_ok=True)
        (project / "docs" / name).write_text("# A page\n")
    write(project, not_in_nav="/dialect.md\n", draft_docs="/draft.md\n")
    papers("generate", folder=project)
    settings = config(project)
    section = {"Club rules": ["club-rules/index.md", "club-rules/dues.md"]}
    own = ["about.md", "zebra.md", section, "one/rule.md"]
    assert settings.nav == [*({name: path} for name, path in NAV), *own]
    assert site_of(settings).pages[-3:] == ("club-rules/", "club-rules/dues/", "one/rule/")


def test_a_link_that_leads_nowhere_is_a_warning_unless_the_owner_says_otherwise(
    project: Path,
) -> None:
    for validation, level in ((None, logging.WARNING), ({"anchors": "info"}, logging.INFO)):
        write(project, **({"validation": validation} if validation else {}))
        assert config(project).validation.links.anchors == level


def test_without_the_plugin_a_sentence_says_what_to_write(project: Path) -> None:
    write(project, plugins=[{"search": {}}])
    for command in ("generate", "build", "check"):
        printed = papers(command, folder=project, status=1)
        assert (
            'mkdocs.yml:6:1: plugins: has no "papers"; write "plugins: [papers: {tag: ' in printed
        )
    write(project, plugins=[{"papers": {"enabled": False, "tag": TAG}}])
    assert 'plugins: has no "papers"' in papers("generate", folder=project, status=1)


@pytest.mark.parametrize(
    ("plugins", "fault"),
    [
        (["papers"], 'mkdocs.yml:6:1: plugins.papers.tag: is missing; add a line "tag: ..."'),
        (
            [{"papers": {"tag": TAG, "histroy": True}}],
            'mkdocs.yml:8:5: plugins.papers.histroy: is no field here; did you mean "history"?',
        ),
        (
            {"papers": {"tag": TAG, "history": "often"}},
            'mkdocs.yml:8:14: plugins.papers.history: "often" is neither true nor false; write '
            "one of them",
        ),
    ],
)
def test_faults_of_options_have_their_places(project: Path, plugins: Any, fault: str) -> None:
    write(project, plugins=plugins)
    assert faults(project) == [fault]


def test_mkdocs_names_the_same_faults(project: Path) -> None:
    write(project, plugins=[{"papers": {"tag": TAG, "histroy": True}}])
    printed = run("mkdocs", "build", folder=project, status=1)
    assert faults(project)[0] in printed
    assert not (project / "site").exists()


def test_another_theme_is_a_fault(project: Path) -> None:
    write(project, theme={"name": "readthedocs"})
    assert faults(project) == [
        'mkdocs.yml:4:9: theme.name: is "readthedocs"; the pages are made for Material, so write '
        "material"
    ]


def test_the_former_settings_are_read_and_said_to_move(project: Path) -> None:
    write(project, plugins=["papers"], extra={"papers": OLD})
    settings = config(project)
    assert site_of(settings).settings.author_pages_from == 2
    moved = "extra.papers is the former place of these settings; move its lines below"
    assert moved in advice(settings)
    for command in (("papers", "build"), ("mkdocs", "build", "--strict")):
        assert moved in run(*command, folder=project)
    write(project, plugins=["papers"], extra={"papers": {**OLD, "history": "often"}})
    assert faults(project)[0].startswith("mkdocs.yml:11:14: extra.papers.history:")


def test_former_settings_that_say_something_else_are_a_fault(project: Path) -> None:
    write(project, plugins=[{"papers": OLD}], extra={"papers": OLD})
    assert site_of(config(project)).settings.author_pages_from == 2
    other = {"tag": TAG, "author_pages_from": 5, "history": True}
    write(project, plugins=[{"papers": OLD}], extra={"papers": other})
    assert faults(project) == [
        f"mkdocs.yml:{place}: extra.papers.{name}: is not what plugins.papers says; keep that, "
        "and delete this line"
        for place, name in (("12:24", "author_pages_from"), ("13:14", "history"))
    ]


def test_plugins_of_two_sites_know_nothing_of_one_another(project: Path) -> None:
    first = load_config(str(project / "mkdocs.yml"))
    write(project)
    second = load_config(str(project / "mkdocs.yml"))
    assert first.plugins["papers"] is not second.plugins["papers"]
    assert first.plugins["papers"].config["author_pages_from"] == 2
    assert "author_pages_from" not in second.plugins["papers"].config


def test_tags_and_a_blog_of_the_owners_have_their_pages(project: Path) -> None:
    write(project, plugins=[{"papers": {"tag": TAG}}, "search", "tags", "blog"])
    posts = project / "docs/blog/posts"
    posts.mkdir(parents=True)
    (posts.parent / "index.md").write_text("# Notes\n")
    head = "---\ndate: 2025-01-05\ntags: [Gulls]\n---\n\n# At sea\n\n"
    (posts / "sea.md").write_text(f"{head}Begun.\n\n<!-- more -->\n\nEnded.\n")
    (project / "docs/tags.md").write_text("# Tags\n\n<!-- material/tags -->\n")
    assert "Traceback" not in run("papers", "build", folder=project)
    listed = (project / "site/blog/index.html").read_text()
    assert '<a class="toclink" href="2025/01/05/at-sea/">At sea</a>' in listed
    assert "Begun." in listed
    assert "Ended." not in listed
    assert "Ended." in (project / "site/blog/2025/01/05/at-sea/index.html").read_text()
    assert '<a href="../blog/2025/01/05/at-sea/">' in (project / "site/tags/index.html").read_text()


@pytest.mark.parametrize(
    ("plugin", "sentence"),
    [
        ("social", 'pip install "mkdocs-material[imaging]"'),
        ("redirects", 'has the plugin "redirects", which is not installed; add its package'),
        (
            "git-revision-date-localized",
            'has the plugin "git-revision-date-localized", which is not installed',
        ),
    ],
)
def test_a_plugin_whose_packages_are_missing_ends_in_a_sentence(
    plugin: str, sentence: str, project: Path
) -> None:
    write(project, plugins=[{"papers": {"tag": TAG}}, plugin])
    printed = papers("build", folder=project, status=1)
    assert sentence in printed
    assert "Traceback" not in printed


STAND_IN = """\
from mkdocs.config.config_options import Type
from mkdocs.plugins import BasePlugin


class Plugin(BasePlugin):
    config_scheme = tuple((name, Type((bool, list), default=usual)) for name, usual in {OPTIONS})

    def on_page_markdown(self, markdown, page, **_):
        page.meta["git_revision_date_localized"] = "<span>5 January 2025</span>"
"""


@pytest.mark.parametrize(
    ("plugin", "options", "wrong", "right", "sentence"),
    [
        (
            "macros",
            [("render_by_default", True)],
            {},
            {"render_by_default": False},
            "plugins.macros.render_by_default: is true; generated pages hold {#",
        ),
        (
            "git-revision-date-localized",
            [("enable_creation_date", False), ("exclude", [])],
            {"enable_creation_date": True},
            {"enable_creation_date": True, "exclude": ["days/*"]},
            "plugins.git-revision-date-localized.exclude: is missing; git knows no generated page",
        ),
    ],
)
def test_plugins_that_cannot_read_generated_pages_are_faults_with_the_way_out(
    *, plugin: str, options: list[tuple[str, Any]], wrong: dict[str, Any], right: dict[str, Any],
    sentence: str, project: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch,
) -> None:  # fmt: skip
    """With a package of that name which has the same options, and sets what the real one sets."""
    packages = tmp_path / "packages"
    (packages / "standin-1.dist-info").mkdir(parents=True)
    (packages / "standin.py").write_text(STAND_IN.replace("{OPTIONS}", repr(options)))
    points = f"[mkdocs.plugins]\n{plugin} = standin:Plugin\n"
    (packages / "standin-1.dist-info/entry_points.txt").write_text(points)
    (packages / "standin-1.dist-info/METADATA").write_text("Name: standin\nVersion: 1\n")
    monkeypatch.setenv("PYTHONPATH", str(packages))
    write(project, plugins=[{"papers": {"tag": TAG}}, {plugin: wrong}])
    assert sentence in run("papers", "check", folder=project, status=1)
    write(project, plugins=[{"papers": {"tag": TAG}}, {plugin: right}])
    (project / "docs/about.md").write_text("# About\n")
    run("papers", "build", folder=project)
    about = (project / "site/about/index.html").read_text()
    assert "<p>Last changed: <span>5 January 2025</span></p>" in about
    assert "Last changed" not in (project / "site/index.html").read_text()
