"""Pictures as WebP, made by Pillow, which is optional: only a site that shows pictures needs it."""

import io
import warnings
from importlib.util import find_spec
from typing import TYPE_CHECKING, NamedTuple

from generator.generating.picture_files import PictureError
from generator.typeset.pictures import CARD_WIDTHS, PAGE_WIDTHS

if TYPE_CHECKING:
    from PIL.Image import Image

MISSING = 'needs Pillow; run pip install "daily-papers[pictures]"'
"""What to do where it is not installed."""
FORMATS = ("PNG", "JPEG", "WEBP", "GIF")
MAX_PIXELS = 40_000_000
MAX_HEIGHT = 16_383
"""Of a WebP file, in pixels. A wide picture may be wider, since its versions are not."""
QUALITY = 80


class EncodedPicture(NamedTuple):
    """A picture as the bytes of a WebP file, and its size in pixels."""

    content: bytes
    width: int
    height: int


def is_possible() -> bool:
    """Whether Pillow is installed."""
    return find_spec("PIL") is not None


def encoder() -> str:
    """What the bytes of a picture depend on besides the picture: releases of libraries, and how it
    is encoded."""
    from PIL import __version__, features

    return f"{__version__} {features.version('webp')} {QUALITY} {CARD_WIDTHS} {PAGE_WIDTHS}"


def decode(content: bytes) -> "Image":
    """The picture that a file's `content` holds, upright; of several, the first. Its size is looked
    at before it is decoded. Raises PictureError."""
    from PIL import Image, ImageOps

    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")  # of many pixels, which are counted here
            image = Image.open(io.BytesIO(content), formats=FORMATS)
        width, height = image.size
        if width * height > MAX_PIXELS:
            raise PictureError(
                f"has {width:,} × {height:,} pixels; make it smaller than {MAX_PIXELS:,} pixels"
            )
        image.load()
        upright = ImageOps.exif_transpose(image)
        if upright.height > MAX_HEIGHT:
            raise PictureError(
                f"is {upright.height:,} pixels high; cut it to {MAX_HEIGHT:,} pixels at most"
            )
        return _in_colours(upright)
    except Image.DecompressionBombError:
        message = f"has too many pixels; make it smaller than {MAX_PIXELS:,} pixels"
        raise PictureError(message) from None
    except (OSError, ValueError, SyntaxError, EOFError, MemoryError):
        raise PictureError("is broken or cut short; save the picture once more") from None


def encode(content: bytes) -> list[EncodedPicture]:
    """The picture of a file's `content` in each width, the narrowest first, without metadata: none
    is wider than the picture. The same content gives the same bytes with one `encoder`. Raises
    PictureError."""
    image = decode(content)
    widths = {min(width, image.width) for width in (*CARD_WIDTHS, *PAGE_WIDTHS)}
    return [_encode(image, width) for width in sorted(widths)]


def _encode(image: "Image", width: int) -> EncodedPicture:
    height = max(1, round(image.height * width / image.width))
    resized = image.resize((width, height), reducing_gap=3.0) if width != image.width else image
    opened = io.BytesIO()
    resized.save(opened, "WEBP", quality=QUALITY, method=4, exif=b"", icc_profile=b"", xmp=b"")
    return EncodedPicture(opened.getvalue(), width, height)


def _in_colours(image: "Image") -> "Image":
    """`image` in red, green and blue, with transparency where it has some."""
    if image.mode.startswith(("I", "F")):  # 16 bits and more of grey
        high = image.getextrema()[1]
        scale = 255 / 65535 if isinstance(high, (int, float)) and high > 255 else 1
        image = image.convert("F").point(lambda value: value * scale).convert("L")
    return image.convert("RGBA" if image.has_transparency_data else "RGB")
