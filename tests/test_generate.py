"""Settings, entries, documents, files: the steps together, and the command line."""

import json
import re
import shutil
from collections.abc import Callable, Iterator
from datetime import UTC, datetime
from logging import WARNING
from pathlib import Path

import pytest

from generator.entries.faults import FaultsFound
from generator.generating.configuration import site_of
from generator.generating.generate import CACHE, generate
from generator.site.settings import AUTOMATIC
from tests.conftest import PROJECT, config, make_project, papers, run, tree
from tests.test_cache import flip_a_bit, put_a_folder, put_a_link, truncate


def edit(file: Path, old: str, new: str) -> None:
    text = file.read_text()
    assert old in text
    file.write_text(text.replace(old, new))


def test_check_generate_build_and_clean(project: Path, caplog: pytest.LogCaptureFixture) -> None:
    assert papers("check", folder=project).endswith("\n7 papers, no fault, 6 remarks.\n")
    assert not (project / "docs/index.md").exists()
    said = papers("generate", folder=project)
    assert re.fullmatch(r"docs/: \d+ written, 0 deleted, 0 unchanged\n", said)
    said = papers("generate", folder=project)
    assert re.fullmatch(r"docs/: 0 written, 0 deleted, \d+ unchanged\n", said)
    caplog.clear()
    papers("build", folder=project)
    assert [it.message for it in caplog.records if it.levelno >= WARNING] == []
    assert (project / "site/papers/2412.00001/index.html").is_file()
    papers("clean", folder=project)
    assert set(tree(project / "docs")) == {"about.md"}


def test_clean_all_leaves_what_people_wrote(project: Path) -> None:
    before = {*project.rglob("*")}
    papers("build", folder=project)
    (project / "site/.git").mkdir()
    elsewhere = project / "elsewhere"
    (project / ".papers_cache").rename(elsewhere)
    (project / ".papers_cache").symlink_to(elsewhere)
    assert papers("clean", "--all", folder=project).splitlines()[1:] == [
        "site/: deleted", ".site_cache/: deleted", ".papers_cache/: deleted",
    ]  # fmt: skip
    assert list(elsewhere.iterdir())
    shutil.rmtree(elsewhere)
    left = {project / "site", project / "site/.git", project / "ledger.txt"}
    assert {*project.rglob("*")} - before == left
    papers("clean", "--all", folder=project)
    papers("build", folder=project)


def test_faults_end_every_command_before_anything_is_written(project: Path) -> None:
    entry = project / "papers/2024/12/30/2412.00001.yaml"
    edit(entry, "birds", "brids")
    fault = (
        'papers/2024/12/30/2412.00001.yaml:5:10: topics[0]: unknown topic "brids"; '
        'did you mean "birds"?\n'
    )
    checked = papers("check", folder=project, status=1)
    assert checked.startswith(fault)
    assert "1 fault" in checked.splitlines()[-1]
    expected = f"{fault}1 fault in 1 file\n"
    for command in ("generate", "build"):
        assert papers(command, folder=project, status=1) == expected
    said = run("mkdocs", "build", "--strict", folder=project, status=1)
    assert expected in said
    assert set(tree(project / "docs")) == {"about.md"}
    assert not (project / "site").exists()


def test_schema(project: Path) -> None:
    schema = json.loads(papers("schema", folder=project))
    assert schema["properties"]["title"]["description"].startswith("The title as printed")


def test_same_input_same_bytes_whatever_the_place_the_clock_or_the_locale(tmp_path: Path) -> None:
    one, two = (make_project(tmp_path / name) for name in ("one", "two"))
    run("papers", "generate", folder=one, TZ="Pacific/Kiritimati", LC_ALL="C", PYTHONHASHSEED="1")
    run(
        "papers", "generate", folder=two,
        TZ="Pacific/Pago_Pago", LC_ALL="C.UTF-8", LANG="tr_TR.UTF-8", PYTHONHASHSEED="2",
    )  # fmt: skip
    assert tree(one / "docs") == tree(two / "docs")


