"""When a paper was published, and the day that features it."""

from datetime import date, timedelta

from generator.contributing.cleaning import Change, Cleaning, Doubt
from generator.contributing.cleaning.dates import day
from generator.entries.limits import FEATURE_YEARS
from generator.entries.paper import ARXIV_NEW, ARXIV_OLD


def days(result: Cleaning, otherwise: date | None) -> None:
    """Cleans both; a paper that was never featured is on the day `otherwise`."""
    published, why = day(result.facts.published)
    raw = result.facts.published
    if published:
        result.fields["published"] = published.isoformat()
        if why:
            result.notes.append(Change("published", raw, published.isoformat(), why))
        if why.startswith("unsure"):
            result.notes.append(Doubt("published", f"{why}; look the day up"))
        _check_month(result, published)
    elif raw not in (None, ""):
        result.notes.append(Change("published", raw, None, "is no date"))
    said = result.facts.day
    if isinstance(said, (list, tuple)):
        said = min((each for each in said if isinstance(each, str)), default=None)
    featured, why = day(said)
    if featured and (featured.year not in FEATURE_YEARS or why.startswith("unsure")):
        featured = None
    if featured and why:
        result.notes.append(Change("day", said, featured.isoformat(), why))
    if featured is None and said not in (None, ""):
        result.notes.append(Change("day", said, None, "is no day"))
        result.notes.append(Doubt("day", "could not be read; was the paper featured on that day?"))
    result.day = featured or otherwise
    if featured is None and otherwise:
        result.notes.append(Change("day", None, str(otherwise), "the record names no day"))
    if featured and published and published > featured:
        result.notes.append(Doubt("published", f"is later than the day, {featured}"))


def _check_month(result: Cleaning, published: date) -> None:
    """An arXiv id holds the month in which it was given."""
    identifier = result.identifier or ""
    if ARXIV_NEW.fullmatch(identifier):
        digits = identifier[:4]
    elif ARXIV_OLD.fullmatch(identifier):
        digits = identifier.rpartition("-")[2][:4]
    else:
        return
    year = int(digits[:2]) + (1900 if digits[:2] > "90" else 2000)
    month = date(year, int(digits[2:]), 1)
    after = (month + timedelta(days=32)).replace(day=1)
    if not month - timedelta(days=45) <= published < after + timedelta(days=10):
        why = f"{published} does not fit the id, which is of {month:%Y-%m}; a later version's?"
        result.notes.append(Doubt("published", why))
