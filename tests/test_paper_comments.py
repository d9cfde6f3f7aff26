"""A discussion on papers' pages, where an owner wants one."""

from dataclasses import replace

import pytest
from pydantic import ValidationError

from generator.generating.plan import documents
from generator.site.content_policy import COMMENTS, PAPER_SCRIPT, content_policies
from generator.site.settings import Giscus
from tests.conftest import SITE, catalogue, paper

OWN = Giscus(repo="ada/papers", repo_id="R_1234", category="Papers & more", category_id="DIC_1234")
PATH = "papers/2501.00001.md"


def page(comments: Giscus | None) -> str:
    settings = SITE.settings.model_copy(update={"comments": comments})
    site = replace(SITE, settings=settings)
    return next(it.text for it in documents(catalogue(paper(), site=site), site) if it.path == PATH)


def test_without_the_setting_a_page_has_none() -> None:
    assert "giscus" not in page(None)
    assert PAPER_SCRIPT not in content_policies([])


def test_a_page_names_the_discussion_of_its_paper() -> None:
    made = page(OWN)
    assert f'data-frame="{COMMENTS}/widget?repo=ada%2Fpapers&amp;repoId=R_1234&amp;' in made
    assert "category=Papers+%26+more" in made
    assert "term=2501.00001" in made
    assert "<iframe" not in made
    assert 'href="https://github.com/ada/papers/discussions?discussions_q=2501.00001"' in made


def test_only_papers_pages_may_show_its_frame() -> None:
    policies = content_policies([], have_comments=True)
    assert f"frame-src 'self' {COMMENTS}" in policies[PAPER_SCRIPT].split(";")
    assert COMMENTS not in policies[""]
    owners = content_policies(["frame-src https://films.example.org"], have_comments=True)
    assert f"frame-src 'self' https://films.example.org {COMMENTS}" in owners[PAPER_SCRIPT]


@pytest.mark.parametrize("repo", ["ada", "ada/papers/more", "https://a.example.org/b", "a b/c"])
def test_what_is_no_repository_is_refused(repo: str) -> None:
    with pytest.raises(ValidationError, match="owner and its name"):
        Giscus(repo=repo, repo_id="R_1234", category="Papers", category_id="DIC_1234")
