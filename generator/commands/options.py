"""What several commands ask for."""

from datetime import date, datetime
from typing import Any

import click

from generator.entries.faults import escape_unprintable
from generator.entries.limits import FEATURE_YEARS


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
            self.fail(
                f'"{escape_unprintable(value)}" is not a day; write it as 2025-10-11',
                param,
                context,
            )
        if day.year not in FEATURE_YEARS:
            self.fail(
                f"{day.year} is not in the years {FEATURE_YEARS[0]} to {FEATURE_YEARS[-1]}",
                param,
                context,
            )
        return day


DAY = click.option("--day", type=Day(), help="The day that features it; otherwise today.")


def today() -> date:
    """The day on which a command without `--day` is run."""
    return date.today()
