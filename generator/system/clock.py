"""The clock. Commands and the plugin read it; what is generated depends on no clock."""

from datetime import UTC, date, datetime, timedelta


def tomorrow() -> date:
    """The day after today in UTC, on which it is at most today anywhere on earth."""
    return datetime.now(UTC).date() + timedelta(days=1)
