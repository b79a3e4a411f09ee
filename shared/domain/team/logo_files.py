"""The file of a logo, as it is uploaded and shown."""

import base64
import binascii
from typing import Annotated, Any, Final

from pydantic import PlainValidator, WithJsonSchema
from pydantic_core import PydanticCustomError

from shared.domain.core.models import Model, RequestModel
from shared.domain.team.logos import ImageType

MAX_FILE_BYTES: Final = 1024 * 1024
MAX_FILE_IN_BASE64: Final = 4 * -(-MAX_FILE_BYTES // 3)


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


class LogoFile(Model):
    """The logo with its content in base64, of at most 800 × 400 pixels and without metadata."""

    media_type: ImageType
    width: int
    height: int
    data: str
