"""Hostile files and bad days of the system: each ends in a sentence, and the site stays."""

import errno
import os
import re
import shutil
import signal
import subprocess
import sys
import threading
from collections.abc import Callable
from contextlib import suppress
from html.parser import HTMLParser
from pathlib import Path
from time import sleep

import pytest
from markdown import markdown

from generator.commands.base import describe_refusal
from generator.entries.duplicates import Candidate, find_duplicates
from generator.entries.faults import Fault
from generator.generating.configuration import papers_folder
from generator.generating.defaults import EXTENSIONS
from generator.generating.generate import generate
from generator.system.locking import folder_lock
from generator.typeset.typesetting import typeset
from tests.conftest import (
    GOOD,
    GULLS,
    SITE,
    TERNS,
    TOPICS,
    config,
    fork,
    make_project,
    paper,
    papers,
    tree,
)

ENTRY = "papers/2024/12/30/2412.00001.yaml"


def add(project: Path, path: str, text: str = GOOD) -> Path:
    file = project / path
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_text(text)
    return file


def refused(project: Path, command: str = "build") -> str:
    """What a command prints that ends with status 1; it is no traceback."""
    printed = papers(command, folder=project, status=1)
    assert "Traceback" not in printed
    return printed


def test_a_paragraph_that_begins_with_a_formula_is_one() -> None:
    text = "$x$ begins."
    made = typeset(paper(summary=text, abstract=f"{text}\n\n{text}", note=text), TOPICS, SITE)
    for name in ("card", "page"):
        page = markdown(made.texts(name), extensions=list(EXTENSIONS))
        assert len(re.findall("<p[ >]", page)) == page.count("</p>")
        assert not re.search(r"<p[^>]*>\s*</p>", page), page
        assert "</math> begins.</p>" in page


SLUGS = ["index.md", "readme", "sitemap.xml", "404.html", "2024", "all", "x.atom", "topics"]


def test_whatever_the_check_accepts_is_built(project: Path) -> None:
    topics = project / "papers/topics.yaml"
    for number, slug in enumerate(SLUGS):
        with topics.open("a") as file:
            file.write(f"'{slug}': {{name: T {number}, description: D., aliases: [o.{slug}]}}\n")
        if not slug.isdigit():
            text = (
                GOOD.replace("birds", f"'{slug}'")
                + f"url: https://example.org/\naliases: [was.{slug}]\n"
            )
            add(project, f"papers/2025/01/02/{slug}.yaml", text)
    assert "no fault" in papers("check", folder=project)
    papers("build", folder=project)
    for slug in SLUGS:
        assert (project / f"site/topics/{slug}/index.html").is_file()


@pytest.mark.parametrize("name", ["index", "index.html"])
def test_the_name_of_a_file_of_the_site_is_no_slug(name: str, project: Path) -> None:
    with (project / "papers/topics.yaml").open("a") as file:
        file.write(f"{name}: {{name: T, description: D.}}\n")
    add(project, f"papers/2025/01/02/{name}.yaml")
    printed = papers("check", folder=project, status=1)
    assert printed.count(f'"{name}" is the name of a file of every folder of the site') == 2


def test_an_alias_that_stands_twice_is_a_fault(project: Path) -> None:
    add(project, GULLS, GOOD + "aliases: [first-name, other, first-name]\n")
    expected = f'{GULLS}:6:30: aliases[2]: "first-name" is here twice; delete it\n'
    assert papers("check", folder=project, status=1).startswith(expected)


def test_a_list_item_in_the_first_line_is_a_fault_of_that_line(project: Path) -> None:
    add(project, GULLS, "- a title: Counting: [x]\n")
    assert papers("check", folder=project, status=1).startswith(f"{GULLS}:1:")


class Ids(HTMLParser):
    """The ids on a page, and whether each is that of a paper's heading in a card."""

    def __init__(self, page: str) -> None:
        super().__init__()
        self.own: list[str] = []
        self.papers: list[str] = []
        self._in_card = False
        self.feed(page)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        attributes = dict(attrs)
        self._in_card |= tag == "article"
        if identifier := attributes.get("id"):
            (self.papers if self._in_card else self.own).append(identifier)

    def handle_endtag(self, tag: str) -> None:
        self._in_card &= tag != "article"


def test_no_id_of_a_paper_takes_the_place_of_an_id_of_the_page(invented_site: Path) -> None:
    """An id of an entry or topic never begins with `_`; those of a page that lists papers do."""
    listings = 0
    for page in invented_site.rglob("*.html"):
        ids = Ids(page.read_text())
        assert len({*ids.own, *ids.papers}) == len(ids.own) + len(ids.papers), page
        if ids.papers:
            listings += 1
            assert [name for name in ids.own if not name.startswith("_")] == [], page
    assert listings > 10
    dialog = (invented_site / "assets/search/open_dialog.js").read_text()
    search = Ids((invented_site / "search/index.html").read_text())
    assert [name for name in search.own if not name.startswith("_")] == []
    assert 'getElementById("_search-words")' in dialog


LONG = "Sparrow " * 28_000
ALTERNATING = "ab ba " * 40_000


