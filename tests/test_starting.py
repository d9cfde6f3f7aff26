"""A new site: what `papers init` writes, and all the way from a wheel to a published page."""

import functools
import http.server
import os
import re
import shutil
import subprocess
import sysconfig
import threading
import urllib.request
import venv
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from datetime import date
from pathlib import Path

import pytest
import yaml
from babel.messages.catalog import Catalog
from click.testing import CliRunner

from generator import __version__
from generator.cli import papers as command_line
from generator.contributing.suggestion_form import Suggestion
from generator.reviewing.check_report import format_count
from generator.site.language import ENGLISH, Language, languages
from generator.starting.fields import fields
from generator.starting.repository import (
    HOSTS_FOLDER,
    Answers,
    maintained_files,
    repository_files,
    requirement,
)
from tests.conftest import PROJECT, git, output, papers, run, tree
from tests.test_language import SENTENCE
from translation.messages import extract

DAY = "2025-01-02"
SERVERS = HOSTS_FOLDER / "server"
WORKFLOWS = PROJECT / "generator/starting/repository/.github/workflows"
DNA = "papers/2025/01/02/molecular-structure-of-nucleic-acids.yaml"
SILENT = {"requirements-locked.txt", ".gitattributes", ".gitignore"}
"""The files of a repository that speak to nobody but programs, and to who changes them."""
COMMENT = re.compile(r"^ *# .*| # .*", re.MULTILINE)
"""What explains a file that the program maintains to programmers, in English."""
OTHER_FIELDS = re.compile(
    r"machine.learning|hugging.?face|neural|language model|deep learning|\bLLMs?\b|\bcs\.[A-Z]{2}\b"
    r"|skill-targeted|data-selection",
    re.IGNORECASE,
)


def init(folder: Path, *options: str, status: int = 0) -> str:
    """Runs `papers init` beside `folder`, which it makes, without questions."""
    folder.parent.mkdir(parents=True, exist_ok=True)
    return papers(
        "init", folder.name, "--yes", "--day", DAY, *options, folder=folder.parent, status=status
    )


@pytest.fixture(scope="module")
def messages() -> Catalog:
    return extract()


def read(file: Path) -> str:
    return file.read_text(encoding="utf-8")


@pytest.mark.parametrize("field", fields())
def test_each_field_has_topics_and_an_entry_in_canonical_form(field: str, tmp_path: Path) -> None:
    folder = tmp_path / "new"
    init(folder, "--field", field)
    assert papers("check", folder=folder) == "1 paper, no fault.\n"
    before = tree(folder / "papers")
    papers("fmt", folder=folder)
    assert tree(folder / "papers") == before
    slugs = fields()[field].topic_slugs
    assert slugs == sorted(slugs)


def test_a_new_repository_holds_only_what_is_the_owners(tmp_path: Path) -> None:
    folder = tmp_path / "my-papers"
    printed = init(folder, "--field", "biology")
    shutil.rmtree(folder / ".git")
    files = {path.relative_to(folder).as_posix() for path in folder.rglob("*") if path.is_file()}
    workflows = {f".github/workflows/{path.name}" for path in WORKFLOWS.glob("*.yml")}
    assert files - workflows == {
        *("mkdocs.yml", "docs/about.md", "papers/topics.yaml", DNA, "Makefile"),
        *("requirements.txt", "requirements-locked.txt", ".gitattributes", ".gitignore"),
        *("README.md", "CONTRIBUTING.md", "LICENSE"),
        *(f".github/ISSUE_TEMPLATE/{it}.yml" for it in ("config", "suggest-a-paper")),
        ".github/dependabot.yml",
    }
    assert workflows <= files
    assert "cd my-papers\n" in printed


