"""The workflows: what they may do, and that each of their steps does what it is there for."""

import json
import os
import re
import shlex
import shutil
import subprocess
import sys
from base64 import b64decode
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

import pytest
import yaml

from generator.commands.alert import MARK
from tests.conftest import GOOD, GULLS, PROJECT, commit, git, output, papers
from tests.github_server import Service, serving
from tests.mail_server import serving as serving_mail
from tests.services import Answer, Arxiv, Atom
from tests.services import serving as serving_facts
from tests.site_host import hosting

FOLDER = PROJECT / ".github/workflows"
TEXTS = {file.name: file.read_text() for file in sorted(FOLDER.glob("*.yml"))}
WORKFLOWS: dict[str, Any] = {
    name: yaml.load(text, yaml.BaseLoader)  # noqa: S506 - it makes nothing but text
    for name, text in TEXTS.items()
}
PERMISSIONS = {
    ("alert.yml", "alert"): {"contents": "read", "issues": "write"},
    ("audit.yml", "audit"): {"contents": "read"},
    ("release.yml", "build"): {"contents": "read"},
    ("release.yml", "attach"): {"contents": "write"},
    ("check.yml", "check"): {"contents": "read"},
    ("comment.yml", "comment"): {
        "actions": "read",
        "contents": "read",
        "pull-requests": "write",
    },
    ("digest.yml", "send"): {"contents": "read"},
    ("intake.yml", "list"): {"contents": "write", "pull-requests": "write"},
    ("intake.yml", "pick"): {"contents": "write", "pull-requests": "write"},
    ("refresh.yml", "refresh"): {"contents": "write", "pull-requests": "write"},
    ("publish.yml", "build"): {"contents": "read"},
    ("publish.yml", "inspect"): {"contents": "read"},
    ("publish.yml", "deploy"): {"pages": "write", "id-token": "write"},
    ("publish.yml", "ledger"): {"contents": "write"},
    ("suggest.yml", "suggest"): {
        "contents": "write",
        "issues": "write",
        "pull-requests": "write",
    },
}
EXPRESSIONS = {
    "github.ref",
    "github.event.comment.id",
    "github.event.issue.number",
    "github.event.workflow_run.id",
    "github.event.workflow_run.workflow_id",
    "github.run_attempt",
    "github.run_id",
    "github.token",
    "runner.temp",
    "secrets.PAPERS_SMTP_HOST",
    "secrets.PAPERS_SMTP_PASSWORD",
    "secrets.PAPERS_SMTP_PORT",
    "secrets.PAPERS_SMTP_USER",
    "steps.deployment.outputs.page_url",
    "vars.DIGEST",
    "vars.REFRESH",
}


def jobs() -> Iterator[tuple[str, str, dict[str, Any]]]:
    """Each job of each workflow, with the names of both."""
    for name, workflow in WORKFLOWS.items():
        for job, content in workflow["jobs"].items():
            yield name, job, content


def commands(name: str, job: str) -> list[str]:
    """What the steps of a job run, in order."""
    return [step["run"] for step in WORKFLOWS[name]["jobs"][job]["steps"] if "run" in step]


def test_each_step_runs_one_command_of_ours() -> None:
    for name, job, _ in jobs():
        for command in commands(name, job):
            assert re.fullmatch(r"(?:make|\.venv/bin/papers) [^\n;&|`<>()*]+", command), command
            assert "${{" not in command
            assert "shell" not in WORKFLOWS[name].get("defaults", {})


def test_each_action_is_one_commit() -> None:
    for text in TEXTS.values():
        for use in re.findall(r"uses:.*", text):
            assert re.fullmatch(r"uses: actions/[a-z/-]+@[0-9a-f]{40} # v\d+\.\d+\.\d+", use), use


def test_permissions_are_least() -> None:
    assert [workflow["permissions"] for workflow in WORKFLOWS.values()] == [{}] * len(WORKFLOWS)
    assert {(name, job): content["permissions"] for name, job, content in jobs()} == PERMISSIONS