@pytest.mark.parametrize("title", [LONG, ALTERNATING, "x" * 240_000])
def test_titles_are_compared_as_far_as_a_title_may_go(title: str) -> None:
    entry = Candidate.from_source("a", f"title: {title}1\n".encode())
    other = Candidate.from_source("b", f"title: {title}2\n".encode())
    assert len(entry.title) <= 500
    assert list(find_duplicates(entry, [other]))


def unprivileged(*command: str, folder: Path) -> tuple[int, str]:
    """Runs a command of the project for which permissions count, also where root runs the tests."""
    program = [str(Path(sys.executable).parent / command[0]), *command[1:]]
    if os.geteuid() == 0:
        without = "-dac_override,-dac_read_search"
        program = ["setpriv", f"--bounding-set={without}", f"--inh-caps={without}", *program]
    done = subprocess.run(program, cwd=folder, capture_output=True, text=True, check=False)
    return done.returncode, done.stdout + done.stderr


CHECK_AND_BUILD = """
from generator.cli import papers
for command in ("check", "build"):
    try:
        papers([command])
    except SystemExit as end:
        assert end.code == 1, end.code
"""


def forbid(path: Path) -> None:
    path.chmod(0)


def put_a_pipe(path: Path) -> None:
    path.unlink()
    os.mkfifo(path)


def put_a_dangling_link(path: Path) -> None:
    path.unlink()
    path.symlink_to("nowhere")


@pytest.mark.parametrize(
    ("path", "damage", "words"),
    [
        (ENTRY, forbid, "cannot be read (Permission denied)"),
        ("papers/2024/12/30", forbid, "cannot be read (Permission denied)"),
        ("papers/2024", forbid, "cannot be read (Permission denied)"),
        ("papers/topics.yaml", forbid, "cannot be read (Permission denied)"),
        (ENTRY, put_a_pipe, "is no file; move it away"),
        (ENTRY, put_a_dangling_link, "is a link; put the file itself here"),
    ],
)
def test_what_cannot_be_read_ends_the_run_and_the_site_stays(
    path: str, damage: Callable[[Path], None], words: str, project: Path
) -> None:
    papers("build", folder=project)
    before = tree(project / "site"), tree(project / "docs")
    damage(project / path)
    try:
        if damage is forbid:
            status, printed = unprivileged("python", "-c", CHECK_AND_BUILD, folder=project)
            assert status == 0
            assert "Traceback" not in printed
        else:
            printed = refused(project, "check") + refused(project, "build")
        assert printed.count(f"{path}:1:1: {words}") == 2
    finally:
        if damage is forbid:
            (project / path).chmod(0o755)
    assert (tree(project / "site"), tree(project / "docs")) == before


def test_a_file_name_that_is_no_text_is_a_fault(project: Path) -> None:
    name = os.fsdecode(b"papers/2025/01/02/2501.0\xff777.yaml")
    shutil.copy(project / ENTRY, project / name)
    for command in ("check", "build"):
        assert "2501.0\\udcff777" in refused(project, command)


@pytest.mark.parametrize("name", ["docs", "site"])
def test_output_that_cannot_be_written_is_a_sentence(name: str, project: Path) -> None:
    papers("build", folder=project)
    (project / ENTRY).write_text((project / ENTRY).read_text().replace("Sparrows", "Finches"))
    closed = [project / "docs"] if name == "docs" else [project, project / ".site_cache"]
    for folder in closed:
        folder.chmod(0o555)
    try:
        status, printed = unprivileged("papers", "build", folder=project)
    finally:
        for folder in closed:
            folder.chmod(0o755)
    assert status == 1
    assert "Permission denied; correct that, and run it once more" in printed
    assert "Traceback" not in printed
    papers("build", folder=project)
    assert b"Finches" in (project / "site/papers/2412.00001/index.html").read_bytes()


def test_a_full_disk_is_a_sentence(project: Path, invented_site: Path) -> None:
    """The limit on the size of a file stands for a disk that is full."""
    limited = f"ulimit -f 8; trap '' XFSZ; exec {Path(sys.executable).parent}/papers build"
    done = subprocess.run(
        ["bash", "-c", limited], cwd=project, capture_output=True, text=True, check=False
    )
    assert done.returncode == 1
    assert re.search("(No space left|File too large).*; correct that, and run it", done.stderr)
    assert "Traceback" not in done.stderr
    papers("build", folder=project)
    assert tree(project / "site") == tree(invented_site)


def test_what_the_system_refuses_is_one_printable_line() -> None:
    error = OSError(errno.ENOSPC, os.strerror(errno.ENOSPC), "a\x1b[31m\nb")
    assert describe_refusal(error) == (
        "a\\u001b[31m\\u000ab: No space left on device; correct that, and run it once more"
    )
    assert describe_refusal(OSError("odd")) == "odd; correct that, and run it once more"


