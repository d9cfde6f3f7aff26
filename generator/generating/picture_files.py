"""The files of pictures that entries name: where they are, and what is wrong with one. A picture
is known by its content, whatever its name says. SVG is refused: it may carry scripts."""

import os
import stat
from collections.abc import Callable, Iterator
from pathlib import Path

from generator.entries.faults import Fault
from generator.entries.paper import Paper
from generator.entries.yaml_tree import YamlTree

MAX_BYTES = 10_000_000
SIGNATURES = (
    (b"\x89PNG\r\n\x1a\n", b""), (b"\xff\xd8\xff", b""), (b"RIFF", b"WEBP"), (b"GIF8", b""),
)  # fmt: skip
"""How the files of PNG, JPEG, WebP and GIF begin, and what stands four bytes after that."""


class PictureError(Exception):
    """A picture that cannot be shown; the message says what is wrong, and what to do."""


PictureCheck = Callable[[Path, str], object]
"""Looks at the picture in a file, in the folder of papers, of the path that `Paper.picture` has.
Raises PictureError."""


def picture_file(papers: Path, picture: str) -> Path:
    """The file of a `picture` of an entry, whose folder is `papers`."""
    return (papers.parent if picture.startswith("docs/") else papers) / picture


def read_picture(papers: Path, picture: str) -> bytes:
    """The content of the file of a `picture`. Raises PictureError where it is a link or below one,
    no file, too large, or no picture."""
    file = picture_file(papers, picture)
    try:
        if file.parent.resolve() != papers.parent.resolve() / file.parent.relative_to(
            papers.parent
        ):
            raise PictureError("is below a link; put the file itself there")
        descriptor = os.open(file, os.O_RDONLY | os.O_NOFOLLOW | os.O_NONBLOCK)
        with open(descriptor, "rb") as opened:  # noqa: PTH123 - it is open already
            if not stat.S_ISREG(os.fstat(descriptor).st_mode):
                raise PictureError("is no file; write the name of a picture")
            content = opened.read(MAX_BYTES + 1)
    except FileNotFoundError:
        place = "below docs/" if picture.startswith("docs/") else "beside the entry"
        raise PictureError(f"is not there; put the picture {place}, or correct the name") from None
    except RuntimeError:  # of `resolve`, before Python 3.13
        raise PictureError("is below a link that leads to itself; correct that") from None
    except OSError as error:
        if file.is_symlink():
            raise PictureError("is a link; put the file itself there") from None
        raise PictureError(f"cannot be read ({error.strerror}); correct that") from None
    if len(content) > MAX_BYTES:
        raise PictureError(f"has more than {MAX_BYTES:,} bytes; make the picture smaller")
    if not any(content.startswith(a) and content[len(a) + 4 :].startswith(b) if b
               else content.startswith(a) for a, b in SIGNATURES):  # fmt: skip
        raise PictureError("holds no PNG, JPEG, WebP or GIF; save the picture as one of them")
    return content


def picture_faults(
    papers: Path, file: str, paper: Paper, tree: YamlTree, check: PictureCheck = read_picture
) -> Iterator[Fault]:
    """What `check` finds wrong with the picture of `paper`, whose entry is `file` and was read as
    `tree`; nothing where it names none."""
    if paper.picture:
        try:
            check(papers, paper.picture)
        except PictureError as error:
            yield Fault(file, *tree.place(("image", "file")), "image.file", str(error))
