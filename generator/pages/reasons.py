"""Why a paper's page names another paper as related: what the two have in common."""

from typing import NamedTuple

from markupsafe import Markup

from generator.catalogue.catalogue import Renditions
from generator.entries import text
from generator.entries.phrases import translatable
from generator.entries.topics import Topics
from generator.site.families import AUTHORS
from generator.site.language import Language
from generator.typeset.rendition import Rendition

NAMED = 3
"""How many authors, or topics, a reason names."""
BY = translatable("also by %(names)s")
ON = translatable("also on %(names)s")
WORDS = translatable("words in common: %(names)s")


class Related(NamedTuple):
    """The papers that are related to one, the nearest first, and of each some words that both
    have, where they have no topic in common."""

    papers: Renditions = ()
    words: tuple[tuple[str, ...], ...] = ()


def reason(
    language: Language,
    paper: Rendition,
    other: Rendition,
    topics: Topics,
    words: tuple[str, ...] = (),
) -> Markup:
    """A few words about what `other` has in common with `paper`, as HTML: authors, or where there
    are none, topics, or else `words`; empty where they share none of these."""
    own = {named.key for named in paper.names_in(AUTHORS.key)}
    names = [named.name for named in other.names_in(AUTHORS.key) if named.key in own]
    if names:
        return _list(language, language.translations.gettext(BY), names)
    shared = [topics[slug].name for slug in other.topics if slug in paper.topics]
    if shared:
        return _list(language, language.translations.gettext(ON), shared)
    return _list(language, language.translations.gettext(WORDS), [*words]) if words else Markup()


def _list(language: Language, words: str, names: list[str]) -> Markup:
    listed = text.join_html(map(text.to_html, names[:NAMED]), language.comma)
    return Markup(words) % {"names": listed}  # noqa: S704 - of the catalogue
