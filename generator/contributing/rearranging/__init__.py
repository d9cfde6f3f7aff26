"""Entries and topics that move, merge, get another name or go."""
