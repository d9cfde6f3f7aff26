"""The language of a site: its words, from the gettext catalogue in `generator/languages/`, and its
dates, numbers and lists, as Unicode's Common Locale Data Repository (CLDR) has them for Babel.

The words in the program are English, and stand in the catalogues as messages. A message may hold
placeholders, as `%(name)s`, so a percent sign is written `%%`. What is wrong with an entry is kept
in English (`entries/phrases.py`), and said in the language of the site where people read it.
"""

import gettext
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, timedelta
from functools import cache, lru_cache
from importlib.resources import files
from io import BytesIO

from babel import Locale, UnknownLocaleError
from babel.core import get_global
from babel.dates import format_date, format_interval, format_skeleton
from babel.lists import format_list
from babel.messages.catalog import Catalog
from babel.messages.mofile import write_mo
from babel.messages.pofile import read_po
from babel.numbers import format_decimal, format_percent

from generator.entries.dates import PartialDate
from generator.entries.faults import Fault, escape_unprintable
from generator.entries.phrases import Phrase
from generator.site.dates import Month, Week

SOURCE = "en"
"""The language of the messages themselves, which needs no catalogue."""
CATALOGUES = files("generator") / "languages"
"""The folder of catalogues: `de.po`, `zh-Hant.po`."""
ENGLISH_DATES = {"full": "EEEE, d MMMM y", "long": "d MMMM y", "short": "d MMM y"}
"""How English dates are written here: the day before the month."""


def translatable_forms(one: str, other: str) -> tuple[str, str]:
    """The same of a message that depends on a number."""
    return one, other


@dataclass(frozen=True)
class Language:
    """A language in which there can be a site. Templates, feeds and scripts have all words from
    `gettext` and `ngettext`."""

    tag: str = SOURCE
    """The tag of BCP 47: `de`, `pt-BR`."""

    @property
    def direction(self) -> str:
        """`ltr`, or `rtl` for what runs from right to left."""
        return str(_locale(self.tag).text_direction)

    @property
    def translations(self) -> gettext.NullTranslations:
        """The catalogue, which gives a message back where it has no translation."""
        return _translations(self.tag)

    def gettext(self, message: str, /, **values: object) -> str:
        """`message` in this language, filled with `values`."""
        return self.translations.gettext(message) % self.written(values)

    def ngettext(self, one: str, other: str, number: int, /, **values: object) -> str:
        """The form of the message that belongs to a `number`, which fills `%(number)s`."""
        message = self.translations.ngettext(one, other, number)
        return message % self.written({"number": number, **values})

    def pgettext(self, context: str, message: str, /, **values: object) -> str:
        """As `gettext`, of a message that means something else in another `context`."""
        return self.translations.pgettext(context, message) % self.written(values)

    def say(self, text: str) -> str:
        """`text`, which is a message of the program or was filled by `phrase`, in this language.
        What is no message stays as it is. Nothing in it controls a terminal or a workflow's log."""
        if isinstance(text, Phrase):
            values = {
                name: self.say(value) if isinstance(value, Phrase) else escape_unprintable(value)
                for name, value in text.values.items()
            }
            one, other = text.forms[0], text.forms[-1]
            if text.number is None:
                return self.gettext(one, **values)
            return self.ngettext(one, other, text.number, **values)
        said = self.gettext(text.replace("%", "%%")) if text else text
        return escape_unprintable(text) if said == text else said

    def describe(self, fault: Fault) -> str:
        """`topics[0]: unknown topic "x"`: a fault without its place."""
        field = f"{escape_unprintable(fault.field)}: " if fault.field else ""
        return f"{field}{self.say(fault.message)}"

    def written(self, values: dict[str, object]) -> dict[str, object]:
        """The `values` of a message, with whole numbers as the language writes them."""
        return {
            name: self.number(value) if type(value) is int else value
            for name, value in values.items()
        }

    def number(self, number: int) -> str:
        """`1,249`"""
        return _number(self.tag, number)

    def percent(self, percent: float, digits: int = 1) -> str:
        """`12.5%` for 12.5"""
        locale = _locale(self.tag)
        pattern = locale.percent_formats[None].pattern.replace("0", f"0.{'0' * digits}", 1)
        return format_percent(percent / 100, format=pattern, locale=locale)

    def signed(self, number: float) -> str:
        """`+1.2`"""
        return format_decimal(number, format="+0.0;-0.0", locale=_locale(self.tag))

    def long_date(self, day: date | PartialDate) -> str:
        """`10 December 2025`; without what is unknown `December 2025`, `2025`."""
        return _date(self.tag, "long", day)

    def short_date(self, day: date | PartialDate) -> str:
        """`10 Dec 2025`; without what is unknown `Dec 2025`, `2025`."""
        return _date(self.tag, "short", day)

    def weekday_date(self, day: date) -> str:
        """`Wednesday, 10 December 2025`"""
        return _date(self.tag, "full", day)

    def month(self, month: Month) -> str:
        """`December 2025`"""
        return _date(self.tag, "long", PartialDate(*month))

    def short_month(self, month: Month) -> str:
        """`Dec 2025`"""
        return _date(self.tag, "short", PartialDate(*month))

    def month_name(self, number: int) -> str:
        """`December` for 12."""
        return format_date(date(2000, number, 1), "MMMM", _locale(self.tag))

    def month_abbreviation(self, number: int) -> str:
        """`Dec` for 12."""
        return format_date(date(2000, number, 1), "MMM", _locale(self.tag))

    @property
    def weekdays(self) -> list[tuple[str, str]]:
        """The days of a week from Monday, each in full and as a letter."""
        monday, locale = date(2024, 1, 1), _locale(self.tag)
        days = [monday + timedelta(number) for number in range(7)]
        return [(format_date(it, "EEEE", locale), format_date(it, "EEEEE", locale)) for it in days]

    def week(self, week: Week) -> str:
        """`Week 50 of 2025`"""
        return self.gettext("Week %(week)s of %(year)s", week=str(week[1]), year=str(week[0]))

    def days(self, first: date, last: date) -> str:
        """`8 to 14 December 2025`: what is the same in both dates once."""
        if _locale(self.tag).language != SOURCE:
            return format_interval(first, last, "yMMMMd", locale=_locale(self.tag))
        begin, end = self.long_date(first).split(" "), self.long_date(last).split(" ")
        while begin and begin[-1] == end[len(begin) - 1]:
            begin.pop()
        return f"{' '.join(begin)} to {' '.join(end)}" if begin else self.long_date(last)

    def all_of(self, names: Iterable[str]) -> str:
        """`one, two and three`"""
        return format_list([*names], locale=_list_locale(self.tag))

    def any_of(self, names: Iterable[str]) -> str:
        """`one, two or three`"""
        return format_list([*names], "or", _list_locale(self.tag))

    @property
    def comma(self) -> str:
        """What stands between the members of a list: `, `. (CLDR has only lists that end in "and",
        which in Arabic stands between all.)"""
        return self.gettext(", ")


