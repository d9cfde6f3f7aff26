"""What is wrong with the dates of an entry: those that lie in the future are faults, and those that
contradict one another, or the id, are named."""

from collections.abc import Iterator
from datetime import date, timedelta

from generator.entries.dates import PartialDate
from generator.entries.faults import Fault
from generator.entries.limits import DATE_YEARS
from generator.entries.paper import ARXIV_NEW, ARXIV_OLD, Paper
from generator.entries.phrases import phrase, said_of, translatable
from generator.entries.yaml_tree import Path, YamlTree, format_path

BEFORE_ID = timedelta(days=45)
"""How long before the month of its id arXiv may have received a paper: it holds some back."""
AFTER_ID = timedelta(days=10)
"""How long after the month of its id the date of a first version is still accepted."""
IS_LATE = translatable(
    'is later than tomorrow; correct it, or write "future: true" below "- papers:" in mkdocs.yml'
)
NOT_LATE: tuple[Path, ...] = (("published",), ("status", "date"), ("signals", "date"))
"""The dates of an entry that must not lie in the future; its folder has the day."""


def future_faults(file: str, day: date, tree: YamlTree, latest: date) -> Iterator[Fault]:
    """A fault for each date after `latest` in the entry `file`, whose content is `tree`, and for
    its `day`. Values that are no dates, or in no possible year, have faults of their own."""
    if day > latest:
        message = phrase(
            "the day %(day)s is later than tomorrow; move the file to another day, or write "
            '"future: true" below "- papers:" in mkdocs.yml',
            day=day.isoformat(),
        )
        yield Fault(file, 1, 1, "", message)
    for path in NOT_LATE:
        value = tree.value
        for step in path:
            value = value.get(step) if isinstance(value, dict) else None
        try:
            first_day = PartialDate.fromisoformat(str(value)).first_day
        except ValueError:
            continue
        if first_day > latest and first_day.year in DATE_YEARS:
            message = said_of(f'"{value}"', phrase(IS_LATE))
            yield Fault(file, *tree.place(path), format_path(path), message)


def date_remarks(paper: Paper) -> Iterator[tuple[Path, str]]:
    """The remarks on the dates of `paper`, each with the path of its value."""
    for message in published_remarks(paper.published, paper.id, paper.day):
        yield ("published",), message
    for field, dated in (("status", paper.status), ("signals", paper.signals)):
        if dated and dated.date < paper.published.first_day:
            message = translatable("%(day)s is before the paper was published, %(published)s")
            day = dated.date.isoformat()
            yield (field, "date"), phrase(message, day=day, published=str(paper.published))


def published_remarks(
    published: PartialDate, identifier: str, day: date | None = None
) -> Iterator[str]:
    """What is odd about the date of publication of the paper with that `identifier`, which is
    featured on `day`."""
    if day and published.first_day > day:
        message = translatable("%(published)s is later than the day that features it, %(day)s")
        yield phrase(message, published=str(published), day=day.isoformat())
    month = month_of_id(identifier)
    if month is None:
        return
    next_month = (month + timedelta(days=32)).replace(day=1)
    if day and day < month - BEFORE_ID:
        message = translatable(
            "the day that features it, %(day)s, is before the id, which is of %(month)s"
        )
        yield phrase(message, day=day.isoformat(), month=f"{month:%Y-%m}")
    if published.last_day < month - BEFORE_ID:
        message = translatable(
            "%(published)s does not fit the id, which is of %(month)s; correct one of them"
        )
        yield phrase(message, published=str(published), month=f"{month:%Y-%m}")
    elif published.first_day >= next_month + AFTER_ID:
        message = translatable(
            "%(published)s does not fit the id, which is of %(month)s; a later version's?"
        )
        yield phrase(message, published=str(published), month=f"{month:%Y-%m}")


def month_of_id(identifier: str) -> date | None:
    """The first day of the month in an arXiv id, as an entry writes it; None for other ids."""
    old = ARXIV_OLD.fullmatch(identifier)
    if not old and not ARXIV_NEW.fullmatch(identifier):
        return None
    digits = old[2] if old else identifier
    year = int(digits[:2]) + (1900 if digits[:2] > "90" else 2000)
    return date(year, int(digits[2:4]), 1)
