"""The service that hosts the site's repository: where an entry is edited or added, and where
people have their pages. All of it follows from MkDocs' `repo_url` and `edit_uri`."""

import re
from dataclasses import dataclass
from urllib.parse import urlsplit

PAPERS = "papers"
"""The folder of entries, beside the folder that `edit_uri` names."""
SERVICE_NAMES = {"github.com": "GitHub", "gitlab.com": "GitLab", "codeberg.org": "Codeberg"}
SERVICES = (
    # GitLab's own form goes first; GitHub's stands for GitLab's older one where the host says so.
    (re.compile(r"-/(?:edit|blob)/"), "-/new/{branch}?file_name={path}", "-/commits/"),
    (re.compile(r"(?:_edit|src/branch)/"), "_new/{branch}/{folder}", "commits/branch/"),
    (re.compile(r"(?:edit|blob)/"), "new/{branch}?filename={path}&value={content}", "commits/"),
)
"""How `edit_uri` begins at GitLab, at Forgejo or Gitea, and at GitHub; the page there that makes
a new file; and how the address of a file's history begins."""
OLD_GITLAB = re.compile(r"^(?=edit/|blob/)")
FOLDERS = re.compile(r"(?P<branch>[^/?#]+)/(?P<above>(?:[^/?#]+/)*?)[^/?#]+/?")


@dataclass(frozen=True)
class Hosting:
    """What a page of the site can lead to. Each is empty where it is not known: the service's
    `name`; the address, up to an entry's path, where it is `edit`ed; that of the page for a
    `new` file, with `{path}` and `{folder}` for the entry's and `{content}`, where the service
    takes it, for its text; the beginning of `people`'s pages; the page where `issues` are
    begun, with their forms; and the address, up to an entry's path, of its `history`."""

    name: str = ""
    edit: str = ""
    new: str = ""
    people: str = ""
    issues: str = ""
    history: str = ""

    def profile_url(self, handle: str) -> str:
        """The page of the person who is called `handle` there, or nothing."""
        return f"{self.people}{handle}" if self.people else ""

    def history_url(self, path: str) -> str:
        """The page with the history of the entry at `path`, or nothing."""
        return f"{self.history}{path}" if self.history else ""


UNKNOWN = Hosting()
"""Where the settings tell of none."""


def detect_hosting(repo_url: str | None, edit_uri: str | None) -> Hosting:
    """The hosting service that MkDocs' settings tell of."""
    if not repo_url or not edit_uri:
        return UNKNOWN
    host = urlsplit(repo_url).hostname or ""
    edit_uri = edit_uri.lstrip("/")
    root = f"{repo_url.rstrip('/')}/"
    beside = f"{root}{edit_uri.rstrip('/')}".rpartition("/")[0]
    made = Hosting(name=SERVICE_NAMES.get(host, host), edit=f"{beside}/{PAPERS}/")
    if "gitlab" in host:
        edit_uri = OLD_GITLAB.sub("-/", edit_uri, count=1)
    for beginning, page, commits in SERVICES:
        begun = beginning.match(edit_uri)
        folders = FOLDERS.fullmatch(edit_uri, begun.end()) if begun else None
        if folders:
            places = {
                "{branch}": folders["branch"],
                "{path}": f"{folders['above']}{PAPERS}/{{path}}",
                "{folder}": f"{folders['above']}{PAPERS}/{{folder}}",
            }
            for place, filled in places.items():
                page = page.replace(place, filled)
            scheme = urlsplit(repo_url).scheme
            people = f"{scheme}://{urlsplit(repo_url).netloc}/"
            issues = f"{root}issues/new/choose" if "{content}" in page else ""
            history = f"{root}{commits}{folders['branch']}/{folders['above']}{PAPERS}/"
            return Hosting(made.name, made.edit, f"{root}{page}", people, issues, history)
    return made