def test_what_a_fork_sets_off_has_no_secret_and_writes_nothing() -> None:
    for name, job, content in jobs():
        if "pull_request" in WORKFLOWS[name]["on"]:
            assert set(content["permissions"].values()) == {"read"}, job
            assert "secrets." not in TEXTS[name]
            assert "github.token" not in TEXTS[name]
        assert "pull_request_target" not in WORKFLOWS[name]["on"]


def test_what_may_write_runs_the_main_branch_alone() -> None:
    for _, _, content in jobs():
        for step in content["steps"]:
            if step.get("uses", "").startswith("actions/checkout@"):
                assert step["with"]["persist-credentials"] == "false"
                assert "ref" not in step["with"]
                assert "repository" not in step["with"]


def test_what_a_pull_request_made_reaches_no_cache_of_the_main_branch() -> None:
    """Only jobs without a right to write take a cache of entries or packages, and what a pull
    request sets off stores none but the packages, in a scope of its own."""
    for name, job, content in jobs():
        uses = [step.get("uses", "").partition("@")[0] for step in content["steps"]]
        caches = [it for it in uses if it.startswith("actions/cache")]
        if "write" in content["permissions"].values():
            assert caches == []
            assert "cache: pip" not in str(content)
        if "pull_request" in WORKFLOWS[name]["on"]:
            assert caches == ["actions/cache/restore"], job


def test_the_site_is_published_from_a_whole_clone() -> None:
    steps = WORKFLOWS["publish.yml"]["jobs"]["build"]["steps"]
    (clone,) = (step for step in steps if step.get("uses", "").startswith("actions/checkout@"))
    assert clone["with"]["fetch-depth"] == "0"


def test_no_text_of_a_contributor_is_an_expression() -> None:
    found = {
        expression
        for text in TEXTS.values()
        for expression in re.findall(r"\$\{\{ *(.*?) *\}\}", text)
    }
    assert found == EXPRESSIONS
    of_people = re.compile(r"head_ref|head_branch|\.(?:title|body|login|label|name|message)\b")
    assert not any(of_people.search(text) for text in TEXTS.values())


@pytest.mark.parametrize(
    ("linter", "fault", "words"),
    [
        (
            ("actionlint", "-no-color", "-shellcheck=", "-pyflakes="),
            "runs-on: ubuntu-latest",
            "runs-on",
        ),
        (("zizmor", "--quiet", "--offline", "--no-config"), "persist-credentials: false", "artipa"),
    ],
)
def test_the_linters_see_what_is_wrong(
    tmp_path: Path, linter: tuple[str, ...], fault: str, words: str
) -> None:
    file = tmp_path / ".github/workflows/check.yml"
    file.parent.mkdir(parents=True)
    for text, wrong in ((TEXTS["check.yml"], False), (TEXTS["check.yml"].replace(fault, ""), True)):
        file.write_text(text)
        done = subprocess.run(
            [Path(sys.executable).parent / linter[0], *linter[1:], str(file)],
            cwd=tmp_path,
            capture_output=True,
            text=True,
            check=False,
        )
        assert bool(done.returncode) is wrong, done.stdout
        assert (words in done.stdout) is wrong


RUN_BELOW = {
    ("check.yml", "check"),
    ("comment.yml", "comment"),
    ("digest.yml", "send"),
    ("intake.yml", "list"),
    ("intake.yml", "pick"),
    ("refresh.yml", "refresh"),
    ("alert.yml", "alert"),
    ("publish.yml", "build"),
    ("publish.yml", "inspect"),
    ("publish.yml", "ledger"),
    ("suggest.yml", "suggest"),
}
"""The jobs whose steps the tests below run, each by `run_steps`."""
ON_THE_NETWORK = {("audit.yml", "audit"), ("release.yml", "build"), ("release.yml", "attach")}
"""The jobs that install what only they need, or write to the service alone."""


def test_the_steps_of_every_job_are_run_below() -> None:
    assert {(name, job) for name, job, _ in jobs() if commands(name, job)} == (
        RUN_BELOW | ON_THE_NETWORK
    )


