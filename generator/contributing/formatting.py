"""Entries in canonical form, with their comments."""

from collections.abc import Sequence
from pathlib import Path

from generator.entries.canonical import split_into_blocks
from generator.entries.comments import parse_comments
from generator.entries.paper import Paper
from generator.generating.loading import paper_in, read_source
from generator.system.files import replace_file


def reformat_entry(text: str, paper: Paper, comments: Sequence[str] = ()) -> str:
    """The entry of `paper` in canonical form, with the comments in `text`, where it stands now, and
    further `comments` at the end."""
    pieces = list(split_into_blocks(paper.model_dump()))
    lines = [*parse_comments(text).merge_into(pieces), *comments]
    return "".join(f"{line}\n" for line in lines)


def format_file(folder: Path, path: str, *, write: bool) -> bool:
    """Puts the entry at `path` below `folder` into canonical form; without `write`, only
    compares. Returns whether the file differs from its canonical form.

    Raises FaultsFound, and leaves the file alone, if it has faults.
    """
    file = folder / path
    source = read_source(file, f"{folder.name}/{path}")
    paper = paper_in(folder, path, source)
    canonical = reformat_entry(source.decode("utf-8-sig"), paper).encode()
    if paper_in(folder, path, canonical) != paper:
        raise RuntimeError(f"{path} would say something else in canonical form")
    if canonical != source and write:
        replace_file(file, canonical)
    return canonical != source
