"""Why a paper's page names another paper as related: what the two have in common."""

from markupsafe import Markup

from generator.entries import text
from generator.entries.topics import Topics
from generator.site.families import AUTHORS
from generator.site.language import Language, translatable
from generator.typeset.rendition import Rendition

NAMED = 3
"""How many authors, or topics, a reason names."""
BY = translatable("also by %(names)s")
ON = translatable("also on %(names)s")


def reason(language: Language, paper: Rendition, other: Rendition, topics: Topics) -> Markup:
    """A few words about what `other` has in common with `paper`, as HTML: authors, or where there
    are none, topics; empty where they share neither."""
    own = {named.key for named in paper.names_in(AUTHORS.key)}
    names = [named.name for named in other.names_in(AUTHORS.key) if named.key in own]
    if names:
        return _list(language, language.translations.gettext(BY), names)
    shared = [topics[slug].name for slug in other.topics if slug in paper.topics]
    return _list(language, language.translations.gettext(ON), shared) if shared else Markup()


def _list(language: Language, words: str, names: list[str]) -> Markup:
    listed = text.join_html(map(text.to_html, names[:NAMED]), language.comma)
    return Markup(words) % {"names": listed}  # noqa: S704 - of the catalogue
