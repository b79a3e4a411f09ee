"""The logo of a merchant, which stands on the documents that it issues from then on."""

import base64
import binascii
import hashlib
from enum import StrEnum
from typing import Annotated, Any, Final, NamedTuple, Self

from pydantic import PlainValidator, WithJsonSchema
from pydantic_core import PydanticCustomError

from shared.domain.core.models import Model, Record, RequestModel
from shared.domain.core.refs import MerchantId
from shared.errors import NotFound

MAX_FILE_BYTES: Final = 1024 * 1024
MAX_FILE_IN_BASE64: Final = 4 * -(-MAX_FILE_BYTES // 3)
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


def _file(value: Any) -> bytes:
    if not isinstance(value, str):
        raise PydanticCustomError("not_text", "Write this as text.")
    if len(value) > MAX_FILE_IN_BASE64:
        raise _too_large()
    try:
        content = base64.b64decode(value, validate=True)
    except (binascii.Error, ValueError):
        raise PydanticCustomError("invalid_base64", "Send the content of the file in base64 (RFC 4648).") from None
    if not content:
        raise PydanticCustomError("required", "This file is empty. Choose another one.")
    if len(content) > MAX_FILE_BYTES:
        raise _too_large()
    return content


def _too_large() -> PydanticCustomError:
    return PydanticCustomError("file_too_large", "Choose a file of at most 1 MB.")


UploadedFile = Annotated[
    bytes,
    PlainValidator(_file),
    WithJsonSchema(
        {
            "type": "string",
            "contentEncoding": "base64",
            "maxLength": MAX_FILE_IN_BASE64,
            "description": "The content of the file in base64: at most 1 MB before encoding.",
        }
    ),
]


class LogoUpload(RequestModel):
    """A PNG or JPEG. Its content decides which of the two it is."""

    data: UploadedFile


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


class LogoFile(Model):
    """The logo with its content in base64, of at most 800 × 400 pixels and without metadata."""

    media_type: ImageType
    width: int
    height: int
    data: str


class LogoNotFound(NotFound):
    """The merchant has no logo, or none to restore."""

    code = "logo_not_found"


def logo_key(merchant_id: MerchantId, name: str) -> str:
    """Return the key of a logo in the store of documents.

    Nothing is ever deleted there: whether an issued document names a logo is not known without reading all of them, and
    its PDF may have to be made again for as long as the law wants it kept.
    """
    return f"{merchant_id}/logos/{name}"
