"""The files of invoices and credit notes, and the logos on them, in S3.

Nobody can read the bucket but by a link, which lives for minutes.
"""

from datetime import timedelta
from functools import cache
from typing import Any

from shared import config
from shared.aws_session import session
from shared.errors import UpstreamUnavailable

CONNECT_SECONDS, READ_SECONDS = 2, 10


class DocumentsUnavailable(UpstreamUnavailable):
    """The store of documents did not answer, or refused."""

    code = "documents_unavailable"

    def __init__(self) -> None:
        super().__init__("The files of documents cannot be reached. Try again in a moment.")


@cache
def client() -> Any:
    """Make the S3 client when the first file is asked for."""
    from botocore.config import Config

    limits = Config(
        connect_timeout=CONNECT_SECONDS,
        read_timeout=READ_SECONDS,
        retries={"total_max_attempts": 2},
        signature_version="s3v4",
        # The region is in the name of the host, so that S3 redirects no link of a new bucket.
        s3={"us_east_1_regional_endpoint": "regional"},
    )
    return session().create_client("s3", config=limits)


def put(key: str, content: bytes, *, media_type: str, file_name: str, shown: bool) -> None:
    """Store a file, in the place of one with the same key. `shown` opens it in the browser rather than saving it.

    Raise DocumentsUnavailable.
    """
    from botocore.exceptions import BotoCoreError, ClientError

    try:
        client().put_object(
            Bucket=config.documents_bucket(),
            Key=key,
            Body=content,
            ContentType=media_type,
            ContentDisposition=f'{"inline" if shown else "attachment"}; filename="{file_name}"',
            CacheControl="private, no-store",
        )
    except (BotoCoreError, ClientError) as error:
        raise DocumentsUnavailable from error


def get(key: str) -> bytes | None:
    """Return the content of a file, or None where there is none. Raise DocumentsUnavailable."""
    from botocore.exceptions import BotoCoreError, ClientError

    try:
        content: bytes = client().get_object(Bucket=config.documents_bucket(), Key=key)["Body"].read()
    except (BotoCoreError, ClientError) as error:
        if isinstance(error, ClientError) and error.response["Error"]["Code"] == "NoSuchKey":
            return None
        raise DocumentsUnavailable from error
    return content


def delete(key: str) -> None:
    """Delete a file. Do nothing if there is none. Raise DocumentsUnavailable."""
    from botocore.exceptions import BotoCoreError, ClientError

    try:
        client().delete_object(Bucket=config.documents_bucket(), Key=key)
    except (BotoCoreError, ClientError) as error:
        raise DocumentsUnavailable from error


def delete_below(folder: str) -> None:
    """Delete the files whose keys begin so, of which there are a few. Raise DocumentsUnavailable."""
    from botocore.exceptions import BotoCoreError, ClientError

    try:
        found = client().list_objects_v2(Bucket=config.documents_bucket(), Prefix=folder)
    except (BotoCoreError, ClientError) as error:
        raise DocumentsUnavailable from error
    for one in found.get("Contents", []):
        delete(one["Key"])


def link(key: str, *, lifetime: timedelta) -> str:
    """Return an address that opens a file for so long. It is signed here, without asking S3."""
    target = {"Bucket": config.documents_bucket(), "Key": key}
    url: str = client().generate_presigned_url("get_object", Params=target, ExpiresIn=int(lifetime.total_seconds()))
    base = config.document_links_url()
    return base + url.removeprefix(client().meta.endpoint_url) if base else url