def test_everything_is_in_the_name_of_the_owner(tmp_path: Path) -> None:
    folder = tmp_path / "club"
    init(
        folder,
        *("--name", "Gulls: a \"Club\" & 'more'", "--language", "pt-BR", "--license", "cc-by"),
        *("--repository", "https://github.com/Ada/club", "--field", "biology"),
        *("--topic", "Gulls at sea", "--topic", "Terns"),
    )
    settings = yaml.safe_load(read(folder / "mkdocs.yml"))
    assert settings["site_name"] == "Gulls: a \"Club\" & 'more'"
    assert settings["site_url"] == "https://ada.github.io/club/"
    assert settings["repo_url"] == "https://github.com/Ada/club"
    assert settings["theme"]["language"] == "pt-BR"
    assert settings["plugins"][0]["papers"]["tag"] == "ada.github.io,2025"
    topics = yaml.safe_load(read(folder / "papers/topics.yaml"))
    assert {slug: it["name"] for slug, it in topics.items()} == {
        "gulls-at-sea": "Gulls at sea",
        "terns": "Terns",
    }
    assert "topics: [gulls-at-sea]" in read(folder / DNA)
    form = yaml.safe_load(read(folder / ".github/ISSUE_TEMPLATE/suggest-a-paper.yml"))
    (answer,) = (it for it in form["body"] if it.get("id") == "topics")
    assert answer["attributes"]["placeholder"] == "gulls-at-sea, terns"
    assert "--topic gulls-at-sea" in read(folder / "CONTRIBUTING.md")
    assert "Attribution 4.0" in read(folder / "LICENSE")
    for name in ("README.md", "CONTRIBUTING.md", "LICENSE", "docs/about.md"):
        assert "Gulls: a \"Club\" & 'more'" in read(folder / name)
    assert papers("check", folder=folder).startswith("1 paper, no fault.\n")


def test_questions_have_answers_ready(tmp_path: Path) -> None:
    answers = "\n".join(["", "Our Papers", "", "", "physics", "Light, Sound", ""])
    asked = CliRunner().invoke(
        command_line,
        ["init", str(tmp_path / "our-papers"), "--day", DAY],
        input=answers,
        env={"LANGUAGE": "", "LC_ALL": "C"},
    )
    assert asked.exit_code == 0, asked.output
    assert "Language (ar, de, en, ja, zh, or another) [en]: " in asked.output
    assert "Name of the site [Our papers]: " in asked.output
    assert "Topics, with commas between [astrophysics, atomic-physics, " in asked.output
    settings = yaml.safe_load(read(tmp_path / "our-papers/mkdocs.yml"))
    assert settings["site_name"] == "Our Papers"
    assert settings["site_url"] == "https://papers.example.org/"
    assert list(yaml.safe_load(read(tmp_path / "our-papers/papers/topics.yaml"))) == [
        "light",
        "sound",
    ]


@pytest.mark.parametrize("tag", [it for it in languages() if it != "en"])
@pytest.mark.parametrize("way", ["option", "answer", "terminal"])
def test_questions_are_asked_in_the_language_that_is_asked_for_first(
    tag: str, way: str, tmp_path: Path, messages: Catalog
) -> None:
    """With --language, by the first answer, or because the terminal proposes it."""
    options = ["--language", tag] if way == "option" else []
    first = {"option": [], "answer": [tag], "terminal": [""]}[way]
    territory = {"de": "AT", "zh": "CN"}.get(tag, "")
    locale = f"{tag}_{territory}.UTF-8" if way == "terminal" and territory else "C"
    if way == "terminal" and not territory:
        locale = f"{tag}.UTF-8"
    asked = CliRunner().invoke(
        command_line,
        ["init", str(tmp_path / "club"), "--day", DAY, *options],
        input="\n".join([*first, "a" * 101, "Club", "gulls", "", "", "biology", "?", ""]),
        env={"LANGUAGE": "", "LC_ALL": locale},
    )
    language = Language(tag)
    _, _, after = asked.output.partition(f"[{tag}]: " if way == "terminal" else ": ")
    told = asked.output if way == "option" else after
    assert language.gettext("Name of the site") in told
    assert language.gettext("Topics, with commas between") in told
    plain = [it.id for it in messages if isinstance(it.id, str) and SENTENCE.search(it.id)]
    assert [it for it in plain if it in told and language.gettext(it) != it] == []
    assert "is not" not in told
    assert asked.exit_code == 2, asked.output  # the topic "?" has no letter
    made = init(tmp_path / "other", "--language", tag)
    assert "make serve" in made
    assert [it for it in plain if it in made and language.gettext(it) != it] == []
    assert "files written" not in made
    assert "shows the site" not in made


