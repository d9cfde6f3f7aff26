"""What workflows run, in real repositories and against a service on loopback."""

import json
from base64 import b64decode
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from generator.commands.comment import MARK
from generator.commands.suggestion import CHECK
from generator.contributing.suggestion_form import Suggestion
from generator.reviewing.artifact import Artifact, ArtifactError
from tests.conftest import GOOD, GULLS, TERNS, commit, git, papers
from tests.github_server import Service, serving
from tests.services import Answer, Arxiv, Atom
from tests.services import serving as serving_facts

HOSTILE = GOOD.replace("Gulls, Counted at Last", "'@octocat <img src=x> ::error::x'")


@pytest.fixture
def service(monkeypatch: pytest.MonkeyPatch) -> Iterator[Service]:
    """The hosting service that a workflow's environment names."""
    with serving(Service()) as made:
        monkeypatch.setenv("GITHUB_API_URL", made.url)
        monkeypatch.setenv("GITHUB_REPOSITORY", "ada-l/papers")
        monkeypatch.setenv("GITHUB_TOKEN", "secret")
        yield made


@pytest.fixture
def arxiv(monkeypatch: pytest.MonkeyPatch) -> Iterator[Arxiv]:
    """arXiv, which knows one paper."""
    monkeypatch.setattr("generator.contributing.sources.client.time.sleep", lambda _: None)
    known = Arxiv([Atom("2501.00777", title="Gulls, Counted in the End")])
    answers: dict[str, Answer] = {"/api/query": known}
    with serving_facts(answers) as server:
        for name in ("ARXIV", "CROSSREF", "DATACITE", "HUGGING_FACE"):
            monkeypatch.setenv(f"PAPERS_{name}", server.url)
        yield known


