"""A hosting service on loopback that behaves as GitHub's REST interface does."""

import json
import threading
from base64 import b64encode
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Any
from urllib.parse import parse_qs, unquote, urlsplit

from generator.reviewing.pull_request import blob_hash

REPOSITORY = "/repos/ada-l/papers"


@dataclass
class Service:
    """What it holds: one pull request, comments, branches and what was put into them."""

    head: str = "abc123"
    state: str = "open"
    comments: list[dict[str, Any]] = field(default_factory=list)
    refs: dict[str, str] = field(default_factory=lambda: {"heads/main": "000"})
    changed: dict[str, str | None] = field(default_factory=dict)
    """The files that the pull request changes, with their texts; None for one it deletes."""
    renamed: dict[str, str] = field(default_factory=dict)
    """What some of them were called before."""
    contents: dict[str, dict[str, Any]] = field(default_factory=dict)
    pulls: list[dict[str, Any]] = field(default_factory=list)
    """Pull requests that were opened, the first with the number 41."""
    issues: list[dict[str, Any]] = field(default_factory=list)
    """Issues that were opened, the first with the number 71."""
    closed: set[int] = field(default_factory=set)
    trees: dict[str, dict[str, str]] = field(default_factory=lambda: {"tree0": {}})
    """The files that each tree has besides those of the main branch."""
    commits: dict[str, dict[str, Any]] = field(default_factory=lambda: {"000": {"tree": "tree0"}})
    permissions: dict[str, str] = field(default_factory=dict)
    """What people may do in the repository."""
    tokens: set[str | None] = field(default_factory=set)
    url: str = ""

    def answer(self, method: str, path: str, query: dict[str, Any], data: Any) -> tuple[int, Any]:
        """The status and the body of an answer."""
        match (method, *path.removeprefix(REPOSITORY).strip("/").split("/")):
            case ("GET", ""):
                return 200, {"default_branch": "main"}
            case ("GET", "pulls", "12"):
                return 200, {"state": self.state, "head": {"sha": self.head}}
            case ("GET", "pulls", "12", "files"):
                first = (int(query["page"][0]) - 1) * 100
                return 200, self.files()[first : first + 100]
            case ("GET", "contents", *name) if query["ref"] == [self.head]:
                text = self.changed.get(unquote("/".join(name)))
                content = None if text is None else b64encode(text.encode()).decode()
                return (200, {"content": content}) if content else (404, {"message": "Not Found"})
            case ("GET", "issues"):
                return 200, [it for it in self.issues if it["state"] == "open"]
            case ("POST", "issues"):
                return 201, self.open_issue("github-actions[bot]", data["title"], data["body"])
            case ("PATCH", "issues", number):
                self.issues[int(number) - 71] |= data
                return 200, self.issues[int(number) - 71]
            case ("GET", "issues", _, "comments"):
                first = (int(query["page"][0]) - 1) * 100
                return 200, self.comments[first : first + 100]
            case ("POST", "issues", _, "comments"):
                return 201, self.comment("github-actions[bot]", data["body"])
            case ("PATCH", "issues", "comments", number):
                self.comments[int(number)]["body"] = data["body"]
                return 200, self.comments[int(number)]
            case ("GET", "git", "ref", *name):
                sha = self.refs.get("/".join(name))
                return (200, {"object": {"sha": sha}}) if sha else (404, {"message": "Not Found"})
            case ("POST", "git", "refs"):
                name = data["ref"].removeprefix("refs/")
                if name in self.refs:
                    return 422, {"message": "Reference already exists"}
                self.refs[name] = data["sha"]
                return 201, {}
            case ("PUT", "contents", *name):
                self.contents["/".join(name)] = data
                return 201, {}
            case ("POST", "pulls"):
                self.pulls.append(data)
                return 201, {"number": 40 + len(self.pulls)}
            case ("GET", "collaborators", login, "permission"):
                level = self.permissions.get(login)
                return (200, {"permission": level}) if level else (404, {"message": "Not Found"})
        return self.answer_about_branches(method, path, query, data)

    def answer_about_branches(
        self, method: str, path: str, query: dict[str, Any], data: Any
    ) -> tuple[int, Any]:
        """The same, for trees, commits, branches and the pull requests that were opened."""
        match (method, *path.removeprefix(REPOSITORY).strip("/").split("/")):
            case ("GET", "pulls"):
                numbers = range(41, 41 + len(self.pulls))
                is_all = query.get("state") == ["all"]
                return 200, [self.pull(it) for it in numbers if is_all or it not in self.closed]
            case ("GET", "pulls", number):
                return 200, self.pull(int(number))
            case ("GET", "pulls", number, "files"):
                files = self.files_of(self.pull(int(number))["head"]["ref"])
                return 200, [{"filename": name, "status": "added"} for name in files]
            case ("GET", "contents", *name):
                text = self.files_of(query["ref"][0])["/".join(name)]
                return 200, {"content": b64encode(text.encode()).decode()}
            case ("GET", "git", "commits", sha):
                return 200, {"tree": {"sha": self.commits[sha]["tree"]}}
            case ("POST", "git", "trees"):
                files = {it["path"]: it["content"] for it in data["tree"]}
                tree = f"tree{len(self.trees)}"
                self.trees[tree] = {**self.trees[data["base_tree"]], **files}
                return 201, {"sha": tree}
            case ("POST", "git", "commits"):
                commit = f"commit{len(self.commits)}"
                self.commits[commit] = data
                return 201, {"sha": commit}
            case ("PATCH", "git", "refs", *name):
                ref = "/".join(name)
                if self.commits[data["sha"]]["parents"] != [self.refs[ref]]:
                    return 422, {"message": "Update is not a fast forward"}
                self.refs[ref] = data["sha"]
                return 200, {}
        return 404, {"message": "Not Found"}

    def pull(self, number: int) -> dict[str, Any]:
        """A pull request that was opened, as the service describes it."""
        opened, here = self.pulls[number - 41], {"id": 7}
        return {
            "number": number,
            "state": "closed" if number in self.closed else "open",
            "user": {"login": "github-actions[bot]"},
            **opened,
            "head": {"ref": opened["head"], "repo": here},
            "base": {"ref": opened["base"], "repo": here},
        }

    def files_of(self, branch: str) -> dict[str, str]:
        """The files that a branch adds or changes."""
        return self.trees[self.commits[self.refs[f"heads/{branch}"]]["tree"]]

    def files(self) -> list[dict[str, Any]]:
        """The files of the pull request, as the service describes them."""
        return [
            {
                "filename": path,
                "status": "removed" if text is None else "modified",
                "sha": blob_hash((text or "").encode()),
                "previous_filename": self.renamed.get(path),
            }
            for path, text in self.changed.items()
        ]

    def open_issue(self, login: str, title: str, body: str | None) -> dict[str, Any]:
        """Opens an issue."""
        number = 71 + len(self.issues)
        made = {"number": number, "user": {"login": login}, "title": title, "body": body}
        made["state"] = "open"
        self.issues.append(made)
        return made

    def comment(self, login: str, body: str) -> dict[str, Any]:
        """Adds a comment."""
        made = {"id": len(self.comments), "user": {"login": login}, "body": body}
        self.comments.append(made)
        return made


@contextmanager
def serving(service: Service) -> Iterator[Service]:
    class Request(BaseHTTPRequestHandler):
        protocol_version = "HTTP/1.1"

        def _any(self) -> None:
            service.tokens.add(self.headers.get("Authorization"))
            length = int(self.headers.get("Content-Length") or 0)
            data = json.loads(self.rfile.read(length) or "null")
            address = urlsplit(self.path)
            query = parse_qs(address.query)
            status, answer = service.answer(self.command, address.path, query, data)
            body = json.dumps(answer).encode()
            self.send_response(status)
            self.send_header("Content-Length", str(len(body)))
            self.end_headers()
            self.wfile.write(body)

        do_GET = do_POST = do_PUT = do_PATCH = _any  # noqa: N815

        def log_message(self, *_: Any) -> None:
            """Says nothing."""

    server = ThreadingHTTPServer(("127.0.0.1", 0), Request)
    server.daemon_threads = True
    threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.01}).start()
    service.url = f"http://127.0.0.1:{server.server_address[1]}"
    try:
        yield service
    finally:
        server.shutdown()
        server.server_close()
