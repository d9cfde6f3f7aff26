"""The site on its way to a host, and what is wrong with it there."""

import os
import shutil
from pathlib import Path

import pytest

from generator.rendering.published import problems_of_published
from generator.rendering.sending import SendingError, send_site
from tests.conftest import papers, run
from tests.site_host import TYPES, hosting

DAY = "days/2025/01/06/"


@pytest.fixture
def site(tmp_path: Path, own_site: Path) -> Path:
    """A built site of one's own."""
    folder = tmp_path / "site"
    shutil.copytree(own_site, folder)
    return folder


def newest_day(site: Path) -> str:
    days = (path.parent for path in site.glob("days/*/*/*/index.html"))
    return f"{max(days).relative_to(site).as_posix()}/"


def test_a_site_as_it_was_built_has_no_problem(site: Path) -> None:
    with hosting(site) as url:
        assert list(problems_of_published(url, newest_day(site))) == []


def test_what_a_host_does_wrong_is_named(site: Path) -> None:
    shutil.rmtree(site / newest_day(site))
    (site / "feeds/all.rss").write_text("<rss>")
    with hosting(site, {**TYPES, ".atom": "text/plain"}) as url:
        day = newest_day(site).replace("2025", "2031")
        assert list(problems_of_published(url, day)) == [
            f"{url}feeds/all.rss: cannot be read: Premature end of data in tag rss line 1, "
            "line 1, column 6 (<string>, line 1)",
            f"{url}feeds/all.atom: is served as text/plain; the host must say xml",
            f"{url}{day}: answers 404; publish the site again",
        ]
    with hosting(site, faulty={"/no-page-has-this-address/": 200}) as url:
        assert list(problems_of_published(url, ""))[-1].endswith("what is not there must be a 404")


def test_a_host_that_is_not_there_is_a_problem(site: Path) -> None:
    with hosting(site) as url:
        pass
    (problem,) = problems_of_published(url, "")
    assert problem.startswith(f"{url}: cannot be reached (")
    assert problem.endswith("is the site published there?")


def test_an_owner_asks_the_doctor(repository: Path) -> None:
    settings = repository / "mkdocs.yml"
    lines = settings.read_text().splitlines()
    settings.write_text(
        "\n".join(
            "site_url: http://127.0.0.1:9/" if it.startswith("site_url:") else it for it in lines
        )
    )
    printed = run("papers", "doctor", "--published", folder=repository, status=1)
    assert printed.startswith("http://127.0.0.1:9/: cannot be reached (")


@pytest.fixture(params=["rsync", "rclone"])
def client(request: pytest.FixtureRequest) -> str:
    """A client of this machine. Without it the test is skipped, or fails where `CI` is set."""
    name = str(request.param)
    if shutil.which(name) is None:
        missing = f"no {name} on this machine"
        if os.environ.get("CI"):
            pytest.fail(missing)
        pytest.skip(missing)
    return name


def test_only_what_changed_is_sent(client: str, site: Path, tmp_path: Path) -> None:
    there = tmp_path / "there"
    (there / ".well-known").mkdir(parents=True)
    (there / ".well-known/proof").write_text("of the server")
    send_site(site, client, str(there))
    kept, changed = there / "search/index.html", there / "index.html"
    os.utime(kept, (1_000_000, 1_000_000))
    shutil.rmtree(site / DAY, ignore_errors=True)
    (site / "index.html").write_text("news")
    (site / "about/index.html").unlink()
    for file in site.rglob("*.html"):
        os.utime(file)  # as in a fresh clone
    send_site(site, client, str(there))
    assert changed.read_text() == "news"
    assert not (there / "about/index.html").exists()
    assert (there / ".well-known/proof").read_text() == "of the server"
    assert {it.relative_to(there) for it in there.rglob("*.html")} == {
        it.relative_to(site) for it in site.rglob("*.html")
    }
    if client == "rsync":
        assert kept.stat().st_mtime == 1_000_000


def test_what_cannot_be_sent_is_said(site: Path, tmp_path: Path, client: str) -> None:
    (tmp_path / "file").write_text("no folder")
    with pytest.raises(SendingError, match=rf"^{client} ended with status [0-9]+, and says why"):
        send_site(site, client, str(tmp_path / "file/below"))
    with pytest.raises(SendingError, match=r'^"-e sh" is no destination, but an option$'):
        send_site(site, client, "-e sh")
    (site / "index.html").unlink()
    with pytest.raises(SendingError, match=r"^site/ has no home page; run papers build first$"):
        send_site(site, client, str(tmp_path / "there"))


def test_a_client_that_is_missing_is_named(
    site: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("PATH", "")
    with pytest.raises(SendingError, match=r"^rsync is not installed here$"):
        send_site(site, "rsync", str(tmp_path / "there"))


def test_an_owner_publishes_what_was_built(repository: Path, client: str) -> None:
    printed = papers("publish", client, "nowhere", folder=repository, status=1)
    assert "site/ has no home page; run papers build first" in printed