@pytest.fixture
def event(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Any:
    """Says what set a workflow off."""

    def happens(**what: Any) -> None:
        file = tmp_path / "event.json"
        file.write_text(json.dumps(what))
        monkeypatch.setenv("GITHUB_EVENT_PATH", str(file))

    return happens


def run_of(sha: str, conclusion: str = "success") -> dict[str, Any]:
    url = "https://git.example.org/ada-l/papers/actions/runs/7"
    return {"head_sha": sha, "html_url": url, "conclusion": conclusion}


def reviewed(
    repository: Path, files: dict[str, str | None], event: Any, service: Service | None = None
) -> Path:
    """What the check of a pull request leaves, which `service` knows."""
    commit(repository, files)
    if service:
        service.changed = files
    event(number=12)
    folder = repository.parent / "review"
    papers("review", "--changed", "main", "--into", str(folder), folder=repository)
    return folder


def back_to_main(repository: Path) -> None:
    git(repository, "checkout", "--quiet", "main")


def test_a_review_is_handed_over_as_data(
    repository: Path, event: Any, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("GITHUB_STEP_SUMMARY", str(tmp_path / "summary.md"))
    first = next(path for path in sorted((repository / "papers").rglob("2*.yaml")))
    gone = first.relative_to(repository).as_posix()
    folder = reviewed(repository, {GULLS: GOOD, TERNS: "titel: x\n", gone: None}, event)
    artifact = Artifact.parse((folder / "review.json").read_bytes())
    assert artifact.number == 12
    assert artifact.files == {
        GULLS.removeprefix("papers/"): GOOD.encode(),
        TERNS.removeprefix("papers/"): b"titel: x\n",
        gone.removeprefix("papers/"): None,
    }
    said = (folder / "review.md").read_text()
    assert said == (tmp_path / "summary.md").read_text()
    assert said.startswith("### 2 papers, ")
    assert f"#### `{GULLS}`" in said
    assert "titel: is no field here" in said


def test_a_link_in_place_of_an_entry_is_named_first(repository: Path, event: Any) -> None:
    (repository / GULLS).parent.mkdir(parents=True, exist_ok=True)
    (repository / GULLS).symlink_to("/etc/hostname")
    folder = reviewed(repository, {TERNS: GOOD}, event)
    text = (folder / "review.md").read_text()
    assert text.index(f"{GULLS}:1:1: is a link") < text.index(f"#### `{TERNS}`")


def test_a_pull_request_has_one_comment(
    repository: Path, event: Any, service: Service, arxiv: Arxiv
) -> None:
    folder = reviewed(repository, {GULLS: HOSTILE}, event, service)
    back_to_main(repository)
    for number in range(150):
        service.comment("somebody", f"{MARK} no. {number}")
    event(workflow_run=run_of("abc123"))
    for words in ("Commented on #12.\n", "Updated the comment on #12.\n"):
        assert papers("comment", str(folder), "--facts", folder=repository) == words
    assert len(service.comments) == 151
    body = service.comments[150]["body"]
    assert body.startswith(f"{MARK}\n### 1 paper, no fault.\n\n#### `{GULLS}`")
    assert 'has "Gulls, Counted in the End"' in body
    assert "\n```text\n@octocat <img src=x> ::error::x\n" in body
    assert "(https://git.example.org/ada-l/papers/actions/runs/7) as `preview`. " in body
    assert "\ngh run download 7 --name preview --dir preview\n" in body
    assert service.tokens == {"Bearer secret"}
    assert not (repository / GULLS).exists()


def test_a_pull_request_that_changes_no_paper_is_left_alone(
    repository: Path, event: Any, service: Service
) -> None:
    folder = reviewed(repository, {"docs/about.md": "# Us\n"}, event, service)
    event(workflow_run=run_of("abc123"))
    said = papers("comment", str(folder), folder=repository)
    assert said == "#12 changes no paper; no comment.\n"
    assert not service.comments
    service.comment("github-actions[bot]", f"{MARK}\n### 1 paper, 1 fault in 1 file.")
    assert papers("comment", str(folder), folder=repository) == "Updated the comment on #12.\n"
    assert "### 0 papers, no fault.\n" in service.comments[0]["body"]


def test_more_files_than_fit_are_counted(repository: Path, event: Any, service: Service) -> None:
    many = {GULLS.replace("777", f"{number}"): "titel: x\n" for number in range(100, 405)}
    folder = reviewed(repository, dict(many), event, service)
    back_to_main(repository)
    event(workflow_run=run_of("abc123", "failure"))
    papers("comment", str(folder), folder=repository)
    body = service.comments[0]["body"]
    assert len(body) < 65_536
    assert "### 300 papers, " in body
    assert "\nAnd 5 more changed files, too many to show here.\n\nThe faults show at" in body
    large = Artifact.of(12, {"a": None, "b": b"x" * 300_000, "c" * 301: b"", "d": b"x"})
    assert (list(large.files), large.left_out) == (["a", "d"], 2)
    whole = Artifact.of(12, {f"{number:03}": b"\0" * 255_000 for number in range(40)})
    assert Artifact.parse(whole.to_bytes()) == whole
    assert whole.left_out == 21


@pytest.mark.parametrize(("head", "state"), [("another", "open"), ("abc123", "closed")])
def test_nothing_is_said_elsewhere(
    repository: Path, event: Any, service: Service, head: str, state: str
) -> None:
    folder = reviewed(repository, {GULLS: GOOD}, event, service)
    event(workflow_run=run_of("abc123"))
    service.head, service.state = head, state
    said = papers("comment", str(folder), folder=repository)
    assert said.startswith("This is not the newest commit")
    assert not service.comments


def test_a_hostile_artifact_is_refused_in_a_line(
    repository: Path, event: Any, service: Service, tmp_path: Path
) -> None:
    event(workflow_run=run_of("abc123"))
    file = tmp_path / "review.json"
    for content, words in [
        (b"", "no review: 1 error"),
        (b"[" * 100_000, "no review"),
        (b'{"number": "12", "files": {}}', "no review"),
        (b'{"number": 12, "files": {"a": "%"}}', "no review"),
        (b'{"number": 12, "files": {}, "more": 1}', "no review"),
        (b" " * 9_000_000, "larger than any review"),
        (json.dumps({"number": 12, "files": {str(n): None for n in range(301)}}).encode(), "no"),
    ]:
        file.write_bytes(content)
        assert words in papers("comment", str(tmp_path), folder=repository, status=1)
    file.unlink()
    file.symlink_to("/etc/passwd")
    assert "is missing" in papers("comment", str(tmp_path), folder=repository, status=1)
    odd = Artifact(number=12, files={"../../x.yaml": b"\xff", "2025/../a\n@octocat.yaml": b"a: b"})
    assert Artifact.parse(odd.to_bytes()) == odd
    file.unlink()
    file.write_bytes(odd.to_bytes())
    said = papers("comment", str(tmp_path), folder=repository)
    assert said == "#12 changes no paper; no comment.\n"
    assert not service.comments
    assert not (repository.parent.parent / "x.yaml").exists()
    with pytest.raises(ArtifactError):
        Artifact.parse(b'{"number": -1, "files": {}}')


def test_a_comment_shows_the_files_of_the_pull_request_whatever_the_check_hands_over(
    repository: Path, event: Any, service: Service, tmp_path: Path
) -> None:
    name, other = GULLS.removeprefix("papers/"), TERNS.removeprefix("papers/")
    forged = GOOD.replace("Gulls, Counted at Last", "Forged")
    service.changed = {GULLS: GOOD, TERNS: "x" * 300_000, "papers/2025/01/02/é.yaml": "a: b\n"}
    files = {name: forged, other: forged, "2025/01/02/é.yaml": None, "2025/01/02/not.yaml": forged}
    contents = {path: None if text is None else text.encode() for path, text in files.items()}
    artifact = Artifact(number=12, files=contents, left_out=77)
    (tmp_path / "review.json").write_bytes(artifact.to_bytes())
    event(workflow_run=run_of("abc123"))
    papers("comment", str(tmp_path), folder=repository)
    body = service.comments[0]["body"]
    assert "Gulls, Counted at Last" in body
    assert "2025/01/02/é.yaml" in body
    assert "Forged" not in body
    assert "not.yaml" not in body
    assert "\nAnd 1 more changed file, too many to show here." in body


def test_a_renamed_file_is_two_changes(repository: Path, event: Any, service: Service) -> None:
    folder = reviewed(repository, {GULLS: GOOD}, event, service)
    back_to_main(repository)
    old = "papers/2024/12/30/2412.00001.yaml"
    artifact = Artifact.parse((folder / "review.json").read_bytes())
    (folder / "review.json").write_bytes(
        Artifact(number=12, files={**artifact.files, old.removeprefix("papers/"): None}).to_bytes()
    )
    service.renamed = {GULLS: old}
    event(workflow_run=run_of("abc123"))
    papers("comment", str(folder), folder=repository)
    assert "more changed file" not in service.comments[0]["body"]


FORM = """\
### Paper

https://arxiv.org/abs/2501.00777v2

### Topics

birds, Birds

### Why

It counts gulls; `@octocat` $(id) ${{ github.token }}
--day=1990-01-01
"""
ISSUE = {"number": 5, "user": {"login": "bo-sample", "id": 99}}


def test_a_suggestion_becomes_a_pull_request(
    repository: Path, event: Any, service: Service, arxiv: Arxiv
) -> None:
    event(issue={**ISSUE, "body": FORM.replace("\n", "\r\n")})
    said = papers("suggestion", folder=repository)
    assert said == "Thank you! This is now #41, where what is left can be filled in.\n"
    (path, put) = next(iter(service.contents.items()))
    assert path.startswith("papers/20")
    assert path.endswith("/2501.00777.yaml")
    text = b64decode(put["content"]).decode()
    assert (repository / path).read_text() == text
    assert "topics: [birds]\n" in text
    assert "contributor: bo-sample\n" in text
    assert "${{ github.token }}" in text
    assert put["author"] == {
        "name": "bo-sample",
        "email": "99+bo-sample@users.noreply.github.com",
    }
    assert put["branch"] == "suggestion/5"
    assert service.pulls[0]["title"] == "Add 2501.00777"
    assert service.pulls[0]["body"].startswith(f"Closes #5. {CHECK}\n\n```text\npapers/20")
    assert service.comments[0]["body"] == said.rstrip("\n")


def test_who_suggests_a_paper_is_answered_in_the_language_of_the_site(
    repository: Path, event: Any, service: Service, arxiv: Arxiv
) -> None:
    settings = repository / "mkdocs.yml"
    text = settings.read_text().replace("name: material", "name: material\n  language: de")
    settings.write_text(text)
    event(issue={**ISSUE, "body": FORM})
    printed = papers("suggestion", folder=repository)
    assert printed == "Danke! Dies ist nun #41; dort lässt sich ergänzen, was noch fehlt.\n"
    assert service.pulls[0]["body"].startswith("Closes #5. Die Prüfung läuft, sobald")


@pytest.mark.parametrize(
    ("form", "words"),
    [
        (FORM.replace("2501.00777v2", "2501.00779"), "2501.00779: arXiv does not know it"),
        (FORM.replace("birds, Birds", "brids"), 'unknown topic "brids"; did you mean "birds"?'),
        (FORM.replace("https://arxiv.org/abs/2501.00777v2", "--help"), '"--help" is neither an'),
        (FORM.replace("https://arxiv.org/abs/2501.00777v2", "@octocat ```"), "is neither an"),
    ],
)
def test_what_cannot_be_added_is_said_on_the_issue(
    repository: Path, event: Any, service: Service, arxiv: Arxiv, form: str, words: str
) -> None:
    event(issue={**ISSUE, "body": form})
    papers("suggestion", folder=repository)
    body = service.comments[0]["body"]
    assert body.startswith(
        "Thank you! We could not make a pull request of this; edit it to try again:\n\n```"
    )
    assert words in body
    assert not service.contents
    assert not service.pulls


def test_a_suggestion_made_twice_has_one_pull_request(
    repository: Path, event: Any, service: Service, arxiv: Arxiv
) -> None:
    service.refs["heads/suggestion/5"] = "000"
    event(issue={**ISSUE, "body": FORM})
    said = papers("suggestion", folder=repository)
    assert said == "The branch suggestion/5 exists already; correct the entry there.\n"
    assert not service.pulls
    assert not service.comments


@pytest.mark.parametrize("body", [None, "", "Hello", "Hi\n### Paper\n\n2501.00777", "### Paper\n"])
def test_other_issues_are_left_alone(
    repository: Path, event: Any, service: Service, body: str | None
) -> None:
    event(issue={**ISSUE, "body": body})
    assert papers("suggestion", folder=repository).startswith("This issue does not use the form")
    assert not service.comments


def test_the_form_is_read() -> None:
    assert Suggestion.parse(
        "### Paper\n\n x y \n\n### Topics\n\n- a\n- b\n\n### Why\n\n_No response_"
    ) == (Suggestion("x y", ("a", "b"), ""))


def test_without_a_service_it_says_what_is_missing(
    repository: Path, event: Any, monkeypatch: pytest.MonkeyPatch
) -> None:
    event(issue={**ISSUE, "body": FORM})
    monkeypatch.delenv("GITHUB_TOKEN", raising=False)
    assert "set GITHUB_API_URL, GITHUB_REPOSITORY and GITHUB_TOKEN" in papers(
        "suggestion", folder=repository, status=1
    )
