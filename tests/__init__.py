"""The tests of Daily Papers."""
