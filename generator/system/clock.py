"""The clock. Commands and the plugin read it; what is generated depends on no clock."""

from datetime import UTC, date, datetime, timedelta


def utc_today() -> date:
    """Today in UTC."""
    return datetime.now(UTC).date()


def tomorrow() -> date:
    """The day after today in UTC, on which it is at most today anywhere on earth."""
    return utc_today() + timedelta(days=1)
