"""Whether what a build made with its caches is what it makes without any."""

import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import date
from pathlib import Path
from tempfile import TemporaryDirectory

from mkdocs.config.defaults import MkDocsConfig

from generator.generating.generate import generate
from generator.generating.manifest import hand_written
from generator.rendering.build import build


def differing_files(config: MkDocsConfig, fresh: MkDocsConfig, until: date = date.max) -> list[str]:
    """The files of `docs/` and `site/`, both just made as `config` says of the papers `until` a
    day, that a build without caches makes otherwise or does not make, in order. `fresh` is the same
    configuration, read anew; its folders become temporary ones."""
    docs, site = Path(config.docs_dir), Path(config.site_dir)
    with built_anew(fresh, until) as (other_docs, other_site):
        pairs = (docs, other_docs), (site, other_site)
        return [name for made, anew in pairs for name in _differences(made, anew)]


@contextmanager
def built_anew(config: MkDocsConfig, until: date = date.max) -> Iterator[tuple[Path, Path]]:
    """`docs/` and `site/` as a build without caches makes them of the papers `until` a day, in
    temporary folders, which become those of `config`."""
    docs = Path(config.docs_dir)
    with TemporaryDirectory() as temporary:
        folder = Path(temporary)
        (folder / "docs").mkdir()
        for path in hand_written(docs):
            copy = folder / "docs" / path.relative_to(docs)
            copy.parent.mkdir(parents=True, exist_ok=True)
            (shutil.copytree if path.is_dir() else shutil.copy2)(path, copy)
        config.docs_dir, config.site_dir = str(folder / "docs"), str(folder / "site")
        generate(config, cache=folder / "cache", until=until)
        build(config)
        yield folder / "docs", folder / "site"


def _differences(made: Path, anew: Path) -> list[str]:
    one, other = _contents(made), _contents(anew)
    paths = sorted(one.keys() | other.keys())
    return [f"{made.name}/{path}" for path in paths if one.get(path) != other.get(path)]


def _contents(folder: Path) -> dict[str, bytes]:
    """The files below `folder` by path, but hidden ones."""
    return {
        path.relative_to(folder).as_posix(): path.read_bytes()
        for path in folder.rglob("*")
        if path.is_file() and not path.name.startswith(".")
    }