def test_an_edit_with_the_old_size_and_time_is_seen(
    project: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """As `touch -r`, `tar` and `rsync --times` make one."""
    monkeypatch.setattr("generator.generating.typeset_cache.SETTLED", 0)
    entry = project / ENTRY
    os.utime(entry, ns=(0, 10**18))
    generate(config(project))
    assert generate(config(project)).written == 0
    entry.write_text(entry.read_text().replace("Sparrows", "Swallows"))
    os.utime(entry, ns=(0, 10**18))
    generate(config(project))
    assert "Swallows" in (project / "docs/papers/2412.00001.md").read_text()
    other = project / "other.yaml"
    other.write_text(entry.read_text().replace("Swallows", "Cormoran"))
    os.utime(other, ns=(0, 10**18))
    other.rename(entry)
    generate(config(project))
    assert "Cormoran" in (project / "docs/papers/2412.00001.md").read_text()


def test_a_workflows_log_obeys_no_text() -> None:
    fault = Fault("papers/##[error]x", 1, 1, "title", "##[add-mask]a ::error::b\r\n::error::c")
    assert "##[" not in str(fault)
    assert "\n" not in str(fault)


def test_one_run_at_a_time(project: Path, capfd: pytest.CaptureFixture[str]) -> None:
    """The command line, the plugin and `clean` wait for one another; within a run nothing does."""
    commands = [
        ["papers", "build"],
        ["papers", "generate"],
        ["mkdocs", "build"],
        ["papers", "clean"],
    ]
    programs = Path(sys.executable).parent
    with folder_lock(project), folder_lock(project):
        running = [
            subprocess.Popen(
                [programs / command[0], *command[1:]], cwd=project,
                stdout=subprocess.DEVNULL, stderr=subprocess.PIPE, text=True,
            )
            for command in commands
        ]  # fmt: skip
        for process in running:
            assert process.stderr is not None
            while "waiting for another run" not in (line := process.stderr.readline()):
                assert line, process.args
        assert set(tree(project / "docs")) == {"about.md"}
    for process in running:
        process.communicate()
        assert process.returncode == 0, process.args
    with folder_lock(papers_folder(config(project)).parent):
        assert generate(config(project)) is not None


def test_builds_at_once_with_a_cold_cache_give_one_whole_site(
    project: Path, invented_site: Path
) -> None:
    for _ in range(2):
        running = [fork(project, "build") for _ in range(3)]
        for process in running:
            process.join()
            assert process.exitcode == 0
        shutil.rmtree(project / ".papers_cache")
        shutil.rmtree(project / ".site_cache")
    assert tree(project / "site") == tree(invented_site)


def test_a_lock_is_of_one_thread(tmp_path: Path) -> None:
    entered = threading.Event()

    def wait() -> None:
        with folder_lock(tmp_path):
            entered.set()

    with folder_lock(tmp_path):
        thread = threading.Thread(target=wait)
        thread.start()
        assert not entered.wait(0.2)
    thread.join(10)
    assert entered.is_set()


def test_an_optimizing_python_gives_the_same_bytes(invented_site: Path, tmp_path: Path) -> None:
    project = make_project(tmp_path / "project")
    program = "from generator.cli import papers; papers()"
    command = [sys.executable, "-OO", "-c", program, "build"]  # leaves out what -O does, and more
    subprocess.run(command, cwd=project, check=True, capture_output=True)
    assert tree(project / "site") == tree(invented_site)


def test_a_second_entry_of_two_faulty_ones_is_named_too(project: Path) -> None:
    """One file with very many faults hides none of another."""
    many = ", ".join(["[]"] * 9000)
    add(project, GULLS, GOOD.replace("[Ada Invent]", f"[{many}]"))
    add(project, TERNS, GOOD.replace("birds", "brids"))
    printed = papers("check", folder=project, status=1)
    assert f"{TERNS}:4:" in printed
    assert len(printed.splitlines()) < 40


def test_a_build_is_verified_by_one_without_caches(project: Path) -> None:
    assert "verified: a build without caches" in papers("build", "--verify", folder=project)
    page = project / "site/papers/2412.00001/index.html"
    status = page.stat()
    page.write_bytes(page.read_bytes().replace(b"Sparrows", b"Swallows"))
    os.utime(page, ns=(0, status.st_mtime_ns))
    printed = papers("build", "--verify", folder=project, status=1)
    assert "1 file otherwise (site/papers/2412.00001/index.html); run papers clean" in printed
    papers("clean", "--all", folder=project)
    assert "verified" in papers("build", "--verify", folder=project)


MOMENTS = [
    ".papers_cache", ".papers_cache/texts-*", "docs/.generated.pending.json", "docs/feeds",
    "docs/.generated.json", ".site_cache/spare", ".site_cache/spare/assets", "site",
]  # fmt: skip
"""What is there at last when a build is killed."""


@pytest.mark.parametrize("moment", MOMENTS)
def test_a_killed_build_is_completed_by_the_next(
    moment: str, project: Path, invented_site: Path
) -> None:
    running = fork(project, "build")
    while running.is_alive() and not any(project.glob(moment)):
        sleep(0.001)
    with suppress(ProcessLookupError):  # it may have ended
        os.killpg(running.pid or 0, signal.SIGKILL)
    running.join()
    papers("build", folder=project)
    for folder in ("docs", "site"):  # as a build without caches made them
        assert tree(project / folder) == tree(invented_site.parent / folder)
