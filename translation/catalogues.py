"""The files of catalogues: renewed with the messages that there are, read, and written so that
only what changed differs: without dates, without lines, and without guesses."""

from collections.abc import Mapping
from io import BytesIO
from pathlib import Path

from babel.messages.catalog import Catalog, Message
from babel.messages.pofile import read_po, write_po

from translation.messages import PROGRAM

FOLDER = PROGRAM / "languages"
HEADER = """\
msgid ""
msgstr ""
"Language: {language}\\n"
"Content-Type: text/plain; charset=utf-8\\n"
"Content-Transfer-Encoding: 8bit\\n"
"Plural-Forms: {plurals}\\n"

"""
Translation = str | tuple[str, ...]


def files() -> list[Path]:
    """The file of each language."""
    return sorted(FOLDER.glob("*.po"))


def read(file: Path) -> Catalog:
    """The catalogue in a `file`, which is named after its language."""
    with file.open("rb") as opened:
        return read_po(opened, locale=file.stem.replace("-", "_"), abort_invalid=True)


def renewed(old: Catalog, messages: Catalog, words: Mapping[str, Translation]) -> Catalog:
    """A catalogue with the `messages` that there are, translated as in the `old` one, or by
    `words`, which has translations by message."""
    new = Catalog(old.locale)
    for message in messages:
        if message.id:
            known = old.get(message.id, message.context)
            text = words.get(_name(message), known.string if known else "")
            new.add(message.id, text, message.locations, context=message.context)
    return new


def _name(message: Message) -> str:
    """What a message is called among words: itself, after its context, if it has one, and gettext's
    sign between the two."""
    text = message.id if isinstance(message.id, str) else message.id[0]
    return f"{message.context}\x04{text}" if message.context else text


def to_text(catalogue: Catalog) -> str:
    """The content of the file of a `catalogue`."""
    body = BytesIO()
    write_po(body, catalogue, width=100, omit_header=True, sort_by_file=True, include_lineno=False)
    header = HEADER.format(
        language=str(catalogue.locale).replace("_", "-"), plurals=catalogue.plural_forms
    )
    return header + body.getvalue().decode()
