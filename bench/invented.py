"""Invented papers: as many as wanted, the same ones each time, in the shape of a real archive.

The shape is that of 11,616 papers featured on 676 days: 17 papers a day, 10 authors each on
average and 6 in the middle, a quarter of the authors with three papers or more, abstracts of
some 180 words.
"""

from collections.abc import Callable, Iterator, Sequence
from datetime import date, timedelta
from random import Random
from typing import Any

from bench import words

Fields = dict[str, Any]
"""An entry as its file holds it, with the `id` and the `day` that its path says."""

NEWEST = date(2026, 8, 21)
"""The newest day; the archive grows into the past."""
MOST = 80_000
"""With more papers the oldest would come before the arXiv's ids of today's form."""
RECENT = 20_000
"""How many signatures back a name is remembered: people come and go."""
LENGTHS = range(120, 261)
"""How many words an abstract has."""


def invented(topics: Sequence[str], seed: int = 1) -> Iterator[Fields]:
    """Papers under `topics`, the newest first, without end: of two lengths of this list the
    shorter begins the longer."""
    draw = Draw(Random(seed), topics)  # noqa: S311 (papers are no secrets)
    for day in working_days():
        for _ in range(draw.papers_of_a_day()):
            yield draw.paper(day)


def working_days() -> Iterator[date]:
    """Mondays to Fridays, backwards from the newest."""
    day = NEWEST
    while True:
        if day.weekday() < 5:
            yield day
        day -= timedelta(days=1)


class Names:
    """Who signs: somebody new, or else whoever made one of the latest signatures. So the more
    one signs the likelier one signs again: few have many papers, most have one (Simon's
    process). At first so many names are `known`."""

    def __init__(
        self, rng: Random, name: Callable[[], str], *, newcomers: float, known: int
    ) -> None:
        self.rng, self.name, self.newcomers = rng, name, newcomers
        self.signatures = [name() for _ in range(known)]

    def draw(self, count: int) -> list[str]:
        """So many different names."""
        drawn: dict[str, None] = {}
        while len(drawn) < count:
            if self.rng.random() < self.newcomers:
                drawn[self.name()] = None
            else:
                recent = min(len(self.signatures), RECENT)
                drawn[self.signatures[-1 - self.rng.randrange(recent)]] = None
        self.signatures += drawn
        return list(drawn)


class Draw:
    """Draws what a paper is made of."""

    def __init__(self, rng: Random, topics: Sequence[str]) -> None:
        self.rng = rng
        self.topics = topics
        self.shares = [1 / (rank + 2) for rank in range(len(topics))]
        self.authors = Names(rng, self.person, newcomers=0.4, known=2_000)
        self.organizations = Names(rng, self.institute, newcomers=0.1, known=50)
        self.numbers: dict[str, int] = {}
        self.slots: dict[str, Callable[[], str]] = {
            "adjective": lambda: rng.choice(words.ADJECTIVES),
            "Adjective": lambda: rng.choice(words.ADJECTIVES).capitalize(),
            "nouns": lambda: rng.choice(words.NOUNS),
            "gerund": lambda: rng.choice(words.GERUNDS),
            "Gerund": lambda: rng.choice(words.GERUNDS).capitalize(),
            "verb": lambda: rng.choice(words.VERBS),
            "Name": lambda: self.word(2) + rng.choice(("", "", "Net", "Bench", "LM")),
            "number": lambda: str(rng.randint(3, 97)),
            "digit": lambda: str(rng.randint(1, 9)),
            "mathematics": lambda: rng.choice(words.MATHEMATICS),
        }

    def papers_of_a_day(self) -> int:
        """How many papers a day features: 4 to 34, 17 on average."""
        return round(self.rng.triangular(4, 34, 14))

    def paper(self, day: date) -> Fields:
        """A paper that is featured on `day`."""
        rng = self.rng
        published = day - timedelta(days=min(int(rng.expovariate(0.3)), 60))
        title = self.filled(rng.choice(words.TITLES))
        fields: Fields = {
            "id": self.identifier(published),
            "day": day,
            "title": title,
            "authors": self.authors.draw(max(1, min(round(rng.lognormvariate(1.9, 0.75)), 60))),
            "published": published.isoformat(),
            "topics": list(dict.fromkeys(rng.choices(self.topics, self.shares, k=3))),
            "abstract": self.abstract(),
        }
        organizations = self.organizations.draw(rng.choices(range(4), (75, 15, 7, 3))[0])
        if organizations:
            fields["organizations"] = organizations
        if rng.random() < 0.5:
            slug = title.split()[0].strip(":").lower().encode("ascii", "ignore").decode()
            fields["links"] = {"code": f"https://git.example.org/{slug}/{fields['id']}"}
        if rng.random() < 0.95:
            upvotes = int(rng.lognormvariate(2, 1))
            fields["signals"] = {"date": day.isoformat(), "upvotes": upvotes}
        return fields

    def identifier(self, published: date) -> str:
        """The next arXiv id of the month."""
        month = f"{published:%y%m}"
        self.numbers[month] = self.numbers.get(month, 0) + 1
        return f"{month}.{self.numbers[month]:0{5 if published.year >= 2015 else 4}}"

    def abstract(self) -> str:
        """Sentences without much sense; in every tenth abstract there is mathematics."""
        wanted = min(max(round(self.rng.gauss(183, 38)), LENGTHS[0]), LENGTHS[-1] - 30)
        with_mathematics = words.WITH_MATHEMATICS if self.rng.random() < 0.1 else ()
        patterns = (*words.SENTENCES, *with_mathematics)
        text: list[str] = []
        while len(text) < wanted:
            text += self.filled(self.rng.choice(patterns)).split()
        return " ".join(text)

    def filled(self, pattern: str) -> str:
        """A pattern with a word in each of its slots."""
        return pattern.format_map(_Slots(self.slots))

    def word(self, syllables: int) -> str:
        """A name of so many syllables."""
        choice = self.rng.choice
        parts = (choice(words.ONSETS) + choice(words.VOWELS) for _ in range(syllables))
        return ("".join(parts) + choice(words.ENDINGS)).capitalize()

    def person(self) -> str:
        """Somebody's name."""
        return f"{self.word(2)} {self.word(self.rng.randint(2, 3))}"

    def institute(self) -> str:
        """An organization's name."""
        return self.rng.choice(words.INSTITUTES).format(self.word(2))


class _Slots(dict[str, Callable[[], str]]):
    """Draws anew each time a slot is looked up."""

    def __getitem__(self, slot: str) -> str:  # type: ignore[override]
        return super().__getitem__(slot)()