@pytest.fixture
def checkout(repository: Path) -> Path:
    """A checkout of a pull request's merge, with everything that its steps need."""
    for name in ("Makefile", "pyproject.toml", "requirements.txt", "requirements-test.txt"):
        shutil.copyfile(PROJECT / name, repository / name)
        os.utime(repository / name, (0, 0))  # so that what is installed is taken for newer
    environment = Path(sys.executable).parents[1]
    if not (environment / "ready-for-site").exists():
        pytest.skip("make did not set up this environment, and would do so from a copy")
    (repository / ".venv").symlink_to(environment)
    (repository / ".gitignore").write_text(".*_cache/\n/site/\n/docs/*/\n/review/\n")
    git(repository, "add", "--all")
    git(repository, "commit", "--quiet", "--message=Everything that is needed")
    git(repository, "checkout", "--quiet", "-B", "main")
    git(repository, "checkout", "--quiet", "-b", "pull")
    commit(repository, {GULLS: GOOD})
    git(repository, "checkout", "--quiet", "main")
    git(repository, "merge", "--quiet", "--no-ff", "--message=Merge", "pull")
    return repository


@pytest.fixture
def environment(tmp_path: Path) -> Iterator[dict[str, Any]]:
    """What the hosting service sets, with itself and arXiv on loopback."""
    known: dict[str, Answer] = {"/api/query": Arxiv([Atom("2501.00778"), Atom("2501.00777")])}
    with serving(Service()) as hub, serving_facts(known) as facts:
        yield {
            "hub": hub,
            "GITHUB_API_URL": hub.url,
            "GITHUB_REPOSITORY": "ada-l/papers",
            "GITHUB_EVENT_PATH": str(tmp_path / "event.json"),
            "RUNNER_TEMP": str(tmp_path / "temp"),
            **{f"PAPERS_{name}": facts.url for name in ("ARXIV", "CROSSREF", "DATACITE")},
        }


def run_steps(
    name: str, job: str, folder: Path, environment: dict[str, Any], event: Any
) -> list[str]:
    """Runs the commands of a job as the service does, one after another; what each printed."""
    Path(environment["GITHUB_EVENT_PATH"]).write_text(json.dumps(event))
    variables = {key: value for key, value in environment.items() if isinstance(value, str)}
    if "github.token" in TEXTS[name]:
        variables["GITHUB_TOKEN"] = "secret"
    assert (name, job) in RUN_BELOW
    return [_run(command, folder, variables) for command in commands(name, job)]


def _run(command: str, folder: Path, variables: dict[str, str]) -> str:
    shell = ["bash", "--noprofile", "--norc", "-eo", "pipefail", "-c", command]
    return output(shell, folder, variables)


def test_the_steps_of_a_pull_request(checkout: Path, environment: dict[str, Any]) -> None:
    said = run_steps("check.yml", "check", checkout, environment, {"number": 12})
    assert said[1] == "review: review.json, review.md\n"
    assert said[2].startswith("1 paper, no fault.\n")
    assert (checkout / "site/papers/2501.00777/index.html").is_file()

    Path(environment["RUNNER_TEMP"]).mkdir()
    environment["hub"].changed = {GULLS: (checkout / GULLS).read_text()}
    (checkout / "review").rename(Path(environment["RUNNER_TEMP"]) / "review")
    git(checkout, "checkout", "--quiet", "HEAD^1")
    run = {"head_sha": "abc123", "html_url": "https://git.example.org/7", "conclusion": "success"}
    for word in ("Commented on #12.", "Updated the comment on #12."):
        said = run_steps("comment.yml", "comment", checkout, environment, {"workflow_run": run})
        assert word in said[-1]
    (comment,) = environment["hub"].comments
    assert "1 paper, no fault" in comment["body"]
    assert 'title: arXiv:2501.00777 has "Counting Sparrows by Ear"' in comment["body"]


def test_the_steps_of_a_suggestion(checkout: Path, environment: dict[str, Any]) -> None:
    form = "### Paper\n\n2501.00778\n\n### Topics\n\nbirds\n\n### Why\n\n_No response_"
    issue = {"number": 5, "body": form, "user": {"login": "bo-sample", "id": 99}}
    said = run_steps("suggest.yml", "suggest", checkout, environment, {"issue": issue})
    assert said[-1].startswith("Thank you! This is now #41")
    assert [Path(path).name for path in environment["hub"].contents] == ["2501.00778.yaml"]