def test_without_questions_the_terminal_proposes_nothing(tmp_path: Path) -> None:
    made = CliRunner().invoke(
        command_line, ["init", str(tmp_path / "a"), "--yes"], env={"LC_ALL": "de_DE.UTF-8"}
    )
    assert "files written" in made.output
    assert yaml.safe_load(read(tmp_path / "a/mkdocs.yml"))["theme"]["language"] == "en"


@pytest.mark.parametrize(
    ("options", "fault"),
    [
        (("--name", "a\nb"), "is not a line of 1 to 100 characters"),
        (("--address", "papers.example.org"), "is not an address; write it as https://"),
        (("--address", "https://a.example/#x"), "is not an address"),
        (("--language", "Deutsch!"), "is not a language; write it as en or pt-BR"),
        (
            ("--topic", "Terns", "--topic", "terns!"),
            'the topic "terns!" has the address of "Terns"',
        ),
        (("--topic", "?"), 'the topic "?" has no letter or digit'),
        (("--field", "alchemy"), "'alchemy' is not one of 'biology'"),
    ],
)
def test_answers_that_cannot_be_used_are_refused(
    options: tuple[str, ...], fault: str, tmp_path: Path
) -> None:
    assert fault in init(tmp_path / "new", *options, status=2)
    assert not (tmp_path / "new").exists()


def test_nothing_is_overwritten(tmp_path: Path) -> None:
    folder = tmp_path / "new"
    folder.mkdir()
    (folder / "README.md").write_text("mine")
    assert "README.md is there already; name another folder" in init(folder, status=1)
    assert tree(folder) == {"README.md": b"mine"}


@pytest.mark.parametrize(
    ("field", "tag", "address"),
    [
        ("biology", "de", "https://club.example/"),
        ("mathematics", "ja", "https://club.example/papers/"),
        ("empty", "ar", "https://club.example/papers/"),
    ],
)
def test_a_new_site_speaks_its_language(field: str, tag: str, address: str, tmp_path: Path) -> None:
    folder = tmp_path / "club"
    init(folder, "--field", field, "--language", tag, "--address", address)
    built = papers("build", folder=folder)
    assert "Python-Markdown" not in built
    assert papers("doctor", "--site", folder=folder) == "Nothing is wrong.\n"
    home = read(folder / "site/index.html")
    language = Language(tag)
    ours, theirs = (' dir="rtl"', ' dir="ltr"') if language.direction == "rtl" else ("", "")
    assert f'<html lang="{tag}"{ours}' in home
    assert f'<span{theirs} lang="en">' in home  # the title of the first entry
    for word in ("Topics", "Reading list", "Subscribe", "Skip to content"):
        assert f">{language.gettext(word)}</a>" in home
        assert f">{word}</a>" not in home
    assert f"<language>{tag}</language>" in read(folder / "site/feeds/all.rss")
    assert not OTHER_FIELDS.search(home)
    fault = language.gettext("is missing; write it as 2025-12-31")
    assert fault in read(folder / "site/submit/index.html")
    assert fault not in read(folder / "site/assets/every_page/language.js")


