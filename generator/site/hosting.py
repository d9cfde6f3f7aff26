"""The service that hosts the site's repository: the pages where people edit, add and discuss
entries. All addresses follow from MkDocs' `repo_url` and `edit_uri`.

For `https://github.com/a/b` and `edit/main/docs/`, an entry is edited at
`https://github.com/a/b/edit/main/papers/` and its path, and a new one begins at
`https://github.com/a/b/new/main?filename=papers/…`.
"""

import re
from dataclasses import dataclass
from urllib.parse import urlsplit

PAPERS = "papers"
"""The folder of entries, beside the folder that `edit_uri` names."""
SERVICE_NAMES = {"github.com": "GitHub", "gitlab.com": "GitLab", "codeberg.org": "Codeberg"}
SERVICES = (
    # GitLab first: its addresses without `-/` look like GitHub's (see OLD_GITLAB).
    (re.compile(r"-/(?:edit|blob)/"), "-/new/{branch}?file_name={path}", "-/commits/"),
    (re.compile(r"(?:_edit|src/branch)/"), "_new/{branch}/{folder}", "commits/branch/"),
    (re.compile(r"(?:edit|blob)/"), "new/{branch}?filename={path}&value={content}", "commits/"),
)
"""For GitLab, Forgejo or Gitea, and GitHub: the beginning of `edit_uri`, the address of the page
for a new file, and the beginning of the address of a file's history."""
OLD_GITLAB = re.compile(r"^(?=edit/|blob/)")
FOLDERS = re.compile(r"(?P<branch>[^/?#]+)/(?P<above>(?:[^/?#]+/)*?)[^/?#]+/?")


@dataclass(frozen=True)
class Hosting:
    """Addresses at the hosting service; those that are not known are empty."""

    name: str = ""
    """What the service is called, or its host."""
    edit: str = ""
    """Where an entry is edited; the entry's path follows."""
    new: str = ""
    """The page for a new file, with the placeholders `{path}`, `{folder}` and, if the service
    takes a text, `{content}`."""
    people: str = ""
    """The beginning of the pages of people; a handle follows."""
    issues: str = ""
    """The page where somebody begins an issue with a form."""
    history: str = ""
    """Where an entry's changes are listed; the entry's path follows."""

    def profile_url(self, handle: str) -> str:
        """The page of the person with the `handle`, or an empty text."""
        return f"{self.people}{handle}" if self.people else ""

    def history_url(self, path: str) -> str:
        """The page with the changes of the entry at `path`, or an empty text."""
        return f"{self.history}{path}" if self.history else ""


UNKNOWN = Hosting()
"""For a site whose settings name no service."""


def detect_hosting(repo_url: str | None, edit_uri: str | None) -> Hosting:
    """The hosting service that MkDocs' settings `repo_url` and `edit_uri` describe."""
    if not repo_url or not edit_uri:
        return UNKNOWN
    host = urlsplit(repo_url).hostname or ""
    edit_uri = edit_uri.lstrip("/")
    root = f"{repo_url.rstrip('/')}/"
    beside = f"{root}{edit_uri.rstrip('/')}".rpartition("/")[0]
    basic = Hosting(name=SERVICE_NAMES.get(host, host), edit=f"{beside}/{PAPERS}/")
    if "gitlab" in host:
        edit_uri = OLD_GITLAB.sub("-/", edit_uri, count=1)
    for beginning, page, commits in SERVICES:
        start = beginning.match(edit_uri)
        folders = FOLDERS.fullmatch(edit_uri, start.end()) if start else None
        if folders:
            places = {
                "{branch}": folders["branch"],
                "{path}": f"{folders['above']}{PAPERS}/{{path}}",
                "{folder}": f"{folders['above']}{PAPERS}/{{folder}}",
            }
            for placeholder, value in places.items():
                page = page.replace(placeholder, value)
            scheme = urlsplit(repo_url).scheme
            people = f"{scheme}://{urlsplit(repo_url).netloc}/"
            issues = f"{root}issues/new/choose" if "{content}" in page else ""
            history = f"{root}{commits}{folders['branch']}/{folders['above']}{PAPERS}/"
            return Hosting(basic.name, basic.edit, f"{root}{page}", people, issues, history)
    return basic
