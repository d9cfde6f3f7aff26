"""The pull requests of the workflows Intake and Refresh, against a service on loopback."""

import json
from collections.abc import Callable, Iterator
from datetime import date, timedelta
from pathlib import Path
from typing import Any

import pytest
import yaml

from generator.entries.paper import Paper
from generator.generating.loading import paper_in
from generator.reviewing.review_list import ReviewList
from generator.site.language import ENGLISH
from generator.system.clock import utc_today
from tests.conftest import git, papers
from tests.github_server import Service, serving
from tests.services import Answer, Arxiv, Atom
from tests.services import serving as serving_facts

SPARROWS, TERNS, GULLS = "2501.00011", "2501.00012", "2501.00013"
LATELY = f"{utc_today() - timedelta(days=2)}T10:00:00Z"
"""A time that is among the last days also when a test runs at midnight."""
WRITER = {"login": "ada-l", "id": 99}


@pytest.fixture
def hub(monkeypatch: pytest.MonkeyPatch) -> Iterator[Service]:
    """The hosting service, where one person may write."""
    with serving(Service(permissions={"ada-l": "write", "bo-sample": "read"})) as service:
        monkeypatch.setenv("GITHUB_API_URL", service.url)
        monkeypatch.setenv("GITHUB_REPOSITORY", "ada-l/papers")
        monkeypatch.setenv("GITHUB_TOKEN", "secret")
        yield service


@pytest.fixture
def site(repository: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Path]:
    """A checkout of the main branch, whose owner asks arXiv; arXiv knows three new papers."""
    settings = yaml.safe_load((repository / "mkdocs.yml").read_text())
    settings["plugins"][0]["papers"]["intake"] = {"arxiv": ["birds.AA"]}
    (repository / "mkdocs.yml").write_text(yaml.safe_dump(settings))
    git(repository, "commit", "--quiet", "--all", "--message=Intake")
    known = [
        Atom(SPARROWS, title="Sparrows Again", published=LATELY),
        Atom(TERNS, title="Terns at Sea", published=LATELY),
        Atom(GULLS, title="Gulls at Rest", published=LATELY),
    ]
    answers: dict[str, Answer] = {"/api/query": Arxiv(known)}
    monkeypatch.setattr("generator.contributing.sources.client.time.sleep", lambda _: None)
    with serving_facts(answers) as server:
        for name in ("ARXIV", "CROSSREF", "DATACITE", "HUGGING_FACE"):
            monkeypatch.setenv(f"PAPERS_{name}", server.url)
        yield repository


