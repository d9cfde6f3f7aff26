"""`python -m translation`, which `make languages` calls; `python -m translation fill de words.json`
takes over translations, `{"message": "translation", "one": ["form", "form"]}`."""

import json
from pathlib import Path

import click
from babel.messages.catalog import Catalog

from translation.catalogues import FOLDER, files, read, renewed, to_text
from translation.messages import extract


@click.group(invoke_without_command=True)
@click.pass_context
def main(context: click.Context) -> None:
    """Renew the catalogue of each language: new messages come, without a translation, and those
    that the program no longer has go."""
    if context.invoked_subcommand is None:
        messages = extract()
        for file in files():
            file.write_text(to_text(renewed(read(file), messages, {})), encoding="utf-8")


@main.command()
@click.argument("language")
@click.argument("words", type=click.Path(path_type=Path, exists=True))
def fill(language: str, words: Path) -> None:
    """Take over translations into a LANGUAGE from the file WORDS; begin its catalogue, if there is
    none."""
    file = FOLDER / f"{language}.po"
    old = read(file) if file.exists() else Catalog(language.replace("-", "_"))
    given = {
        message: tuple(it) if isinstance(it, list) else it
        for message, it in json.loads(words.read_text(encoding="utf-8")).items()
    }
    file.write_text(to_text(renewed(old, extract(), given)), encoding="utf-8")


if __name__ == "__main__":
    main()
