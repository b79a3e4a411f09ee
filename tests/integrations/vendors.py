"""A fake of a vendor that answers each GET with the same text."""

from collections.abc import Iterator
from contextlib import contextmanager
from threading import Event

from tests.serving import Handler, served


class Vendor:
    """A fake with a settable answer, given while `answers` is set. It records the requests."""

    def __init__(self, body: str) -> None:
        self.url = ""
        self.requests: list[str] = []
        self.status, self.body = 200, body
        self.answers = Event()
        self.answers.set()


@contextmanager
def vendor(body: str) -> Iterator[Vendor]:
    fake = Vendor(body)

    class Answering(Handler):
        def do_GET(self) -> None:
            fake.requests.append(self.path)
            fake.answers.wait()
            self.send_response(fake.status)
            self.end_headers()
            self.wfile.write(fake.body.encode())

    with served(Answering) as fake.url:
        try:
            yield fake
        finally:
            fake.answers.set()