ENGLISH = Language()


def language_of(tag: str) -> Language:
    """The language for the `tag` that an owner writes: English, where there is no catalogue."""
    return Language(tag) if catalogue_name(tag) else ENGLISH


@cache
def languages() -> tuple[str, ...]:
    """The languages that there are, by their tags."""
    names = [file.name.removesuffix(".po") for file in CATALOGUES.iterdir()]
    return tuple(sorted([SOURCE, *names]))


@cache
def catalogue_name(tag: str) -> str:
    """The one of `languages()` that serves for a `tag`: the same, or the same without territory
    (`de` for `de-AT`) where that has the same script; an empty text where there is none."""
    try:
        locale = Locale.parse(tag, sep="-")
    except (ValueError, UnknownLocaleError):
        return ""
    names = [tag, f"{locale.language}-{locale.script}"]
    usual = get_global("likely_subtags").get(locale.language, "")
    if not locale.script or f"_{locale.script}_" in usual:
        names.append(locale.language)
    return next((name for name in names if name in languages()), "")


@cache
def catalogue_of(tag: str) -> Catalog:
    """The catalogue of the language for a `tag`; that of English is empty."""
    name = catalogue_name(tag)
    if name in ("", SOURCE):
        return Catalog(SOURCE)
    with (CATALOGUES / f"{name}.po").open("rb") as file:
        return read_po(file, locale=name.replace("-", "_"))


def untranslated(tag: str) -> int:
    """How many messages have no translation into the language for a `tag`, and are in English."""
    messages = (message for message in catalogue_of(tag) if message.id)
    return sum(1 for it in messages if it.fuzzy or not all(_forms(it.string)))


def _forms(translation: object) -> tuple[str, ...]:
    return tuple(translation) if isinstance(translation, (list, tuple)) else (str(translation),)


@cache
def _locale(tag: str) -> Locale:
    return Locale.parse(tag, sep="-")


def _list_locale(tag: str) -> Locale:
    """The language for lists: in English those of Britain, without a comma before the last."""
    return Locale("en", "GB") if tag == SOURCE else _locale(tag)


@cache
def _translations(tag: str) -> gettext.NullTranslations:
    """The translations into the language for a `tag`; none into English."""
    if catalogue_name(tag) == SOURCE:
        return gettext.NullTranslations()
    compiled = BytesIO()
    write_mo(compiled, catalogue_of(tag))
    compiled.seek(0)
    return gettext.GNUTranslations(compiled)


@lru_cache(maxsize=1 << 12)
def _number(tag: str, number: int) -> str:
    return format_decimal(number, locale=_locale(tag))


@lru_cache(maxsize=1 << 14)
def _date(tag: str, style: str, day: date | PartialDate) -> str:
    """What is known of `day`. The forms of months that stand alone (`LLLL`) are in no pattern that
    is named here: Babel 2.18 takes them from whatever language was loaded first."""
    locale, first = _locale(tag), PartialDate(day.year, day.month, day.day).first_day
    if not day.month:
        return format_skeleton("y", first, locale=locale)
    if not day.day:
        return format_skeleton("yMMM" if style == "short" else "yMMMM", first, locale=locale)
    if locale.language == SOURCE:
        return format_date(first, ENGLISH_DATES[style], locale)
    if style == "short":
        return format_skeleton("yMMMd", first, locale=locale)
    return format_date(first, style, locale)
