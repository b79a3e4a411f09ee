"""The logo of a merchant, which stands on the documents that it issues from then on."""

import hashlib
from enum import StrEnum
from typing import Final, NamedTuple, Self

from shared.domain.core.models import Record
from shared.domain.core.refs import MerchantId
from shared.errors import NotFound

# The size of the stored picture, in pixels: more than 300 an inch on a document, which prints it 62 × 16 mm at most.
MAX_WIDTH: Final = 800
MAX_HEIGHT: Final = 400


class ImageType(StrEnum):
    PNG = "image/png"
    JPEG = "image/jpeg"


class Picture(NamedTuple):
    """A picture of ours. `width` and `height` are in pixels."""

    content: bytes
    media_type: ImageType
    width: int
    height: int


class Logo(Record):
    """The picture that documents show: `size` in bytes, `width` and `height` in pixels.

    `name` follows from the content. So an issued document that names it never shows another one, and the same picture
    is kept once.
    """

    name: str
    media_type: ImageType
    size: int
    width: int
    height: int

    @classmethod
    def of(cls, picture: Picture) -> Self:
        extension = picture.media_type.value.rpartition("/")[2]
        return cls(
            name=f"{hashlib.sha256(picture.content).hexdigest()}.{extension}",
            media_type=picture.media_type,
            size=len(picture.content),
            width=picture.width,
            height=picture.height,
        )


class LogoNotFound(NotFound):
    """The merchant has no logo, or none to restore."""

    code = "logo_not_found"


def logo_key(merchant_id: MerchantId, name: str) -> str:
    """Return the key of a logo in the store of documents.

    Nothing is ever deleted there: whether an issued document names a logo is not known without reading all of them, and
    its PDF may have to be made again for as long as the law wants it kept.
    """
    return f"{merchant_id}/logos/{name}"
