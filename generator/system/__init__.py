"""Parallel work, files, hashes, caches and git."""
