"""A digest: the papers of a day or a week that one message tells of."""

from collections.abc import Collection, Iterable
from dataclasses import dataclass, replace
from datetime import date, datetime, timedelta

from generator.catalogue.catalogue import Catalogue, Renditions
from generator.entries.phrases import translatable
from generator.entries.topics import Topics
from generator.feeds.moments import moment
from generator.site import addresses
from generator.site.addresses import Address
from generator.site.language import Language

DAILY = translatable("You get the daily papers of %(site)s because you subscribed.")
WEEKLY = translatable("You get the weekly papers of %(site)s because you subscribed.")


@dataclass(frozen=True)
class Digest:
    """The papers of a day or a week, on all topics or on some."""

    name: str
    """`day-2025-12-10` or `week-2025-50`."""
    page: Address
    """The page of the site that has the same papers."""
    last_day: date
    papers: Renditions
    topics: tuple[str, ...] = ()
    """The slugs of the topics that it is limited to; empty where it has all papers."""

    @property
    def kind(self) -> str:
        """`daily` or `weekly`"""
        return "daily" if self.name.startswith("day") else "weekly"

    def title(self, language: Language) -> str:
        """`Wednesday, 10 December 2025`, or `Week 50 of 2025`."""
        if self.kind == "daily":
            return language.weekday_date(self.last_day)
        return language.week(self.last_day.isocalendar()[:2])

    @property
    def reason(self) -> str:
        """Why people get it: a message about a `%(site)s`."""
        return DAILY if self.kind == "daily" else WEEKLY

    @property
    def edition(self) -> str:
        """What tells the digest from all others: its name and its topics."""
        return "+".join([self.name, *self.topics])

    @property
    def moment(self) -> datetime:
        """The date of the message: noon UTC of its last day, the moment of the same digest in a
        feed. So the message is the same whenever it is sent, and it is not sent before."""
        return moment(self.last_day, 0)

    def on(self, topics: Collection[str]) -> "Digest":
        """The digest with its papers on any of `topics` alone; itself where there are none."""
        papers = tuple(paper for paper in self.papers if not {*topics}.isdisjoint(paper.topics))
        return replace(self, papers=papers, topics=tuple(sorted(topics))) if topics else self


def digest_of_day(catalogue: Catalogue, day: date) -> Digest:
    """The digest of a `day`, its papers in the order of the site."""
    papers = catalogue.days.get(day, ())
    return Digest(f"day-{day}", addresses.day(day), day, papers)


def digest_of_week(catalogue: Catalogue, day: date) -> Digest:
    """The digest of the ISO week of a `day`: the papers with the most upvotes first, because a
    long message names those at its end only briefly."""
    year, number, weekday = day.isocalendar()
    papers = sorted(catalogue.weeks.get((year, number), ()), key=lambda paper: -paper.upvotes)
    return Digest(
        f"week-{year}-{number:02}",
        addresses.week(year, number),
        day + timedelta(7 - weekday),
        tuple(papers),
    )


def topic_names(slugs: Iterable[str], topics: Topics) -> str:
    """The names of the topics of these `slugs` in one line: `Birds, Clocks`."""
    return ", ".join(topics[slug].name for slug in slugs)
