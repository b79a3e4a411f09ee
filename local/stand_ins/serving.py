"""Serves every stand-in: its pages, its forms, and a thread in which its time passes."""

import traceback
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from html import escape
from threading import Event, Thread
from urllib.parse import parse_qsl

from starlette.requests import Request

_TICK_SECONDS = 0.2
FRESH = {"Cache-Control": "no-store"}


def page(title: str, *sections: str) -> str:
    return (
        '<!doctype html><html lang="en"><head><meta charset="utf-8">'
        '<meta name="viewport" content="width=device-width, initial-scale=1">'
        f'<title>{escape(title)}</title><link rel="stylesheet" href="/local/sign-in.css"></head>'
        f"<body><main><h1>{escape(title)}</h1>{''.join(sections)}</main></body></html>"
    )


async def form_of(request: Request) -> dict[str, str]:
    return dict(parse_qsl((await request.body()).decode()))


@contextmanager
def ticking(work: Callable[[], None]) -> Iterator[None]:
    """Do the work of a stand-in again and again, in another thread, while the block runs.

    What fails is tried again, because the emulator that takes reports and webhooks may be busy.
    """
    stopping = Event()

    def tick() -> None:
        while not stopping.wait(_TICK_SECONDS):
            try:
                work()
            except Exception:
                traceback.print_exc()

    thread = Thread(target=tick)
    thread.start()
    try:
        yield
    finally:
        stopping.set()
        thread.join()