@pytest.mark.parametrize("tag", [it for it in languages() if it != "en"])
def test_a_new_repository_is_in_the_language_of_its_owner(tag: str, messages: Catalog) -> None:
    language = Language(tag)
    plain = [it.id for it in messages if isinstance(it.id, str) and " " in it.id.strip()]
    sentences = [it for it in plain if "%(" not in it and language.gettext(it) != it]
    for field in fields().values():
        answers = Answers("A & B", "https://a.example/", field, date(2025, 1, 2), tag)
        files = repository_files(answers)
        texts = {path: text.decode() for path, text in files.items() if path not in SILENT}
        mine = [
            COMMENT.sub("", text) if path in maintained_files(language) else text
            for path, text in texts.items()
        ]
        assert [it for it in sentences for text in mine if it in text] == []
        assert not names_in(files) & names_in(maintained_files(ENGLISH))
        settings = yaml.safe_load(files["mkdocs.yml"])
        assert settings["theme"]["language"] == tag
        assert settings["site_description"].endswith(("ausgewählt.", "挑选。", "論文。", "أناس."))
        assert list(yaml.safe_load(files["papers/topics.yaml"])) == field.topic_slugs


def names_in(files: Mapping[str, bytes]) -> set[str]:
    """How workflows, their jobs and steps, and what starts them are called."""
    names = set()
    for path, content in files.items():
        if path.startswith(".github/workflows/"):
            workflow = yaml.load(content, yaml.BaseLoader)  # noqa: S506 - it makes nothing but text
            jobs = workflow["jobs"].values()
            named = [workflow, *jobs, *(step for job in jobs for step in job["steps"])]
            names |= {it["name"] for it in named if "name" in it}
            runs = workflow["on"].get("workflow_run") or {}
            names |= {*runs.get("workflows", [])}
    assert len(names) > 30
    return names


@pytest.mark.parametrize("tag", languages())
def test_workflows_start_one_another_by_the_names_that_they_have(tag: str) -> None:
    files = maintained_files(Language(tag))
    texts = [content for path, content in files.items() if path.startswith(".github/workflows/")]
    workflows = [yaml.load(text, yaml.BaseLoader) for text in texts]  # noqa: S506
    names = {it["name"] for it in workflows}
    assert len(names) == len(workflows)
    for workflow in workflows:
        assert {*(workflow["on"].get("workflow_run") or {}).get("workflows", [])} <= names


@pytest.mark.parametrize("tag", languages())
def test_the_form_is_read_in_each_language(tag: str) -> None:
    answers = Answers("A", "https://a.example/", fields()["physics"], date(2025, 1, 2), tag)
    form = yaml.safe_load(repository_files(answers)[".github/ISSUE_TEMPLATE/suggest-a-paper.yml"])
    labels = [it["attributes"]["label"] for it in form["body"] if it["type"] != "markdown"]
    body = "\n\n".join(f"### {label}\n\n{label}: x" for label in labels)
    assert Suggestion.parse(body) == Suggestion(
        f"{labels[0]}: x", (f"{labels[1].lower()}:", "x"), f"{labels[2]}: x"
    )


@pytest.mark.parametrize(("field", "tag"), [("biology", "de"), ("physics", "ar")])
def test_translated_entries_and_topics_are_in_canonical_form(
    field: str, tag: str, tmp_path: Path
) -> None:
    init(tmp_path / "new", "--field", field, "--language", tag)
    checked = papers("check", folder=tmp_path / "new")
    language = Language(tag)
    assert checked == f"{format_count([], 0, 1, language)}\n"
    assert "paper" not in checked
    before = tree(tmp_path / "new/papers")
    papers("fmt", folder=tmp_path / "new")
    assert tree(tmp_path / "new/papers") == before


def test_a_wheel_that_no_registry_has_comes_along(tmp_path: Path) -> None:
    answers = Answers("A", "https://a.example/", fields()["empty"], date(2025, 1, 2))
    assert repository_files(answers)["requirements.txt"].endswith(requirement().encode())
    with_wheel = Answers(
        "A", "https://a.example/", fields()["empty"], date(2025, 1, 2), wheel=("a.whl", b"wheel")
    )
    files = repository_files(with_wheel)
    assert files["wheels/a.whl"] == b"wheel"
    assert re.search(
        rb"^--find-links wheels\ndaily-papers==[\d.]+ --hash=sha256:[0-9a-f]{64}\n",
        files["requirements.txt"],
        re.MULTILINE,
    )