def test_a_renamed_topic_leaves_nothing_behind(project: Path) -> None:
    generate(config(project))
    edit(project / "papers/topics.yaml", "clocks:", "timepieces:")
    for file in (project / "papers").rglob("*.yaml"):
        if file.name != "topics.yaml":
            file.write_text(file.read_text().replace("clocks", "timepieces"))
    generate(config(project))
    assert not [path for path in tree(project / "docs") if "clocks" in path]
    assert (project / "docs/topics/timepieces.md").is_file()


def test_a_deleted_paper_is_gone_from_everything(project: Path) -> None:
    generate(config(project))
    (project / "papers/2025/06/02/2506.00001.yaml").unlink()
    generate(config(project))
    assert not [path for path, text in tree(project / "docs").items() if b"2506.00001" in text]
    assert not (project / "docs/days/2025/06").exists()


@pytest.mark.parametrize(
    "change", ["papers/topics.yaml", "papers/2024/12/30/2412.00001.yaml", "mkdocs.yml"]
)
def test_whatever_the_output_depends_on_makes_it_anew(change: str, project: Path) -> None:
    generate(config(project))
    assert generate(config(project)).written == 0
    old, new = {
        "papers/topics.yaml": ("name: Clocks", "name: Watches"),
        "papers/2024/12/30/2412.00001.yaml": ("Sparrows by Ear", "Finches by Ear"),
        "mkdocs.yml": ("site_name: Invented Papers", "site_name: Other Papers"),
    }[change]
    edit(project / change, old, new)
    assert generate(config(project)).written > 0


def test_settings_have_faults_like_those_of_papers(project: Path) -> None:
    settings = project / "mkdocs.yml"
    edit(settings, "tag: papers.example.org,2025", "tag: nowhere")
    edit(settings, "author_pages_from: 2", "author_pages_form: 3")
    edit(settings, "organization_pages_from: 2", "organization_pages_from: 0")
    edit(settings, "site_url: ", "# site_url: ")
    with pytest.raises(FaultsFound) as caught:
        generate(config(project))
    at = {
        line.strip().partition(":")[0]: f"mkdocs.yml:{number}:"
        for number, line in enumerate(settings.read_text().splitlines(), 1)
    }
    assert str(caught.value).splitlines() == [
        "mkdocs.yml:2:1: site_url: is missing; feeds need the site's address, as "
        "https://papers.example.org/",
        f'{at["tag"]}10: plugins.papers.tag: "nowhere" is not a domain and a year; write a '
        "domain that was yours in that year: papers.example.org,2025",
        f"{at['author_pages_form']}5: plugins.papers.author_pages_form: is no field here; "
        'did you mean "author_pages_from"?',
        f"{at['organization_pages_from']}30: plugins.papers.organization_pages_from: is too "
        "small; write a whole number from 1",
        "4 faults in 1 file",
    ]


def test_settings_have_defaults(project: Path) -> None:
    text = (project / "mkdocs.yml").read_text()
    text = re.sub(r"    (author|organization)_pages_from.*\n", "", text)
    (project / "mkdocs.yml").write_text(re.sub(r"(repo_url|edit_uri):.*\n", "", text))
    site = site_of(config(project))
    settings = site.settings
    assert (settings.author_pages_from, settings.organization_pages_from) == (AUTOMATIC, 2)
    assert site.url == "https://papers.example.org/"
    assert site.hosting.edit == ""


def test_the_tag_of_the_example_is_for_the_example_alone(project: Path) -> None:
    assert "still that of the example" not in papers("check", folder=project)
    edit(project / "mkdocs.yml", "site_url: https://papers.example.org/", "site_url: https://a.b/")
    for command in ("check", "build"):
        assert "the tag of plugins.papers is still that of the example" in run(
            "papers", command, folder=project
        )


def test_the_place_where_entries_are_edited(project: Path) -> None:
    expected = "https://git.example.org/ada/papers/edit/main/papers/"
    assert site_of(config(project)).hosting.edit == expected


