"""What a language calls what became of a paper, and the things that it links to."""

from collections.abc import Mapping

from markupsafe import Markup

from generator.entries.paper import Paper, State
from generator.entries.phrases import translatable
from generator.site.language import Language

STATES: Mapping[State, str] = {
    State.WITHDRAWN: translatable("Withdrawn"),
    State.RETRACTED: translatable("Retracted"),
    State.SUPERSEDED: translatable("Superseded"),
}
"""What a paper with each status is called."""
LINKS: Mapping[str, str] = {
    "code": translatable("Code"),
    "project": translatable("Project"),
    "video": translatable("Video"),
    "slides": translatable("Slides"),
    "models": translatable("Model"),
    "datasets": translatable("Data set"),
    "demos": translatable("Demo"),
}
"""What each field of an entry's `links` is called on a page."""


def status_label(language: Language, state: State) -> str:
    """`Withdrawn`"""
    return language.gettext(STATES[state])


def heading_of(language: Language, paper: Paper) -> str:
    """The title of `paper`, with its status in front, if any: `Withdrawn: ...`."""
    return with_status(language, paper, paper.title)


def with_status(language: Language, paper: Paper, words: str) -> str:
    """`words` with the status of `paper` in front, if it has one."""
    if paper.status is None:
        return words
    return f"{status_label(language, paper.status.state)}: {words}"


def other_language(language: Language, tag: str | None) -> str:
    """`tag` where it names another language than the one around it; else an empty text."""
    return tag if tag and tag != language.tag else ""


def language_marks(language: Language, tag: str | None) -> Markup:
    """The attributes of an element in the language of `tag`, with a space before each: none where
    that is the `language` around it. They are sorted, as Python-Markdown writes them."""
    if not (tag := other_language(language, tag)):
        return Markup()
    direction = Language(tag).direction
    turned = f' dir="{direction}"' if direction != language.direction else ""
    return Markup(f'{turned} lang="{tag}"')  # noqa: S704 - a tag has letters, digits and hyphens
