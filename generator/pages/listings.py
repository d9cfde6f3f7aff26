"""Which pages each listing has: its own, and those of years and months on which a long one
continues."""

from collections.abc import Iterator
from functools import partial

from generator.catalogue.catalogue import Listing
from generator.catalogue.namesakes import Namesakes
from generator.entries import text
from generator.pages.cards import Cards
from generator.pages.continuation import (
    Year,
    continued_years,
    newest_papers,
    span_name,
    spans,
)
from generator.pages.listing_page import (
    ListingPage,
    Overview,
    Span,
    Subject,
    Who,
    listing_page,
    overview,
    subject_of,
)
from generator.pages.navigation import neighbour_links, with_neighbours
from generator.site.addresses import Address
from generator.site.language import Language
from generator.typeset.documents import Document


def listing_pages(listing: Listing, cards: Cards, namesakes: Namesakes) -> Iterator[Document]:
    """The listing's own page and those on which it continues. They gain papers at their newest
    end only, so that an old one hardly ever changes."""
    subject, continued = subject_of(listing, cards.site), continued_years(listing)
    page = ListingPage(listing.address(), subject, subject.name, about=subject.description)
    page = page._replace(who=_who(cards.site.language, listing, namesakes))
    if not continued:
        yield _document(cards, page, listing.papers, None)
        return
    years = [Span(str(year.number), len(year.papers), year.address) for year in continued]
    newest = newest_papers(listing)
    yield _document(cards, page, newest, overview(cards.site.language, listing.papers, years))
    whole = (subject.name, listing.address())
    yield from _year_pages(continued, cards, subject, whole)
    yield from _month_pages(continued, cards, subject, whole)


def _who(language: Language, listing: Listing, namesakes: Namesakes) -> Who | None:
    """What to say of who the member is; nothing where the name says it."""
    name = text.to_plain(listing.name)
    plain = dict.fromkeys(map(text.to_plain, listing.spellings))
    who = Who(
        listing.orcid,
        tuple(spelling for spelling in plain if spelling != name),
        namesakes.doubt(listing, language),
        tuple((it.name, it.address()) for it in namesakes.people_of_one_name(listing)),
    )
    return who if any(who) else None


def in_span(language: Language, name: str, span: str) -> str:
    """`Birds in 2024`"""
    return language.gettext("%(name)s in %(span)s", name=name, span=span)


def _document(cards: Cards, page: ListingPage, *inputs: object) -> Document:
    return Document(page.here.file, partial(listing_page, cards), (page, *inputs))


def _year_pages(
    years: list[Year], cards: Cards, subject: Subject, whole: tuple[str, Address]
) -> Iterator[Document]:
    language = cards.site.language
    year_of = {year.number: year for year in years}
    for number, older, newer in with_neighbours(year_of):
        year = year_of[number]
        links = neighbour_links(older, newer, str, lambda other: year_of[other].address)
        page = ListingPage(
            year.address,
            subject,
            title=in_span(language, subject.name, str(number)),
            span=str(number),
            unit="month",
            links=links,
            trail=(whole,),
        )
        yield _document(cards, page, year.shown, _year_overview(cards.site.language, year))


def _year_overview(language: Language, year: Year) -> Overview | None:
    """All papers of a year, where its page shows the newest months alone."""
    if not year.months:
        return None
    months = [
        Span(language.month_name(month[1]), len(papers), year.place(month))
        for month, papers in year.months.items()
    ]
    return overview(language, year.papers, months)


def _month_pages(
    years: list[Year], cards: Cards, subject: Subject, whole: tuple[str, Address]
) -> Iterator[Document]:
    """The pages of the months that are on no year's page."""
    places, language = spans(years), cards.site.language
    name = partial(span_name, language)
    around = {
        when: neighbour_links(older, newer, name, places.__getitem__)
        for when, older, newer in with_neighbours(places)
    }
    for year in years:
        for month in year.continued:
            title = in_span(language, subject.name, language.month(month))
            above = (whole, (str(year.number), year.address))
            for sheet, papers in year.sheets(month):
                page = ListingPage(
                    sheet.here,
                    subject,
                    title=sheet.title(language, title),
                    span=language.month(month),
                    unit="day",
                    links=around[month],
                    trail=above if sheet.number == 1 else (*above, (title, year.place(month))),
                    sheet=sheet,
                )
                yield _document(cards, page, papers, None)