@pytest.fixture
def say(site: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Callable[..., str]:
    """Writes a comment on a pull request, and does what the workflow does then, in a checkout."""

    def comment(text: str, by: dict[str, Any] = WRITER, number: int = 41) -> str:
        file = tmp_path / "event.json"
        file.write_text(
            json.dumps({"issue": {"number": number}, "comment": {"body": text, "user": by}})
        )
        monkeypatch.setenv("GITHUB_EVENT_PATH", str(file))
        printed = papers("proposal", "pick", folder=site)
        git(site, "clean", "--quiet", "--force", "-d", "papers", "declined.txt")
        return printed

    return comment


def listed(hub: Service, site: Path) -> str:
    """Opens the pull request with candidates; the name of its branch."""
    papers("proposal", "intake", folder=site)
    return str(hub.pulls[0]["head"])


def tick(hub: Service, *ids: str) -> None:
    """Ticks papers in the body, names their topics, and stores it as the service does."""
    body = hub.pulls[0]["body"].replace("  - topics:\n", "  - topics: birds\n")
    for identifier in ids:
        assert f"- [ ] {identifier} " in body
        body = body.replace(f"- [ ] {identifier} ", f"- [x] {identifier} ")
    hub.pulls[0]["body"] = body.replace("\n", "\r\n")


def entry(site: Path, hub: Service, branch: str, identifier: str) -> Paper:
    """The paper whose entry a branch adds."""
    files = hub.files_of(branch)
    (name,) = (name for name in files if name.endswith(f"/{identifier}.yaml"))
    return paper_in(site / "papers", name.removeprefix("papers/"), files[name].encode())


def test_one_pull_request_lists_the_candidates(hub: Service, site: Path) -> None:
    branch = listed(hub, site)
    pull = hub.pulls[0]
    assert branch.startswith("intake/20")
    day = date.fromisoformat(branch.partition("/")[2])
    assert pull["title"] == f"Candidates of {ENGLISH.long_date(day)}"
    assert ReviewList.parse(pull["body"], "").ids == {SPARROWS, TERNS, GULLS}
    assert "write the comment `/papers pick`" in pull["body"]
    assert hub.files_of(branch) == {}  # nothing to merge yet, but a commit, which it needs
    assert hub.commits[hub.refs[f"heads/{branch}"]]["parents"] == ["000"]
    papers("proposal", "intake", folder=site)
    hub.closed.add(41)
    del hub.refs[f"heads/{branch}"]
    tick(hub, TERNS)
    assert "3 left out: listed before" in papers("proposal", "intake", folder=site)
    assert len(hub.pulls) == 1


def test_a_comment_makes_entries_of_what_is_ticked(
    hub: Service, site: Path, say: Callable[..., str]
) -> None:
    branch = listed(hub, site)
    tick(hub, SPARROWS)
    assert say("/papers pick").startswith("Added 1 paper.")
    paper = entry(site, hub, branch, SPARROWS)
    assert list(hub.files_of(branch)) == [f"papers/{paper.path}"]
    assert (paper.title, paper.contributor) == ("Sparrows Again", "ada-l")
    made = hub.commits[hub.refs[f"heads/{branch}"]]
    assert made["author"] == {"name": "ada-l", "email": "99+ada-l@users.noreply.github.com"}
    (comment,) = hub.comments
    assert "Added 1 paper." in comment["body"]
    assert "\n  Sparrows Again\n" in comment["body"]

    tick(hub, TERNS)
    assert say("/papers pick --decline-rest\r\n").startswith("Added 1 paper.")
    names = sorted(Path(name).name for name in hub.files_of(branch))
    assert names == [f"{SPARROWS}.yaml", f"{TERNS}.yaml", "declined.txt"]
    assert hub.files_of(branch)["declined.txt"].endswith(f"\n{GULLS}\n")
    assert say("/papers pick").startswith("Added 0 papers.")


def test_papers_that_the_branch_declined_stay_declined(
    hub: Service, site: Path, say: Callable[..., str]
) -> None:
    branch = listed(hub, site)
    hub.trees["tree0"] = {"declined.txt": "2412.00001\n"}
    say("/papers pick --decline-rest")
    lines = hub.files_of(branch)["declined.txt"].splitlines()[1:]
    assert lines == ["2412.00001", SPARROWS, TERNS, GULLS]


def test_only_who_may_write_is_obeyed_on_our_lists_alone(
    hub: Service, site: Path, say: Callable[..., str]
) -> None:
    branch = listed(hub, site)
    tick(hub, SPARROWS)
    for person in ({"login": "bo-sample", "id": 1}, {"login": "nobody", "id": 2}):
        assert "Only who may write" in say("/papers pick", by=person)
    for text in ("Nice! /papers pick", "/papers pick; id", "/papers", "", "/papers pick --force"):
        assert "asks for nothing" in say(text)
    hub.pulls[0]["user"] = {"login": "bo-sample"}
    assert "no open list" in say("/papers pick")
    del hub.pulls[0]["user"]
    hub.pulls[0]["head"] = "else/where"
    assert "no open list" in say("/papers pick")
    hub.pulls[0]["head"] = branch
    hub.closed.add(41)
    assert "no open list" in say("/papers pick")
    assert hub.files_of(branch) == {}
    assert not hub.comments


def test_a_mistake_in_the_list_is_answered(
    hub: Service, site: Path, say: Callable[..., str]
) -> None:
    branch = listed(hub, site)
    tick(hub, SPARROWS)
    body = hub.pulls[0]["body"]
    hub.pulls[0]["body"] = body.replace("- topics: birds", "- topics: brids")
    assert say("/papers pick").startswith("Nothing was changed")
    hub.pulls[0]["body"] = f"{body}\n- [x] gulls\n"
    assert say("/papers pick").startswith("Nothing was changed")
    unknown, nameless = (comment["body"] for comment in hub.comments)
    assert 'unknown topic "brids"; did you mean "birds"?' in unknown
    assert '"- [x] gulls" names no arXiv id and no DOI' in nameless
    assert hub.files_of(branch) == {}


def test_what_changed_at_the_sources_is_one_pull_request(hub: Service, site: Path) -> None:
    day = utc_today() - timedelta(days=9)
    name = f"papers/{day:%Y/%m/%d}/{SPARROWS}.yaml"
    (site / name).parent.mkdir(parents=True)
    (site / name).write_text(
        "title: Sparrows\nauthors: [Ada Invent, Bo Fiction]\npublished: 2025-01-01\n"
        "topics: [birds]\nsummary: Sparrows are counted.\n"
    )
    git(site, "add", "--all")
    git(site, "commit", "--quiet", "--message=Sparrows")
    assert papers("proposal", "refresh", "--days", "3", folder=site) == "Nothing changed.\n"
    assert not hub.pulls
    shown = papers("proposal", "refresh", "--days", "30", folder=site)
    assert "#41: Take what changed at the sources of 1 paper" in shown
    (pull,) = hub.pulls
    assert 'title: "Sparrows" becomes "Sparrows Again"' in pull["body"]
    text = hub.files_of(pull["head"])[name]
    assert text.startswith("title: Sparrows Again\n")
    assert "The title changed at the source." in text
    assert "#41 is still open" in papers("proposal", "refresh", "--days", "30", folder=site)
    assert len(hub.pulls) == 1
