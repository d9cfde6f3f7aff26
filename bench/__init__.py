"""Benchmarks: what building and searching cost at real sizes.

    invented | corpus → papers → a scratch project → measured commands → tables

`python -m bench` measures builds, also beside MkDocs, Hugo and Zensical; `python -m bench.search`
measures what search finds. BENCHMARKS.md explains the tables.
"""
