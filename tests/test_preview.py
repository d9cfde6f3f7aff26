"""`papers serve`: an edit shows at once, faults show in the page, and a build has nothing left to
do afterwards."""

import re
import shutil
import threading
import urllib.error
import urllib.request
from collections.abc import Iterator
from contextlib import chdir
from pathlib import Path

import pytest

from generator.entries.faults import FaultsFound
from generator.previewing.pages import QuickPages
from generator.previewing.server import PreviewServer
from generator.previewing.state import PreviewState
from tests.conftest import make_project, papers, tree
from tests.test_serving import PROGRAMS, Preview

ENTRY = "papers/2024/12/30/2412.00001.yaml"
PAGE = "papers/2412.00001/"
FAULT = f'{ENTRY}:5:10: topics[0]: unknown topic "brids"'


@pytest.fixture(scope="module")
def built_project(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A project below a path of its host, built the fast way."""
    folder = make_project(tmp_path_factory.mktemp("preview") / "project")
    settings = (folder / "mkdocs.yml").read_text()
    (folder / "mkdocs.yml").write_text(settings.replace(".example.org/\n", ".example.org/club/\n"))
    papers("build", folder=folder)
    return folder


@pytest.fixture
def copy(built_project: Path, tmp_path: Path) -> Path:
    """The same project, for changes; with the times of its files, so that nothing is made anew."""
    return shutil.copytree(built_project, tmp_path / "project", symlinks=True)


def edit(file: Path, old: str, new: str) -> None:
    text = file.read_text()
    assert old in text
    file.write_text(text.replace(old, new))


def quick_pages(folder: Path) -> QuickPages:
    with chdir(folder):
        return QuickPages()


def test_pages_made_at_once_are_those_of_the_next_build(copy: Path) -> None:
    pages = quick_pages(copy)
    edit(copy / ENTRY, "Sparrows by Ear", "Finches by Ear")
    edit(copy / "docs/about.md", "A hand-written page.", "Another sentence.")
    made = pages.after([copy / ENTRY, copy / "docs/about.md", copy / "docs/missing.md"])
    shown = {"about/index.html", "days/2024/12/30/index.html", f"{PAGE}index.html"}
    assert made.keys() == {*shown, "index.html"}
    papers("build", folder=copy)
    built = tree(copy / "site")
    assert [path for path in shown if made[path] != built[path]] == []


def test_a_new_entry_has_a_page_at_once(copy: Path) -> None:
    pages = quick_pages(copy)
    new = copy / "papers/2025/01/09/2501.00042.yaml"
    new.parent.mkdir(parents=True)
    new.write_text((copy / ENTRY).read_text().replace("Sparrows", "Wrens"))
    made = pages.after([new])
    assert b"Counting Wrens by Ear" in made["papers/2501.00042/index.html"]


def test_the_home_page_follows_its_day(copy: Path) -> None:
    pages = quick_pages(copy)
    newest = max((copy / "papers").glob("*/*/*/*.yaml"))
    newest.write_text(
        re.sub(r"^title: .*$", "title: Newer", newest.read_text(), flags=re.MULTILINE)
    )
    made = pages.after([newest])
    papers("build", folder=copy)
    assert b"Newer" in made["index.html"]
    assert made["index.html"] == (copy / "site/index.html").read_bytes()


def test_faults_of_an_edited_entry_are_named_at_once(copy: Path) -> None:
    pages = quick_pages(copy)
    edit(copy / ENTRY, "[birds]", "[brids]")
    with pytest.raises(FaultsFound) as caught:
        pages.after([copy / ENTRY])
    assert FAULT in str(caught.value)


def test_an_edit_leaves_other_pages_alone(copy: Path) -> None:
    pages = quick_pages(copy)
    assert pages.after([copy / "mkdocs.yml", copy / "papers/topics.yaml"]) == {}
    assert pages.after([copy / "docs/index.md"]) == {}  # generated


def test_a_page_shows_until_a_build_has_made_it() -> None:
    state = PreviewState()
    first = state.edited()
    state.show({"a": b"1", "b": b"1"}, [])
    state.edited()
    state.show({"b": b"2"}, [])
    state.built(first)
    assert (state.page("a"), state.page("b")) == (None, b"2")


def test_faults_go_when_their_file_is_corrected_or_a_build_succeeds() -> None:
    state = PreviewState()
    state.show_faults(["papers/a.yaml:1:2: wrong", "papers/b.yaml:1:2: wrong", "2 faults."])
    state.show({}, ["papers/a.yaml"])
    assert state.faults == ["papers/b.yaml:1:2: wrong", "2 faults."]
    state.show({}, ["papers/b.yaml"])
    assert state.faults == []
    state.show_faults(["mkdocs.yml:1:2: wrong"])
    state.edited()
    state.built(0)
    assert state.faults, "a build before the newest edit knows nothing of it"
    state.built(1)
    assert state.faults == []


def test_waiting_ends_with_a_change() -> None:
    state = PreviewState()
    before = state.version
    threading.Thread(target=lambda: state.show_faults(["wrong"])).start()
    assert state.wait(before, 60) != before
    assert state.wait(-1, 60) == state.version


@pytest.fixture
def server(built_project: Path) -> Iterator[PreviewServer]:
    running = PreviewServer(("127.0.0.1", 0), built_project / "site", "/club/", PreviewState())
    thread = threading.Thread(target=running.serve_forever)
    thread.start()
    yield running
    running.shutdown()
    running.server_close()
    thread.join()


def get(server: PreviewServer, path: str) -> tuple[int, str, str]:
    """The status, type and text of what the server answers."""
    try:
        with urllib.request.urlopen(
            f"http://127.0.0.1:{server.server_port}{path}", timeout=60
        ) as answer:
            return answer.status, answer.headers["Content-Type"], answer.read().decode()
    except urllib.error.HTTPError as error:
        return error.code, error.headers["Content-Type"], error.read().decode()


def test_the_server_answers_below_the_path_of_the_site(server: PreviewServer) -> None:
    site = server.site
    status, type, page = get(server, f"/club/{PAGE}")
    assert (status, type) == (200, "text/html")
    own = re.compile(
        r'<link rel="stylesheet" href="/_preview/faults.css"><script src="[^>]*></script>'
    )
    assert own.sub("", page) == (site / PAGE / "index.html").read_text()
    assert get(server, "/")[2] == get(server, "/club/")[2]
    assert get(server, f"/club/{PAGE.rstrip('/')}")[2] == page
    assert get(server, "/club/feeds/all.rss")[2] == (site / "feeds/all.rss").read_text()
    assert get(server, "/_preview/reload.js")[1] == "text/javascript"
    status, _, missing = get(server, "/club/nothing/")
    assert status == 404
    assert "There is no page here" in missing
    for path in ("/club/../mkdocs.yml", "/club/%2e%2e/mkdocs.yml", "/_preview/preview.py"):
        assert get(server, path)[0] == 404, path


def test_faults_stand_in_each_page_as_text(server: PreviewServer) -> None:
    server.state.show_faults(['papers/a.yaml:1:2: "<script>alert(1)</script>" is wrong'])
    page = get(server, "/club/")[2]
    assert "papers/a.yaml:1:2: &#34;&lt;script&gt;alert(1)&lt;/script&gt;&#34; is wrong" in page
    assert "<script>alert" not in page
    assert f'data-version="{server.state.version}"' in page


def has_children(process: int) -> bool:
    """Whether a process runs another one."""
    return any(file.read_text() for file in Path(f"/proc/{process}/task").glob("*/children"))


def test_an_edit_shows_and_a_build_has_nothing_left_to_do(copy: Path) -> None:
    preview = Preview(copy, ["papers", "serve"], PROGRAMS)
    try:
        preview.wait(lambda: "site/: " in preview.printed())
        assert "Counting Sparrows by Ear" in preview.get(f"club/{PAGE}")
        edit(copy / ENTRY, "[birds]", "[brids]")
        preview.wait(lambda: FAULT.replace('"', "&#34;") in preview.get(f"club/{PAGE}"))
        assert "Counting Sparrows by Ear" in preview.get(f"club/{PAGE}")
        edit(copy / ENTRY, "[brids]", "[birds]")
        edit(copy / ENTRY, "Sparrows by Ear", "Finches by Ear")
        preview.wait(lambda: "Counting Finches by Ear" in preview.get(f"club/{PAGE}"))
        preview.wait(lambda: "preview-faults" not in preview.get("club/"))
        edit(copy / "docs/about.md", "A hand-written page.", "Another sentence.")
        preview.wait(lambda: "Another sentence." in preview.get("club/about/"))
        edit(copy / "mkdocs.yml", "site_name: Invented Papers", "site_name: Other Papers")
        preview.wait(lambda: "Other Papers" in (copy / "site/index.html").read_text())
        preview.wait(lambda: not has_children(preview.process.pid))  # a stop ends a build that runs
    finally:
        preview.stop()
    assert preview.process.returncode == 0
    printed = papers("build", folder=copy)
    assert len(re.findall(r": 0 written, 0 deleted", printed)) == 2, printed


def test_an_address_in_use_is_a_sentence(copy: Path, server: PreviewServer) -> None:
    settings = (copy / "mkdocs.yml").read_text()
    (copy / "mkdocs.yml").write_text(f"{settings}dev_addr: 127.0.0.1:{server.server_port}\n")
    printed = papers("serve", folder=copy, status=1)
    assert "choose another address with dev_addr in mkdocs.yml" in printed
