"""The bench: what building costs at real sizes, beside MkDocs, Hugo and Zensical.

    invented | corpus → papers → a scratch project → commands, measured → tables

`python -m bench` is its face; BENCHMARKS.md says what the tables mean.
"""
