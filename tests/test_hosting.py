"""Where an entry is edited and added, by the forms of `edit_uri` that hosting services have."""

import pytest

from generator.site.hosting import Hosting, detect_hosting


@pytest.mark.parametrize(
    ("repo_url", "edit_uri", "expected"),
    [
        (
            "https://github.com/you/papers",
            "edit/main/docs/",
            Hosting(
                "GitHub",
                "https://github.com/you/papers/edit/main/papers/",
                "https://github.com/you/papers/new/main?filename=papers/{path}&value={content}",
                "https://github.com/",
                "https://github.com/you/papers/issues/new/choose",
                history="https://github.com/you/papers/commits/main/papers/",
            ),
        ),
        (
            "https://github.com/you/papers/",
            "blob/trunk/site/docs",
            Hosting(
                "GitHub",
                "https://github.com/you/papers/blob/trunk/site/papers/",
                "https://github.com/you/papers/new/trunk"
                "?filename=site/papers/{path}&value={content}",
                "https://github.com/",
                "https://github.com/you/papers/issues/new/choose",
                history="https://github.com/you/papers/commits/trunk/site/papers/",
            ),
        ),
        (
            "https://gitlab.com/group/sub/papers",
            "-/edit/main/docs/",
            Hosting(
                "GitLab",
                "https://gitlab.com/group/sub/papers/-/edit/main/papers/",
                "https://gitlab.com/group/sub/papers/-/new/main?file_name=papers/{path}",
                "https://gitlab.com/",
                history="https://gitlab.com/group/sub/papers/-/commits/main/papers/",
            ),
        ),
        (
            "https://gitlab.example.org/you/papers",
            "edit/main/docs/",
            Hosting(
                "gitlab.example.org",
                "https://gitlab.example.org/you/papers/edit/main/papers/",
                "https://gitlab.example.org/you/papers/-/new/main?file_name=papers/{path}",
                "https://gitlab.example.org/",
                history="https://gitlab.example.org/you/papers/-/commits/main/papers/",
            ),
        ),
        (
            "https://codeberg.org/you/papers",
            "_edit/main/docs/",
            Hosting(
                "Codeberg",
                "https://codeberg.org/you/papers/_edit/main/papers/",
                "https://codeberg.org/you/papers/_new/main/papers/{folder}",
                "https://codeberg.org/",
                history="https://codeberg.org/you/papers/commits/branch/main/papers/",
            ),
        ),
        (
            "https://git.example.org/you/papers",
            "/src/branch/main/docs/",
            Hosting(
                "git.example.org",
                "https://git.example.org/you/papers/src/branch/main/papers/",
                "https://git.example.org/you/papers/_new/main/papers/{folder}",
                "https://git.example.org/",
                history="https://git.example.org/you/papers/commits/branch/main/papers/",
            ),
        ),
        (
            "https://bitbucket.org/you/papers",
            "src/default/docs/",
            Hosting("bitbucket.org", "https://bitbucket.org/you/papers/src/default/papers/"),
        ),
        (
            "https://code.example.org/papers",
            "?query=root/path/docs/",
            Hosting("code.example.org", "https://code.example.org/papers/?query=root/path/papers/"),
        ),
        (None, None, Hosting()),
        ("https://example.org/", "", Hosting()),
    ],
)
def test_the_forms_of_edit_uri(
    repo_url: str | None, edit_uri: str | None, expected: Hosting
) -> None:
    assert detect_hosting(repo_url, edit_uri) == expected


def test_people_have_pages_where_the_service_is_known() -> None:
    assert detect_hosting("https://github.com/a/b", "edit/main/docs/").profile_url("ada-l") == (
        "https://github.com/ada-l"
    )
    assert detect_hosting("https://bitbucket.org/a/b", "src/main/docs/").profile_url("ada-l") == ""
