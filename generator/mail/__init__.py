"""Digests by mail: the papers of a day or a week in one message, and its delivery."""