@pytest.fixture(scope="module")
def dependencies(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with everything that is installed here, but the program."""
    folder = tmp_path_factory.mktemp("dependencies")
    for path in Path(sysconfig.get_path("purelib")).iterdir():
        if not path.name.startswith(("daily_papers", "__editable__")) and path.suffix != ".pth":
            (folder / path.name).symlink_to(path)
    return folder


def empty_environment(folder: Path, dependencies: Path) -> Path:
    """A new environment without the program, where its dependencies need no download; its
    programs."""
    venv.create(folder, symlinks=True)
    paths = {"base": str(folder), "platbase": str(folder)}
    packages = Path(sysconfig.get_path("purelib", "venv", vars=paths))
    (packages / "dependencies.pth").write_text(str(dependencies))
    return folder / "bin"


@contextmanager
def served(folder: Path) -> Iterator[int]:
    """A static server of `folder`; its port."""
    handler = functools.partial(http.server.SimpleHTTPRequestHandler, directory=str(folder))
    with http.server.ThreadingHTTPServer(("127.0.0.1", 0), handler) as server:
        thread = threading.Thread(target=server.serve_forever)
        thread.start()
        try:
            yield server.server_port
        finally:
            server.shutdown()
            thread.join()


def fetch(port: int, path: str) -> str:
    with urllib.request.urlopen(f"http://127.0.0.1:{port}/{path}", timeout=60) as answer:
        return str(answer.read().decode())


@pytest.fixture(scope="module")
def published(
    wheel: Path, dependencies: Path, tmp_path_factory: pytest.TempPathFactory
) -> dict[str, Path]:
    """The six steps from nothing to a site that can be published: a wheel alone, in an empty
    environment, makes a repository; its own `make` sets up what it needs, checks and builds; it is
    edited, committed and pushed; what the host does with it is what publish.yml says."""
    folder = tmp_path_factory.mktemp("six-steps")
    offline = {"PIP_NO_INDEX": "1", "PIP_CACHE_DIR": str(folder / "cache")}
    host, mine = folder / "host.git", folder / "my-papers"
    output(["git", "init", "--quiet", "--bare", "--initial-branch=main", str(host)], folder, {})

    programs = empty_environment(folder / "pipx", dependencies)
    pip = [str(programs / "python"), "-m", "pip", "install", "--quiet", "--no-deps", str(wheel)]
    output(pip, folder, offline)
    answers = ["--yes", "--field", "biology", "--address", "https://club.example/papers/"]
    output([str(programs / "daily-papers"), "init", "my-papers", *answers], folder, {})

    empty_environment(mine / ".venv", dependencies)
    tested = output(["make", "test"], mine, offline)
    assert "1 paper, no fault." in tested
    assert "Nothing is wrong." in tested.splitlines()

    (entry,) = mine.glob("papers/*/*/*/*.yaml")
    entry.write_text(read(entry).replace("Molecular Structure", "Remarkable Structure"))

    git(mine, "add", "--all")
    git(mine, "commit", "--quiet", "--message=Begin")
    git(mine, "remote", "add", "origin", str(host))
    git(mine, "push", "--quiet", "--set-upstream", "origin", "main")

    runner = folder / "runner"
    output(["git", "clone", "--quiet", str(host), str(runner)], folder, {})
    empty_environment(runner / ".venv", dependencies)
    build = yaml.safe_load(read(runner / ".github/workflows/publish.yml"))["jobs"]["build"]
    for command in (step["run"] for step in build["steps"] if "run" in step):
        output(command.split(), runner, offline)
    return {"mine": mine, "runner": runner}


def test_six_steps_lead_from_nothing_to_a_published_page(published: dict[str, Path]) -> None:
    with served(published["runner"] / "site") as port:
        page = fetch(port, "papers/molecular-structure-of-nucleic-acids/")
        feed = fetch(port, "feeds/all.atom")
    assert "Remarkable Structure of Nucleic Acids" in page
    assert "https://club.example/papers/papers/molecular-structure-of-nucleic-acids/" in feed


def test_what_is_generated_is_not_committed(published: dict[str, Path]) -> None:
    for folder in published.values():
        assert git(folder, "status", "--porcelain") in ("", "?? ledger.txt\n")
    tracked = git(published["mine"], "ls-files").split()
    assert "docs/about.md" in tracked
    assert not [path for path in tracked if path.startswith(("site/", ".venv/", "docs/papers"))]


def test_the_site_of_another_field_has_no_trace_of_machine_learning(
    published: dict[str, Path],
) -> None:
    site = tree(published["runner"] / "site")
    assert "search/index.json" in site
    for path, content in site.items():
        if not path.startswith("assets/"):  # scripts, which know the addresses of many services
            trace = OTHER_FIELDS.search(content.decode(errors="ignore"))
            assert not trace, (path, trace)


def test_a_broken_site_fails_the_owners_test(published: dict[str, Path], tmp_path: Path) -> None:
    folder = shutil.copytree(published["runner"], tmp_path / "copy", symlinks=True)
    (folder / "site/feeds/all.atom").write_text("<feed>")
    (folder / "site/about/index.html").write_text(
        '<p id="here"><a href="../nowhere/">a</a> <a href="../days/#nothing">b</a> '
        '<a href="#here">c</a> <a href="https://elsewhere.example/x">d</a>'
    )
    shutil.rmtree(folder / "site/reading")
    printed = papers("doctor", "--site", folder=folder, status=1)
    assert "site/about/index.html: links to ../nowhere/, which is not there\n" in printed
    assert "links to days/index.html#nothing, which has no such anchor\n" in printed
    assert "site/feeds/all.atom: cannot be read: " in printed
    assert "which is not there" in printed.partition("site/index.html: ")[2].partition("\n")[0]
    assert "#here" not in printed
    shutil.rmtree(folder / "site")
    assert "has no home page; run papers build" in papers(
        "doctor", "--site", folder=folder, status=1
    )


@pytest.fixture(scope="module")
def newer_wheel(distributions: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A wheel of a later version, which has another Makefile for sites."""
    folder = tmp_path_factory.mktemp("newer") / "sources"
    shutil.copytree(
        distributions.parent, folder, symlinks=True, ignore=shutil.ignore_patterns("dist")
    )
    for name in ("pyproject.toml", "generator/__init__.py"):
        text = read(folder / name)
        (folder / name).write_text(re.sub(r'(?m)^(\w*version\w* = )".*"', r'\1"99.1.0"', text))
    changes = read(folder / "CHANGELOG.md").replace(
        "## Unreleased", "## 99.1.0\n\n- Gulls.\n\n## 0.0"
    )
    (folder / "CHANGELOG.md").write_text(changes)
    with (folder / "generator/starting/repository/Makefile").open("a") as makefile:
        makefile.write("\n# later\n")
    run("python", "-m", "build", "--no-isolation", "--wheel", folder=folder)
    (file,) = (folder / "dist").glob("*.whl")
    return file


def test_make_upgrade_changes_to_a_later_version_and_touches_nothing_of_the_owners(
    published: dict[str, Path], newer_wheel: Path, dependencies: Path, tmp_path: Path
) -> None:
    mine = shutil.copytree(published["mine"], tmp_path / "mine", symlinks=True)
    offline = {"PIP_NO_INDEX": "1", "PIP_NO_DEPS": "1", "PYTHONPATH": str(dependencies)}
    printed = output(["make", "upgrade", f"FROM={newer_wheel}"], mine, offline)
    assert f"daily-papers {__version__} -> 99.1.0\n" in printed
    assert f"What is new since {__version__}:\n\n- Gulls.\n" in printed
    assert "1 paper, no fault.\nNo page and no feed of site/ changes.\n" in printed
    changed = git(mine, "status", "--porcelain", "--untracked-files=all").splitlines()
    assert {line for line in changed if "ledger.txt" not in line} == {
        *(" M Makefile", " M requirements.txt"),
        f" D wheels/daily_papers-{__version__}-py3-none-any.whl",
        "?? wheels/daily_papers-99.1.0-py3-none-any.whl",
    }
    output(["make", "ready"], mine, {"PIP_NO_INDEX": "1"})
    assert papers_of(mine, "doctor") == "Nothing is wrong.\n"
    version = "from importlib.metadata import version; print(version('daily-papers'))"
    assert output([".venv/bin/python", "-c", version], mine, {}) == "99.1.0\n"


def papers_of(folder: Path, *arguments: str) -> str:
    """What the program of the environment in `folder` prints."""
    return output([".venv/bin/papers", *arguments], folder, {})


def test_the_timer_of_a_server_and_the_jobs_of_gitlab_follow_the_repository(
    published: dict[str, Path], tmp_path: Path
) -> None:
    host, mine, server = tmp_path / "host.git", tmp_path / "mine", tmp_path / "server"
    output(["git", "clone", "--quiet", "--bare", str(published["mine"]), str(host)], tmp_path, {})
    output(["git", "clone", "--quiet", str(host), str(mine)], tmp_path, {})
    shutil.copytree(published["runner"], server, symlinks=True)
    git(server, "remote", "set-url", "origin", str(host))

    (entry,) = mine.glob("papers/*/*/*/*.yaml")
    entry.write_text(read(entry).replace("Remarkable Structure", "Later Structure"))
    append(mine / "ledger.txt", "papers/theirs/\n")
    git(mine, "commit", "--quiet", "--all", "--message=Later")
    git(mine, "push", "--quiet")
    append(server / "ledger.txt", "papers/ours/\n")  # as a build does

    for command in re.findall(r"^ExecStart=(.+)$", read(SERVERS / "papers.service"), re.MULTILINE):
        alone(server, *command.split())
    page = "papers/molecular-structure-of-nucleic-acids/index.html"
    assert "Later Structure" in read(server / "site" / page)
    assert {"papers/theirs/", "papers/ours/"} <= {*read(server / "ledger.txt").splitlines()}

    job = yaml.safe_load(read(HOSTS_FOLDER / ".gitlab-ci.yml"))["pages"]
    for command in job["script"]:
        alone(server, *command.split())
    for path in job["artifacts"]["paths"]:
        assert (server / path).exists(), path
    assert "Later Structure" in read(server / "public" / page)


def append(file: Path, text: str) -> None:
    with file.open("a") as stream:
        stream.write(text)


def alone(folder: Path, *command: str) -> None:
    """Runs a command as a service does: with an environment of its own, and no network."""
    path = "/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin"
    environment = {"PATH": path, "PIP_NO_INDEX": "1", "HOME": "/nonexistent"}
    done = subprocess.run(
        command, cwd=folder, env=environment, capture_output=True, text=True, encoding="utf-8"
    )
    assert done.returncode == 0, (command, done.stdout, done.stderr)


def test_workflows_of_a_new_site_pass_the_checks_of_ours(published: dict[str, Path]) -> None:
    workflows = sorted(
        str(path) for path in (published["mine"] / ".github/workflows").glob("*.yml")
    )
    run("actionlint", "-no-color", "-shellcheck=", "-pyflakes=", *workflows, folder=PROJECT)
    run("zizmor", "--quiet", "--offline", "--no-config", *workflows, folder=PROJECT)
    assert os.access(published["mine"] / "Makefile", os.R_OK)
