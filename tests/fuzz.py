"""`python -m tests.fuzz TARGET SECONDS`: Atheris looks for bytes that reach new code.

It ends at the first that a target refuses, and writes it into the current folder; once the fault
is corrected, these bytes belong into `tests/fuzzed/TARGET/`, which `tests/test_fuzzing.py` reads.
"""

import sys
import tempfile
from pathlib import Path

import atheris

with atheris.instrument_imports(include=["generator"]):
    from tests.fuzzing import TARGETS

LIMITS = ["-timeout=20", "-rss_limit_mb=2000", "-max_len=4000"]


def main(name: str, seconds: str) -> None:
    """Runs one target."""
    seeds = Path(__file__).parent / "fuzzed" / name
    with tempfile.TemporaryDirectory() as corpus:
        options = [*LIMITS, f"-max_total_time={seconds}", corpus, str(seeds)]
        atheris.Setup([sys.argv[0], *options], TARGETS[name])
        atheris.Fuzz()


if __name__ == "__main__":
    main(*sys.argv[1:])
