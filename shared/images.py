"""Make the picture that is kept of a file of a member or a website: the file itself is never stored or shown."""

import struct
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from io import BytesIO
from typing import Final

from PIL import Image, ImageOps

from shared.domain.customer.shown_avatars import MAX_BYTES, MAX_SIDE
from shared.domain.team.logos import MAX_HEIGHT, MAX_WIDTH, ImageType, Picture
from shared.errors import FieldProblem, InvalidInput

# A small file can claim a picture that fills the memory. A camera's picture fits in 24 million pixels, and any logo of
# a website in four: an animation takes as much memory as several pictures.
MAX_PIXELS: Final = 24_000_000
MAX_ICON_PIXELS: Final = 2048 * 2048
# The most scans of a progressive JPEG. Programs write about ten; a thousand take minutes to decode, and fit in 200 kB.
_MAX_SCANS: Final = 64
_SCAN: Final = b"\xff\xda"
# The bound above is checked instead, before anything is decoded.
Image.MAX_IMAGE_PIXELS = None

_SIGNATURES: Final = {b"\x89PNG\r\n\x1a\n": ImageType.PNG, b"\xff\xd8\xff": ImageType.JPEG}
# The first bytes of pictures that websites have. SVG is none: it can carry a script, and Pillow does not read it.
_ICON_SIGNATURES: Final = {
    b"\x89PNG\r\n\x1a\n": "PNG",
    b"\xff\xd8\xff": "JPEG",
    b"GIF87a": "GIF",
    b"GIF89a": "GIF",
    b"RIFF": "WEBP",
    b"\0\0\1\0": "ICO",
}
_DAMAGED: Final = "This file is damaged. Save the picture again as PNG or JPEG."
_WRITERS: Final[dict[ImageType, Callable[[Image.Image, BytesIO], None]]] = {
    ImageType.PNG: lambda image, file: image.save(file, "PNG", optimize=True),
    ImageType.JPEG: lambda image, file: image.save(file, "JPEG", quality=90, optimize=True),
}


def logo_picture(content: bytes) -> Picture:
    """Return the picture of a PNG or JPEG, upright, in RGB with its transparency, fitted in, and without metadata.

    Of an animation this is the first picture. Raise InvalidInput, naming the field `data`.
    """
    media_type = next((kind for beginning, kind in _SIGNATURES.items() if content.startswith(beginning)), None)
    if media_type is None:
        raise _refused("not_an_image", "Choose a PNG or JPEG file.")
    if content.count(_SCAN) > _MAX_SCANS and media_type is ImageType.JPEG:
        raise _refused("damaged_image", _DAMAGED)
    with _whole():
        image = Image.open(BytesIO(content), formats=["PNG", "JPEG"])
    if image.width * image.height > MAX_PIXELS:
        raise _refused("too_many_pixels", "Choose a smaller picture: at most 24 million pixels, such as 6000 × 4000.")
    with _whole():
        upright = _in_eight_bits(ImageOps.exif_transpose(image))
        picture = upright.convert("RGBA" if upright.has_transparency_data else "RGB")
    picture.thumbnail((MAX_WIDTH, MAX_HEIGHT), Image.Resampling.LANCZOS)
    # Comments, colour profiles and the like, which Pillow would write into the new file.
    picture.info = {}
    written = BytesIO()
    _WRITERS[media_type](picture, written)
    return Picture(written.getvalue(), media_type, picture.width, picture.height)


def avatar_picture(content: bytes) -> Picture | None:
    """Return the picture of a PNG, JPEG, GIF, WebP or ICO as a PNG, or None for anything else or anything too large.

    The content decides what it is, whatever media type the website sent.
    """
    format = next((name for beginning, name in _ICON_SIGNATURES.items() if content.startswith(beginning)), None)
    if format is None or (format == "ICO" and not _icons_fit(content)):
        return None
    if format == "JPEG" and content.count(_SCAN) > _MAX_SCANS:
        return None
    try:
        image = Image.open(BytesIO(content), formats=[format])
        if image.width * image.height > MAX_ICON_PIXELS:
            return None
        upright = _in_eight_bits(ImageOps.exif_transpose(image))
        picture = upright.convert("RGBA" if upright.has_transparency_data else "RGB")
    # Pillow's errors for a damaged file are of many kinds.
    except Exception:
        return None
    picture.thumbnail((MAX_SIDE, MAX_SIDE), Image.Resampling.LANCZOS)
    picture.info = {}
    content = _as_png(picture)
    if len(content) > MAX_BYTES:
        # A photograph, for example: with 256 colours a pixel takes one byte.
        content = _as_png(picture.quantize(method=Image.Quantize.FASTOCTREE))
    return Picture(content, ImageType.PNG, picture.width, picture.height)


def _as_png(picture: Image.Image) -> bytes:
    written = BytesIO()
    _WRITERS[ImageType.PNG](picture, written)
    return written.getvalue()


def _icons_fit(content: bytes) -> bool:
    """Whether each picture in an ICO is as small as it may be: its directory claims so, and need not be true."""
    try:
        (number,) = struct.unpack_from("<H", content, 4)
        for place in range(number):
            (at,) = struct.unpack_from("<I", content, 6 + 16 * place + 12)
            is_png = content.startswith(b"\x89PNG", at)
            width, height = struct.unpack_from(">II" if is_png else "<ii", content, at + (16 if is_png else 4))
            if abs(width * height) > MAX_ICON_PIXELS:
                return False
    except struct.error:
        return False
    return True


def _in_eight_bits(image: Image.Image) -> Image.Image:
    """Return a grey picture of sixteen bits with the upper eight, because `convert` makes nearly all white."""
    return image.point(lambda value: value * (1 / 256)).convert("L") if image.mode.startswith("I") else image


@contextmanager
def _whole() -> Iterator[None]:
    """Refuse a file that cannot be decoded. Pillow's errors for it are of many kinds."""
    try:
        yield
    except Exception as error:
        raise _refused("damaged_image", _DAMAGED) from error


def _refused(code: str, problem: str) -> InvalidInput:
    return InvalidInput(FieldProblem("data", code, problem))