@pytest.mark.parametrize("name", ["requirements.txt", "requirements-test.txt"])
def test_locks_name_no_address_and_hash_everything(name: str) -> None:
    text = (PROJECT / name).read_text()
    assert "://" not in text
    assert "index-url" not in text
    assert "find-links" not in text
    for pinned in re.split(r"\n(?=[a-z])", text)[1:]:
        assert "--hash=sha256:" in pinned, pinned


def test_no_date_of_the_day_gets_into_anything(project: Path) -> None:
    hostile = r"A \today $\today$ $\text{\today}$ title"
    entry = project / "papers/2024/12/30/2412.00001.yaml"
    edit(entry, "Counting Sparrows by Ear", f"'{hostile}'")
    generate(config(project))
    today = datetime.now(UTC)
    for path, text in tree(project / "docs").items():
        for form in ("%Y-%m-%d", "%d %b %Y", "%B %d, %Y", f"{today.day} %B %Y"):
            assert f"{today:{form}}".encode() not in text, path


def added(number: int) -> str:
    """The text of one more invented entry."""
    return (
        f"title: More Birds, Part {number}\nauthors: [Ada Invent, New Person {number % 3}]\n"
        f"published: 2024-12-0{number % 9 + 1}\ntopics: [birds]\nsummary: They were counted.\n"
        f"organizations: [Institute {number % 2}]\n"
    )


def changes(folder: Path) -> Iterator[str]:
    """Changes one after another to the project in `folder`, each of which leaves no fault."""
    papers = folder / "papers"
    for number in range(4):  # the third paper of a person, and the second of an institute
        entry = papers / f"2024/12/3{number % 2}/2411.0000{number}.yaml"
        entry.parent.mkdir(parents=True, exist_ok=True)
        entry.write_text(added(number))
        yield f"added {number}"
    entry.write_text(added(3).replace("More Birds", "Fewer Birds"))
    yield "another title"
    entry.write_text(added(3).replace("[birds]", "[clocks, birds]"))
    yield "another topic"
    (papers / "2026/01/02").mkdir(parents=True)
    entry.rename(papers / "2026/01/02/2411.00003.yaml")
    yield "another day"
    edit(papers / "topics.yaml", "name: Clocks", "name: Watches")
    yield "a topic's name"
    edit(folder / "mkdocs.yml", "author_pages_from: 2", "author_pages_from: 3")
    yield "a setting"
    (papers / "2024/12/30/2411.00000.yaml").unlink()
    yield "deleted"


def test_what_changed_is_made_as_if_everything_were(tmp_path: Path) -> None:
    folder = make_project(tmp_path / "project")
    generate(config(folder))
    for number, change in enumerate(changes(folder)):
        some = generate(config(folder))
        anew = make_project(tmp_path / str(number))
        shutil.rmtree(anew / "papers")
        shutil.copytree(folder / "papers", anew / "papers")
        shutil.copy(folder / "mkdocs.yml", anew / "mkdocs.yml")
        every = generate(config(anew))
        assert tree(folder / "docs") == tree(anew / "docs"), change
        assert some.written < every.written, change


def test_one_more_paper_touches_the_pages_that_it_is_on(project: Path) -> None:
    generate(config(project))
    before = {path: path.stat().st_mtime_ns for path in (project / "docs").rglob("*.md")}
    (project / "papers/2025/01/02/2501.00009.yaml").write_text(added(1))
    generate(config(project))
    touched = {
        path.relative_to(project / "docs").as_posix()
        for path in (project / "docs").rglob("*.md")
        if before.get(path) != path.stat().st_mtime_ns
    }
    assert touched >= {"papers/2501.00009.md", "days/2025/01/02.md", "topics/birds.md"}
    # The neighbours say how many papers the day and the month have; what is further away does not.
    neighbours = {"days/2024/12/31.md", "days/2024/12/index.md"}
    assert {path for path in touched if path.startswith("days/2024/")} <= neighbours
    assert "topics/clocks.md" not in touched


