"""Pictures of one colour, written without a library of images."""

import base64
import os
import struct
import zlib


def png(*, size: tuple[int, int] = (40, 20), color: tuple[int, int, int, int] = (11, 110, 79, 255)) -> bytes:
    """Return a PNG of eight bits with transparency (W3C, "Portable Network Graphics", 11.2)."""
    width, height = size
    header = struct.pack(">IIBBBBB", width, height, 8, 6, 0, 0, 0)
    content = zlib.compress((b"\0" + bytes(color) * width) * height)
    return b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", header) + chunk(b"IDAT", content) + chunk(b"IEND", b"")


def photograph(size: tuple[int, int]) -> bytes:
    """Return a PNG that compresses as badly as any: its colours are random."""
    width, height = size
    header = struct.pack(">IIBBBBB", width, height, 8, 6, 0, 0, 0)
    content = zlib.compress(b"".join(b"\0" + os.urandom(4 * width) for _ in range(height)))
    return b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", header) + chunk(b"IDAT", content) + chunk(b"IEND", b"")


def ico(size: tuple[int, int] = (32, 32)) -> bytes:
    """Return an ICO with one PNG in it."""
    content = png(size=size)
    entry = struct.pack("<BBBBHHII", size[0] % 256, size[1] % 256, 0, 0, 1, 32, len(content), 22)
    return struct.pack("<HHH", 0, 1, 1) + entry + content


def chunk(kind: bytes, content: bytes) -> bytes:
    """Return a part of a PNG."""
    return struct.pack(">I", len(content)) + kind + content + struct.pack(">I", zlib.crc32(kind + content))


def as_upload(content: bytes) -> dict[str, str]:
    """Return the body that sends a file."""
    return {"data": base64.b64encode(content).decode()}
