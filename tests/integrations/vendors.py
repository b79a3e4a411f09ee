"""A fake of a vendor that answers each GET with the same text."""

from collections.abc import Iterator
from contextlib import contextmanager
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from threading import Event, Thread


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

    class Handler(BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            fake.requests.append(self.path)
            fake.answers.wait()
            self.send_response(fake.status)
            self.end_headers()
            self.wfile.write(fake.body.encode())

        def log_message(self, *_: object) -> None:
            pass

    with ThreadingHTTPServer(("127.0.0.1", 0), Handler) as server:
        thread = Thread(target=server.serve_forever, kwargs={"poll_interval": 0.05})
        thread.start()
        fake.url = f"http://127.0.0.1:{server.server_port}"
        try:
            yield fake
        finally:
            fake.answers.set()
            server.shutdown()
            thread.join()