def test_the_cache_may_be_deleted_at_any_time(project: Path) -> None:
    generate(config(project))
    before = tree(project / "docs")
    shutil.rmtree(project / CACHE)
    assert generate(config(project)).written == 0
    assert tree(project / "docs") == before


KEPT = [
    f"{CACHE}/entries.json", f"{CACHE}/renditions-*", f"{CACHE}/texts-*", f"{CACHE}/related.json",
    "docs/.generated.json",
]  # fmt: skip


@pytest.fixture(scope="module")
def changed_project(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A project that was generated before an entry got another title and another was deleted."""
    folder = make_project(tmp_path_factory.mktemp("changed") / "project")
    generate(config(folder))
    edit(folder / "papers/2024/12/30/2412.00001.yaml", "Sparrows by Ear", "Finches by Ear")
    (folder / "papers/2025/06/02/2506.00001.yaml").unlink()
    return folder


@pytest.fixture(scope="module")
def fresh(changed_project: Path, tmp_path_factory: pytest.TempPathFactory) -> dict[str, bytes]:
    """The documents that a project without caches makes of the same entries."""
    folder = tmp_path_factory.mktemp("fresh") / "project"
    shutil.copytree(changed_project, folder, symlinks=True)
    shutil.rmtree(folder / CACHE)
    shutil.rmtree(folder / "docs")
    shutil.copytree(
        changed_project / "docs", folder / "docs", ignore=lambda *_: {".generated.json"}
    )
    papers("clean", folder=folder)
    generate(config(folder))
    return tree(folder / "docs")


@pytest.mark.parametrize("damage", [truncate, flip_a_bit, put_a_folder, put_a_link])
@pytest.mark.parametrize("name", KEPT)
def test_whatever_is_kept_may_be_damaged(
    name: str,
    damage: Callable[[Path], None],
    changed_project: Path,
    fresh: dict[str, bytes],
    tmp_path: Path,
    capfd: pytest.CaptureFixture[str],
) -> None:
    folder = tmp_path / "project"
    shutil.copytree(changed_project, folder, symlinks=True)
    (file,) = folder.glob(name)
    damage(file)
    generate(config(folder))
    docs = tree(folder / "docs")
    docs.pop(next((path for path in docs if path.endswith("/mine")), ""), None)  # moved away
    assert docs == fresh
    lines = capfd.readouterr().err.splitlines()
    if not (name.endswith("texts-*") and damage is flip_a_bit):  # in a text that nobody needs
        assert len(lines) == 1
        assert re.match(r"(docs|\.papers_cache)/.*: (made|all .*) anew, because ", lines[0])
    assert generate(config(folder)).written == 0
    assert capfd.readouterr().err == ""


def test_each_bit_of_the_texts_counts(
    changed_project: Path, fresh: dict[str, bytes], tmp_path: Path
) -> None:
    folder = tmp_path / "project"
    for place in range(10):
        shutil.rmtree(folder, ignore_errors=True)
        shutil.copytree(changed_project, folder, symlinks=True)
        (file,) = folder.glob(f"{CACHE}/texts-*")
        content = bytearray(file.read_bytes())
        content[len(content) * place // 10 + 7] ^= 1 << place % 8
        file.write_bytes(content)
        generate(config(folder))
        assert tree(folder / "docs") == fresh


def test_two_entries_of_one_id_are_a_fault_also_where_each_was_typeset_before(
    project: Path,
) -> None:
    entry = project / "papers/2024/12/30/2412.00001.yaml"
    generate(config(project))
    pages = tree(project / "docs")
    other = project / "papers/2024/12/31" / entry.name
    other.parent.mkdir(parents=True, exist_ok=True)
    shutil.copy(entry, other)
    with pytest.raises(FaultsFound) as raised:
        generate(config(project))
    assert "2412.00001" in str(raised.value)
    assert tree(project / "docs") == pages
