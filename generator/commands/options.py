"""Arguments and options that several commands share."""

from datetime import date, datetime
from pathlib import Path
from typing import Any

import click

from generator.entries.faults import escape_unprintable
from generator.entries.limits import FEATURE_YEARS
from generator.system.clock import utc_today


class Day(click.ParamType[date]):
    """A calendar day that may feature papers."""

    name = "YYYY-MM-DD"

    def convert(
        self, value: Any, param: click.Parameter | None, context: click.Context | None
    ) -> date:
        """`value` as a date."""
        if isinstance(value, date):
            return value
        try:
            day = datetime.strptime(value, "%Y-%m-%d").date()
        except ValueError:
            text = escape_unprintable(value)
            self.fail(f'"{text}" is not a day; write it as 2025-10-11', param, context)
        if day.year not in FEATURE_YEARS:
            first, last = FEATURE_YEARS[0], FEATURE_YEARS[-1]
            self.fail(f"{day.year} is not in the years {first} to {last}", param, context)
        return day


class LastDay(Day):
    """A day that a caller names, or the word `today`, which asks for the clock."""

    name = "YYYY-MM-DD|today"

    def convert(
        self, value: Any, param: click.Parameter | None, context: click.Context | None
    ) -> date:
        """`value` as a date; that of today in UTC."""
        return utc_today() if value == "today" else super().convert(value, param, context)


UNTIL = click.option(
    "--until", type=LastDay(), default=date.max, help="Papers of later days wait; otherwise none."
)
DAY = click.option("--day", type=Day(), help="The day that features it; otherwise today.")
FILES = click.argument("files", nargs=-1, metavar="[FILE]...", type=click.Path(path_type=Path))


def today() -> date:
    """Today in the local time zone: the day of a command that is run without `--day`."""
    return date.today()
