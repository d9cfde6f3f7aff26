"""Months and weeks as numbers; `Language` says what they are called."""

Month = tuple[int, int]
"""A year and the number of a month, from 1."""
Week = tuple[int, int]
"""An ISO 8601 year and the number of a week, from 1."""