def test_the_steps_that_publish_and_look_at_what_was_published(
    checkout: Path, environment: dict[str, Any]
) -> None:
    run_steps("publish.yml", "build", checkout, environment, {})
    assert (checkout / "site/index.html").is_file()
    assert "/feeds/all.atom\n" in (checkout / "feeds.txt").read_text()
    assert commands("publish.yml", "deploy") == []
    with hosting(checkout / "site") as address:
        settings = checkout / "mkdocs.yml"
        url = re.compile("^site_url:.*$", re.MULTILINE)
        settings.write_text(url.sub(f"site_url: {address}", settings.read_text()))
        said = run_steps("publish.yml", "inspect", checkout, environment, {})
    assert said[-1] == "Nothing is wrong.\n"


def test_a_failure_opens_one_issue_which_success_closes(
    checkout: Path, environment: dict[str, Any]
) -> None:
    service = environment["hub"]
    service.open_issue("somebody", "Publish fails", MARK)
    service.open_issue("github-actions[bot]", "Publish fails", None)

    def end(conclusion: str, number: int, name: str = "Publish", branch: str = "main") -> str:
        run = {"name": name, "conclusion": conclusion, "head_branch": branch}
        run["html_url"] = f"https://git.example.org/{number}"
        event = {"workflow_run": run, "repository": {"default_branch": "main"}}
        return run_steps("alert.yml", "alert", checkout, environment, event)[-1]

    assert end("success", 1) == "Publish: success; nothing to do.\n"
    assert end("failure", 1, branch="mine").endswith("another branch; nothing to do.\n")
    assert end("failure", 2) == "Opened #73: Publish fails\n"
    assert end("timed_out", 3) == "#73 names this run.\n"
    assert end("cancelled", 4) == "Publish: cancelled; nothing to do.\n"
    assert end("failure", 5, "Digest") == "Opened #74: Digest fails\n"
    assert "https://git.example.org/3)" in service.issues[2]["body"]
    assert end("success", 6) == "Closed #73.\n"
    assert [issue["state"] for issue in service.issues] == ["open", "open", "closed", "open"]
    assert service.comments[0]["body"] == "[It succeeded again](https://git.example.org/6)."


def test_the_steps_that_commit_the_ledger(checkout: Path, environment: dict[str, Any]) -> None:
    (checkout / "ledger.txt").write_text("feeds/all.rss\n")
    git(checkout, "add", "ledger.txt")
    left = Path(environment["RUNNER_TEMP"]) / "ledger/ledger.txt"
    left.parent.mkdir(parents=True)
    left.write_text("feeds/all.atom\n")
    left.with_name("feeds.txt").write_text("https://papers.example.org/feeds/all.atom\n")
    *_, committed, told = run_steps("publish.yml", "ledger", checkout, environment, {})
    assert committed.startswith("Committed")
    assert told == "mkdocs.yml names no hub; nobody to tell.\n"
    put = environment["hub"].contents["ledger.txt"]
    assert b64decode(put["content"]).endswith(b"\nfeeds/all.atom\nfeeds/all.rss\n")
    assert put["sha"] == git(checkout, "rev-parse", ":ledger.txt").strip()
    (checkout / "ledger.txt").write_bytes(b64decode(put["content"]))
    said = run_steps("publish.yml", "ledger", checkout, environment, {})
    assert said[-2] == "Nothing new was published.\n"


def test_the_steps_that_mail_a_digest(
    checkout: Path, environment: dict[str, Any], tmp_path: Path
) -> None:
    settings = checkout / "mkdocs.yml"
    mail = "mail: {sender: digest@papers.example.org, list_address: all@lists.example.org}"
    settings.write_text(settings.read_text().replace("history: false", mail))
    for day in (datetime.now(UTC), datetime.now(UTC) - timedelta(days=1)):
        entry = checkout / f"papers/{day:%Y/%m/%d}/gulls-of-{day:%d}.yaml"
        entry.parent.mkdir(parents=True)
        entry.write_text(f"{GOOD}url: https://example.org/gulls\n")
    with serving_mail(tmp_path) as server:
        steps = {**environment, **server.environment(), "DIGEST": "day"}
        steps["XDG_STATE_HOME"] = environment["RUNNER_TEMP"]
        for _ in range(2):
            run_steps("digest.yml", "send", checkout, steps, {})
        assert server.inbox.times("all@lists.example.org") == 1
    assert list(Path(environment["RUNNER_TEMP"]).glob("daily-papers/*/day-*.txt"))


