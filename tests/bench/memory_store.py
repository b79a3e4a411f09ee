"""DynamoDB answered from memory over loopback: whatever is asked for is there, and every write succeeds."""

import json
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Any

from shared.domain.customers import Language
from shared.domain.merchants import Merchant
from shared.store import cursors, keys, wire
from tests.bench import rows
from tests.bench.rows import EncodedItem

MERCHANT = "van-dijk"
ROWS_OF_A_PAGE = 25


class MemoryStore:
    """One customer in the state that a request expects, with notes and activity entries."""

    def __init__(self, *, status: str, version: int) -> None:
        customer, written = rows.customer(MERCHANT, 1)
        for n in range(ROWS_OF_A_PAGE):
            written += rows.note(MERCHANT, customer.id, n)
        self._items = {kind: [item for item in written if item["SK"]["S"].startswith(kind)] for kind in _KINDS}
        (self._customer,) = self._items[keys.CARD]
        self._customer |= wire.encode_item({"status": status, "version": version})
        self._note = self._items[keys.NOTE][0] | wire.encode_item({"version": version})
        merchant = Merchant(
            id=MERCHANT,
            name="Van Dijk",
            country="NL",
            base_currency="EUR",
            time_zone="Europe/Amsterdam",
            language=Language.NL,
            customers={},
        )
        settings = merchant.model_dump(mode="json") | {"last_number": 1001, "key": cursors.new_key()}
        self._merchant = wire.encode_item(settings)

    def answer(self, operation: str, asked: dict[str, Any]) -> dict[str, Any]:
        match operation:
            case "GetItem":
                return {"Item": self._item(asked["Key"])}
            case "BatchGetItem":
                ((table_name, wanted),) = asked["RequestItems"].items()
                return {"Responses": {table_name: [self._item(key) for key in wanted["Keys"]]}, "UnprocessedKeys": {}}
            case "Query":
                prefix = asked["ExpressionAttributeValues"].get(":prefix", {"S": keys.CARD})["S"]
                # In a list of customers, each row is the same one.
                items = (self._items[prefix] * ROWS_OF_A_PAGE)[: min(ROWS_OF_A_PAGE, asked["Limit"])]
                return {"Items": items, "Count": len(items), "ScannedCount": len(items)}
            case "UpdateItem":
                return {"Attributes": self._item(asked["Key"])}
            case "TransactWriteItems":
                return {}
        raise NotImplementedError(operation)

    def _item(self, key: EncodedItem) -> EncodedItem:
        found = self._merchant
        if key["SK"]["S"].startswith(keys.CARD):
            found = self._customer
        elif keys.NOTE in key["SK"]["S"]:
            found = self._note
        if key["SK"]["S"].startswith("TRASH#"):
            found = found | {"expires_at": {"N": str(2**40)}}
        return found | key


_KINDS = (keys.CARD, keys.NOTE, keys.ACTIVITY)


@contextmanager
def serving(store: MemoryStore) -> Iterator[str]:
    """Gives the address at which the store answers."""

    class Handler(BaseHTTPRequestHandler):
        protocol_version = "HTTP/1.1"

        def do_POST(self) -> None:
            asked = json.loads(self.rfile.read(int(self.headers["Content-Length"])))
            operation = self.headers["X-Amz-Target"].rpartition(".")[2]
            body = json.dumps(store.answer(operation, asked)).encode()
            self.send_response(200)
            self.send_header("Content-Type", "application/x-amz-json-1.0")
            self.send_header("Content-Length", str(len(body)))
            self.end_headers()
            self.wfile.write(body)

        def log_message(self, *_: Any) -> None:
            pass

    with ThreadingHTTPServer(("127.0.0.1", 0), Handler) as server:
        server.daemon_threads = True
        thread = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.05})
        thread.start()
        try:
            yield f"http://127.0.0.1:{server.server_port}"
        finally:
            server.shutdown()
            thread.join()
