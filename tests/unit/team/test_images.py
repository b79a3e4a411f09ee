"""What is made of an uploaded picture: a PNG or JPEG of ours, whatever the file had in it; anything else is refused."""

import struct
import zlib
from io import BytesIO
from typing import Any

import pytest
from PIL import Image, PngImagePlugin

from shared.domain.team.logos import ImageType
from shared.errors import InvalidInput
from shared.images import logo_picture
from tests.pictures import chunk, png

RED, GREEN, CLEAR = (200, 30, 40), (11, 110, 79), (0, 0, 0, 0)
# The tag of the orientation, of the maker and of a place (Exif 2.32, 4.6.4 and 4.6.6).
ORIENTATION, MAKER, GPS = 0x0112, 0x010F, 0x8825


def written(image: Image.Image, format: str, **options: Any) -> bytes:
    file = BytesIO()
    image.save(file, format, **options)
    return file.getvalue()


def read(content: bytes) -> Image.Image:
    return Image.open(BytesIO(content))


def is_near(found: Any, color: tuple[int, ...]) -> bool:
    return all(abs(one - other) < 8 for one, other in zip(found, color, strict=True))


def two_halves(size: tuple[int, int] = (40, 20)) -> Image.Image:
    """Return a picture that is red on the left and green on the right."""
    image = Image.new("RGB", size, RED)
    image.paste(GREEN, (size[0] // 2, 0, *size))
    return image


def test_a_png_stays_a_png_with_its_transparency() -> None:
    picture = logo_picture(png(color=(*GREEN, 128)))
    assert (picture.media_type, picture.width, picture.height) == (ImageType.PNG, 40, 20)
    kept = read(picture.content)
    assert (kept.format, kept.mode, kept.getpixel((3, 3))) == ("PNG", "RGBA", (*GREEN, 128))


def test_a_jpeg_stays_a_jpeg() -> None:
    picture = logo_picture(written(two_halves(), "JPEG"))
    assert picture.media_type is ImageType.JPEG
    assert is_near(read(picture.content).getpixel((2, 2)), RED)


@pytest.mark.parametrize(
    ("size", "kept"),
    [
        ((1600, 400), (800, 200)),
        ((400, 1600), (100, 400)),
        ((30, 4000), (3, 400)),
        ((801, 1), (800, 1)),
        ((5, 5), (5, 5)),
    ],
)
def test_a_picture_is_fitted_in_and_never_enlarged(size: tuple[int, int], kept: tuple[int, int]) -> None:
    picture = logo_picture(written(two_halves(size), "PNG"))
    assert (picture.width, picture.height) == read(picture.content).size == kept


def test_a_photo_is_turned_upright_and_reveals_nothing_about_where_it_was_taken() -> None:
    exif = Image.Exif()
    exif[ORIENTATION], exif[MAKER] = 6, "Canary"
    exif.get_ifd(GPS)[2] = (52.0, 5.0, 0.0)
    sent = written(two_halves(), "JPEG", exif=exif, comment=b"Canary", dpi=(300, 300), icc_profile=b"Canary")
    picture = logo_picture(sent)
    kept = read(picture.content)
    assert kept.size == (20, 40)
    # Turned clockwise, what was on the left is above.
    assert is_near(kept.getpixel((10, 5)), RED)
    assert is_near(kept.getpixel((10, 35)), GREEN)
    assert not kept.getexif()
    assert not {"exif", "icc_profile", "comment"} & kept.info.keys()
    assert b"Canary" in sent
    assert b"Canary" not in picture.content


def test_the_texts_of_a_png_are_left_out() -> None:
    texts = PngImagePlugin.PngInfo()
    texts.add_text("Author", "Canary")
    texts.add_itxt("XML:com.adobe.xmp", "Canary", zip=True)
    picture = logo_picture(written(two_halves(), "PNG", pnginfo=texts, icc_profile=b"Canary"))
    assert not read(picture.content).info
    assert picture.content.count(b"IDAT") == 1


def test_a_picture_of_print_gets_the_colours_of_screens() -> None:
    picture = logo_picture(written(two_halves().convert("CMYK"), "JPEG"))
    kept = read(picture.content)
    assert kept.mode == "RGB"
    assert is_near(kept.getpixel((35, 10)), GREEN)


def test_sixteen_bits_of_grey_become_eight() -> None:
    image = Image.new("I;16", (2, 1))
    for at, value in enumerate((0, 0x8000)):
        image.putpixel((at, 0), value)
    kept = read(logo_picture(written(image, "PNG")).content)
    assert [kept.getpixel((at, 0)) for at in range(2)] == [(0, 0, 0), (128, 128, 128)]


@pytest.mark.parametrize("mode", ["1", "L", "LA", "P", "RGB", "RGBA"])
def test_every_kind_of_png_is_read(mode: str) -> None:
    kept = read(logo_picture(written(Image.new(mode, (4, 4)), "PNG")).content)
    assert kept.mode == ("RGBA" if mode.endswith("A") else "RGB")


def test_a_transparent_colour_of_a_palette_stays_transparent() -> None:
    image = two_halves().quantize(2)
    sent = written(image, "PNG", transparency=image.getpixel((2, 2)))
    kept = read(logo_picture(sent).content)
    assert (kept.getpixel((2, 2))[3], kept.getpixel((35, 2))[3]) == (0, 255)  # type: ignore[index]


def test_of_an_animation_the_first_picture_is_kept() -> None:
    frames = [Image.new("RGB", (4, 4), color) for color in (RED, GREEN)]
    sent = written(frames[0], "PNG", save_all=True, append_images=frames[1:])
    kept = read(logo_picture(sent).content)
    assert kept.getpixel((0, 0)) == RED
    assert getattr(kept, "n_frames", 1) == 1


def test_the_same_file_makes_the_same_picture() -> None:
    sent = written(two_halves(), "PNG")
    assert logo_picture(sent) == logo_picture(sent)


def claiming(width: int, height: int) -> bytes:
    """Return a PNG whose header claims a size, with the content of a small one."""
    small = png()
    header = struct.pack(">IIBBBBB", width, height, 8, 6, 0, 0, 0)
    return small[:8] + chunk(b"IHDR", header) + small[33:]


def bomb(width: int, height: int) -> bytes:
    """Return a PNG of one bit a pixel that is as large as it claims."""
    rows = zlib.compress(bytes((width // 8 + 1) * height), level=9)
    header = struct.pack(">IIBBBBB", width, height, 1, 0, 0, 0, 0)
    return b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", header) + chunk(b"IDAT", rows) + chunk(b"IEND", b"")


SVG = b'<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>'
JPEG = written(two_halves((200, 100)), "JPEG")


@pytest.mark.parametrize(
    ("content", "code"),
    [
        (SVG, "not_an_image"),
        (b"<!doctype html><title>logo.png</title>", "not_an_image"),
        (b"\x00", "not_an_image"),
        (written(two_halves(), "GIF"), "not_an_image"),
        (written(two_halves(), "WEBP"), "not_an_image"),
        (written(two_halves(), "BMP"), "not_an_image"),
        (b"\x89PNG\r\n\x1a\n" + SVG, "damaged_image"),
        (png()[:20], "damaged_image"),
        (png()[:-30], "damaged_image"),
        (png(size=(300, 300))[:120], "damaged_image"),
        (JPEG[: len(JPEG) // 2], "damaged_image"),
        (JPEG[:10], "damaged_image"),
        (claiming(900, 900), "damaged_image"),
        (claiming(30_000, 30_000), "too_many_pixels"),
        (claiming(2**31 - 1, 2**31 - 1), "too_many_pixels"),
        (claiming(0, 10), "damaged_image"),
    ],
    ids=lambda value: value if isinstance(value, str) else f"{len(value)} bytes",
)
def test_what_is_no_whole_png_or_jpeg_of_a_sensible_size_is_refused(content: bytes, code: str) -> None:
    assert problems_of(content) == [("data", code)]


def test_a_picture_that_unpacks_to_millions_of_pixels_is_refused() -> None:
    assert problems_of(bomb(30_000, 30_000)) == [("data", "too_many_pixels")]


def problems_of(content: bytes) -> list[tuple[str, str]]:
    with pytest.raises(InvalidInput) as refused:
        logo_picture(content)
    return [(problem.field, problem.code) for problem in refused.value.fields]


def test_a_jpeg_that_is_decoded_a_thousand_times_is_refused_at_once() -> None:
    jpeg = written(two_halves((2000, 2000)), "JPEG", progressive=True)
    scan = jpeg[jpeg.rindex(b"\xff\xda") : -2]
    assert logo_picture(jpeg[:-2] + scan * 20 + jpeg[-2:])
    with pytest.raises(InvalidInput) as refused:
        logo_picture(jpeg[:-2] + scan * 1000 + jpeg[-2:])
    assert [problem.code for problem in refused.value.fields] == ["damaged_image"]


def test_trailing_bytes_are_not_kept() -> None:
    picture = logo_picture(png() + SVG)
    assert b"svg" not in picture.content
