"""Entries in canonical form, each with its comments."""

from pathlib import Path

from generator.entries.canonical import split_into_blocks
from generator.entries.comments import parse_comments
from generator.entries.paper import Paper
from generator.generating.loading import paper_in, read_source


def formatted(text: str, paper: Paper) -> str:
    """The entry in `text`, which says what `paper` holds, in canonical form."""
    pieces = list(split_into_blocks(paper.model_dump()))
    return "".join(f"{line}\n" for line in parse_comments(text).merge_into(pieces))


def format_file(folder: Path, path: str, *, write: bool) -> bool:
    """Whether the entry at `path` below `folder` is not in canonical form; it is put into it if
    `write` says so. Raises FaultsFound, and leaves the file alone, where it has faults."""
    file = folder / path
    source = read_source(file, f"{folder.name}/{path}")
    paper = paper_in(folder, path, source)
    made = formatted(source.decode("utf-8-sig"), paper).encode()
    if paper_in(folder, path, made) != paper:
        raise RuntimeError(f"{path} would say something else in canonical form")
    if made != source and write:
        new = file.with_name(f".{file.name}.new")
        new.write_bytes(made)
        new.replace(file)
    return made != source
