"""How much fits into the fields of an entry: lengths, numbers of items, years.

Each limit stands here once. The models read it, and so does the cleaning of imported facts. The
form on the site reads it in the JSON Schema, which the models make.
"""

from collections.abc import Mapping

MAX_LENGTH: Mapping[str, int] = {
    "id": 80,
    "slug": 80,
    "title": 500,
    "summary": 1000,
    "abstract": 10_000,
    "note": 1000,
    "venue": 300,
    "name": 200,
    "reason": 500,
    "file": 200,
    "alt": 500,
    "what": 500,
    "url": 2000,
    "doi": 300,
    "handle": 60,
    "topic name": 60,
    "topic description": 300,
    "abbreviation": 40,
}
"""The most characters (Unicode code points) of a field, or of a kind of value."""

MAX_ITEMS: Mapping[str, int] = {
    "topics": 5,
    "organizations": 100,
    "aliases": 100,
    "corrected": 100,
    "synonyms": 1000,
    "feeds": 100,
}
"""The most items of a list."""

MAX_COUNT_DIGITS = 9
"""The most digits of a count, such as upvotes."""

DATE_YEARS = range(1600, 2100)
"""The years in which a date may lie, such as the day of publication."""

FEATURE_YEARS = range(1990, 2100)
"""The years in which a day may feature papers."""
