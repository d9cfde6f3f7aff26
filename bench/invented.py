"""Invented papers: any number, the same ones each time, in the shape of a real archive.

The model is an archive of 11,616 papers on 676 days: 17 papers a day; 10 authors a paper (the
median is 6), a quarter of whom have three papers or more; abstracts of about 180 words.
"""

from collections.abc import Callable, Iterator, Sequence
from datetime import date, timedelta
from random import Random
from typing import Any

from bench import words

Fields = dict[str, Any]
"""The fields of an entry, and the `id` and `day` that its path holds."""

NEWEST = date(2026, 8, 21)
"""The newest day; the archive grows into the past."""
MOST = 80_000
"""The most papers at that rate: the oldest of more would need arXiv ids in the old form. An archive
of more has twice, three times … as many a day."""
RECENT = 20_000
"""A name that is not among so many latest authorships does not return: people stop publishing."""
LENGTHS = range(120, 261)
"""The numbers of words in an abstract."""


def invented(topics: Sequence[str], seed: int = 1, rate: int = 1) -> Iterator[Fields]:
    """Invents papers under `topics`, the newest first, without end, `rate` times as many a day as
    in the model. The same arguments give the same papers."""
    draw = Draw(Random(seed), topics)  # noqa: S311 (papers are no secrets)
    for day in working_days():
        for _ in range(rate * draw.papers_of_a_day()):
            yield draw.paper(day)


def working_days() -> Iterator[date]:
    """Mondays to Fridays, backwards from the newest day."""
    day = NEWEST
    while True:
        if day.weekday() < 5:
            yield day
        day -= timedelta(days=1)


class Names:
    """Draws names so that few occur often and most occur once (Simon's process).

    A draw is a new name with the probability `newcomers`; otherwise it repeats one of the latest
    draws, so that a name is the likelier the more often it was drawn. At the start there are
    `known` names.
    """

    def __init__(
        self, rng: Random, name: Callable[[], str], *, newcomers: float, known: int
    ) -> None:
        self.rng, self.name, self.newcomers = rng, name, newcomers
        self.earlier = [name() for _ in range(known)]

    def draw(self, count: int) -> list[str]:
        """Draws `count` different names."""
        drawn: dict[str, None] = {}
        while len(drawn) < count:
            if self.rng.random() < self.newcomers:
                drawn[self.name()] = None
            else:
                recent = min(len(self.earlier), RECENT)
                drawn[self.earlier[-1 - self.rng.randrange(recent)]] = None
        self.earlier += drawn
        return list(drawn)


class Draw:
    """Draws papers and their parts."""

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
        """Draws the number of a day's papers: 4 to 34, 17 on average."""
        return round(self.rng.triangular(4, 34, 14))

    def paper(self, day: date) -> Fields:
        """Draws a paper that is featured on `day`."""
        rng = self.rng
        published = day - timedelta(days=min(int(rng.expovariate(0.3)), 60))
        title = self.fill(rng.choice(words.TITLES))
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
        """The next free arXiv id of a month."""
        month = f"{published:%y%m}"
        self.numbers[month] = self.numbers.get(month, 0) + 1
        return f"{month}.{self.numbers[month]:0{5 if published.year >= 2015 else 4}}"

    def abstract(self) -> str:
        """Draws 120 to 260 words of sentences; every tenth abstract has mathematics."""
        wanted = min(max(round(self.rng.gauss(183, 38)), LENGTHS[0]), LENGTHS[-1] - 30)
        with_mathematics = words.WITH_MATHEMATICS if self.rng.random() < 0.1 else ()
        patterns = (*words.SENTENCES, *with_mathematics)
        text: list[str] = []
        while len(text) < wanted:
            text += self.fill(self.rng.choice(patterns)).split()
        return " ".join(text)

    def fill(self, pattern: str) -> str:
        """Puts a random word into each slot of a pattern."""
        return pattern.format_map(_Slots(self.slots))

    def word(self, syllables: int) -> str:
        """Draws a name of so many syllables."""
        choice = self.rng.choice
        parts = (choice(words.ONSETS) + choice(words.VOWELS) for _ in range(syllables))
        return ("".join(parts) + choice(words.ENDINGS)).capitalize()

    def person(self) -> str:
        """Draws the name of a person."""
        return f"{self.word(2)} {self.word(self.rng.randint(2, 3))}"

    def institute(self) -> str:
        """Draws the name of an organization."""
        return self.rng.choice(words.INSTITUTES).format(self.word(2))


class _Slots(dict[str, Callable[[], str]]):
    """A mapping from slots to words that draws a new word at each look-up."""

    def __getitem__(self, slot: str) -> str:  # type: ignore[override]
        return super().__getitem__(slot)()
