"""The exact documents that tests/papers become. `make golden` rewrites tests/expected, and
the JavaScript that is made from Python."""

import shutil
from pathlib import Path
from tempfile import TemporaryDirectory

from generator.generating.plan import documents
from generator.generating.related_cache import related_papers
from javascript.program import write as write_javascript
from tests.conftest import SITE, invented_catalogue

EXPECTED = Path(__file__).parent / "expected"


def made() -> dict[str, str]:
    """Every document by path."""
    catalogue = invented_catalogue()
    with TemporaryDirectory() as cache:
        near = related_papers(Path(cache), catalogue, "")
    return {d.path: d.text for d in documents(catalogue, SITE, near)}


def rewrite() -> None:
    """Makes tests/expected be what is made now."""
    shutil.rmtree(EXPECTED, ignore_errors=True)
    for path, text in made().items():
        (EXPECTED / path).parent.mkdir(parents=True, exist_ok=True)
        (EXPECTED / path).write_text(text)


if __name__ == "__main__":
    rewrite()
    write_javascript()