def test_nothing_is_mailed_before_an_owner_says_so() -> None:
    job = WORKFLOWS["digest.yml"]["jobs"]["send"]
    assert job["if"] == "vars.DIGEST != ''"
    keeping = job["steps"][-1]
    assert keeping["uses"].startswith("actions/cache/save@")
    assert keeping["if"] == "always()"


def test_the_steps_that_list_and_pick_papers(checkout: Path, environment: dict[str, Any]) -> None:
    settings = checkout / "mkdocs.yml"
    text = settings.read_text().replace("history: false", "intake: {arxiv: [birds.AA]}")
    settings.write_text(text)
    said = run_steps("intake.yml", "list", checkout, environment, {})[-1]
    assert said.startswith("No candidate of ")
    hub, branch = environment["hub"], "intake/2025-01-06"
    body = "- [x] 2501.00778 `Terns`\n  - topics: birds\n"
    hub.pulls = [{"title": "Candidates", "head": branch, "base": "main", "body": body}]
    hub.refs[f"heads/{branch}"] = "000"
    hub.permissions["ada-l"] = "admin"
    comment = {"body": "/papers pick", "user": {"login": "ada-l", "id": 99}}
    event = {"issue": {"number": 41}, "comment": comment}
    said = run_steps("intake.yml", "pick", checkout, environment, event)[-1]
    assert said.startswith("Added 1 paper.")
    assert [Path(name).name for name in hub.files_of(branch)] == ["2501.00778.yaml"]


def test_the_steps_that_refresh_entries(checkout: Path, environment: dict[str, Any]) -> None:
    steps = {**environment, "REFRESH": "30"}
    assert run_steps("refresh.yml", "refresh", checkout, steps, {})[-1] == "Nothing changed.\n"


def test_nothing_is_listed_or_refreshed_before_an_owner_says_so() -> None:
    for name, variable in (("intake.yml", "INTAKE"), ("refresh.yml", "REFRESH")):
        for job in WORKFLOWS[name]["jobs"].values():
            assert job["if"].split(" && ")[0] == f"vars.{variable} != ''"
    assert "github.event.issue.pull_request" in WORKFLOWS["intake.yml"]["jobs"]["pick"]["if"]


def test_a_fault_ends_the_check_with_an_annotation(
    checkout: Path, environment: dict[str, Any]
) -> None:
    commit(checkout, {GULLS: GOOD.replace("birds", "brids")})
    (command,) = (each for each in commands("check.yml", "check") if "--format github" in each)
    arguments = shlex.split(command)[1:]
    done = subprocess.run(
        [checkout / ".venv/bin/papers", *arguments], cwd=checkout, capture_output=True, text=True,
        check=False,
    )  # fmt: skip
    assert done.returncode == 1
    assert done.stdout.startswith(f"::error file={GULLS},line=4,col=10,title=topics[0]::unknown")


def test_the_hooks_for_pre_commit(repository: Path) -> None:
    hooks = {
        hook["id"]: hook
        for hook in yaml.safe_load((PROJECT / ".pre-commit-hooks.yaml").read_text())
    }
    for hook in hooks.values():
        assert re.match(hook["files"], GULLS)
        assert not re.match(hook["files"], "docs/about.md")
    (repository / GULLS).write_text(GOOD.replace("birds", "brids"))
    git(repository, "add", "--all")
    said = papers(*shlex.split(hooks["papers-check"]["entry"])[1:], folder=repository, status=1)
    assert f'{GULLS}:4:10: topics[0]: unknown topic "brids"' in said
    (repository / GULLS).write_text(GOOD)
    papers(*shlex.split(hooks["papers-check"]["entry"])[1:], folder=repository)
    entry = shlex.split(hooks["papers-fmt"]["entry"])[1:]
    assert papers(*entry, GULLS, folder=repository).startswith(f"{GULLS}: now in canonical form")
