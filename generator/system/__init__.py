"""Parallel work, files and git."""
