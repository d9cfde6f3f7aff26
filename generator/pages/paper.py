"""The page of a paper: what was typeset of it, its entry's history, and the ways on to other
papers."""

from collections.abc import Iterator, Mapping
from datetime import date
from functools import lru_cache, partial
from typing import NamedTuple
from urllib.parse import urlencode

from markupsafe import Markup, escape

from generator.catalogue.catalogue import Catalogue, Renditions
from generator.entries import text
from generator.entries.history import Edit, History
from generator.entries.phrases import translatable
from generator.pages.cards import Cards
from generator.pages.day import day_trail
from generator.pages.reasons import Related, reason
from generator.site import addresses
from generator.site.addresses import Address
from generator.site.content_policy import COMMENTS
from generator.site.language import Language
from generator.site.settings import Giscus, Site
from generator.typeset.documents import TIME, Document, render
from generator.typeset.labels import language_marks
from generator.typeset.placeholders import GAP
from generator.typeset.rendition import Rendition

BESIDE = 8
"""How many papers of its day a paper's page names."""


ADDED, ADDED_BY = translatable("Added on %(day)s"), translatable("Added on %(day)s by %(who)s")
CORRECTED = translatable("corrected on %(day)s")
CORRECTED_BY = translatable("corrected on %(day)s by %(who)s")
THEN, THEN_BY = translatable("then on %(day)s"), translatable("then on %(day)s by %(who)s")
ON, ON_BY = translatable("on %(day)s"), translatable("on %(day)s by %(who)s")
"""The parts of a history: the first correction that it names, and those after it."""


class Line(NamedTuple):
    """Another paper below a heading, and a few words about it."""

    paper: Rendition
    reason: Markup = Markup()
    is_dated: bool = False


class Section(NamedTuple):
    """Other papers below a heading, and a way `to` more of them where there are `more`."""

    heading: str
    anchor: str
    lines: tuple[Line, ...]
    more: str = ""
    to: Address = addresses.HOME


class Place(NamedTuple):
    """The number of a paper among so many `of_day`; the first has number 1."""

    number: int
    of_day: int


def paper_pages(
    catalogue: Catalogue,
    cards: Cards,
    related: Mapping[str, Related],
    histories: Mapping[str, History],
) -> Iterator[Document]:
    """A page for each paper, which names those `related` to it, by its id, and tells what
    `histories` have of its entry."""
    make = partial(_paper, cards)
    for of_day in catalogue.days.values():
        for index, paper in enumerate(of_day):
            following = (*of_day[index + 1 :], *of_day[:index])[:BESIDE]
            before = of_day[index - 1 : index] if index else ()
            others = related.get(paper.id, Related())
            here, history = addresses.paper(paper.id), histories.get(paper.id)
            place = Place(index + 1, len(of_day))
            inputs = (paper, here, history, *others, before, following, place)
            yield Document(here.file, make, inputs)


def _paper(
    cards: Cards,
    paper: Rendition,
    here: Address,
    history: History | None,
    related: Renditions,
    words: tuple[tuple[str, ...], ...],
    before: Renditions,
    following: Renditions,
    place: Place,
) -> str:
    """The page of `paper`, to which others are `related`, each with
    `words` in common. It has a `place` among those of its day:
    one or none stands `before` it, and after it `following`; after the last come the first."""
    language = cards.site.language
    matter, text_of_paper, citation, facts = cards.paper_page(paper, here).split(GAP)
    after = following[:1] if place.number < place.of_day else ()
    day = language.short_date(paper.day), addresses.day(paper.day)
    trail = [*day_trail(language, paper.day)[:3], day]
    ways = {"here": here, "trail_steps": trail, "place": place, "before": before, "after": after}
    ways["former"] = paper.aliases
    values = {
        "facts": Markup(facts.strip()),  # noqa: S704 - from an escaping template
        "history": _history(language, history) if history else "",
        "history_url": cards.site.hosting.history_url(paper.path),
    }
    parts = [matter, render(language, "paper_ways.md", ways), text_of_paper]
    if related:
        parts.append(_section(language, here, _related(cards, paper, related, words)))
    parts += [citation, render(language, "facts.md", values)]
    if following:
        beside = _same_day(language, paper.day, following, place.of_day)
        parts.append(_section(language, here, beside))
    if cards.site.settings.comments:
        parts.append(_comments(cards.site, cards.site.settings.comments, paper))
    return "".join(parts)


def _comments(site: Site, giscus: Giscus, paper: Rendition) -> str:
    """What shows the discussion of `paper` after a click. The discussion has the paper's id for
    its title, which changes neither with the paper's title nor with the site's address."""
    asked = {
        "repo": giscus.repo,
        "repoId": giscus.repo_id,
        "category": giscus.category,
        "categoryId": giscus.category_id,
        "term": paper.id,
        "strict": "1",
        "reactionsEnabled": "1",
        "emitMetadata": "0",
        "inputPosition": "bottom",
        "backLink": site.absolute(addresses.paper(paper.id).url),
    }
    at_github = {"discussions_q": paper.id}
    values = {
        "frame": f"{COMMENTS}/widget?{urlencode(asked)}",
        "elsewhere": f"https://github.com/{giscus.repo}/discussions?{urlencode(at_github)}",
    }
    return render(site.language, "comments.md", values)


def _history(language: Language, history: History) -> Markup:
    """Who added and corrected an entry, and when, in a sentence."""
    steps = [_edit(language, history.addition, ADDED, ADDED_BY)]
    if history.earlier:
        times = language.ngettext("corrected once", "corrected %(number)s times", history.earlier)
        steps.append(escape(times))
    first = (THEN, THEN_BY) if history.earlier else (CORRECTED, CORRECTED_BY)
    for edit in history.corrections:
        steps.append(_edit(language, edit, *first))
        first = ON, ON_BY
    return text.join_html(steps, language.comma)


def _edit(language: Language, edit: Edit, alone: str, signed: str) -> Markup:
    message = Markup(language.translations.gettext(signed if edit.by else alone))  # noqa: S704
    who = Markup("<bdi>{}</bdi>").format(edit.by)
    return message % {"day": TIME.format(edit.day, language.long_date(edit.day)), "who": who}


def _section(language: Language, here: Address, section: Section) -> str:
    return render(
        language, "beside.md", {"here": here, "section": section, "html": partial(_title, language)}
    )


def _related(
    cards: Cards, paper: Rendition, others: Renditions, words: tuple[tuple[str, ...], ...]
) -> Section:
    language = cards.site.language
    lines = [
        Line(other, reason(language, paper, other, cards.topics, common), is_dated=True)
        for other, common in zip(others, words, strict=True)
    ]
    return Section(language.gettext("Related papers"), "related", tuple(lines))


def _same_day(language: Language, day: date, papers: Renditions, of_day: int) -> Section:
    more = language.gettext("The whole day")
    if of_day > len(papers) + 1:
        more = language.ngettext(
            "All %(number)s papers of that day", "All %(number)s papers of that day", of_day
        )
    heading = language.gettext("Also featured on %(day)s", day=language.long_date(day))
    return Section(heading, "same-day", tuple(map(Line, papers)), more, addresses.day(day))


def _title(language: Language, paper: Rendition) -> Markup:
    """The title of another paper as HTML, marked where it is in another language."""
    title = _html(paper.heading)
    if not paper.language:
        return title
    return Markup("<span{}>{}</span>").format(language_marks(language, paper.language), title)


@lru_cache(maxsize=1 << 8)
def _html(heading: str) -> Markup:
    """A title as HTML: on the pages of one day it stands many times."""
    return text.to_html(heading)
