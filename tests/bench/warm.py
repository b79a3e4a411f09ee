"""What a warm process spends on a request beyond the store: the HTTP edge, and making items of DynamoDB's answer."""

import io
import json
import time
import zlib
from collections.abc import Callable, Iterator
from typing import Any
from unittest.mock import patch

import botocore.session
from boto3.dynamodb.types import TypeDeserializer
from botocore.awsrequest import AWSResponse
from botocore.httpsession import URLLib3Session

from shared.store import customers, notes, table
from tests.bench import rows
from tests.bench.figures import Figure
from tests.bench.memory_store import MERCHANT
from tests.bench.race import Race
from tests.gateway import CONTEXT, Team, event

MICROSECONDS = 1_000_000
PAGE = 100


def measure(*, rounds: int) -> Iterator[Figure]:
    yield from _edge(rounds)
    yield from _query(rounds)


def _edge(rounds: int) -> Iterator[Figure]:
    """Store calls answer at once, so what is left is routing, admission, validation, the answer and the log line."""
    # Imported here, since a logger writes to what is standard output when it is made.
    from functions.notes import api as notes_api
    from functions.profile import api as profile_api
    from tests.bench import stock_stack

    customer, _ = rows.customer(MERCHANT, 1)
    claims = Team(MERCHANT, "owner").claims
    get = event("GET", f"/customers/{customer.id}", claims=claims)
    draft = {"title": "Call 1", "content": rows.CONTENT}
    post = event("POST", f"/customers/{customer.id}/notes", draft, claims=claims)
    with (
        patch.object(customers, "get", lambda *_, **__: customer),
        patch.object(notes, "add", lambda _merchant, _customer, note, once: note),
    ):
        race = Race(
            {
                "GET": _repeated(profile_api.handler, get, CONTEXT, times=200),
                "POST": _repeated(notes_api.handler, post, CONTEXT, times=200),
                "stock GET": _repeated(stock_stack.handler, get, CONTEXT, times=200),
                "stock POST": _repeated(stock_stack.handler, post, CONTEXT, times=200),
            },
            rounds=rounds,
        )
    for method, target in (("GET", 100), ("POST", 120)):
        yield Figure(f"HTTP edge, {method}, with a log line", race.median(method) * MICROSECONDS, target, "µs")
        stock = f"{race.median(f'stock {method}') * MICROSECONDS:.0f} µs, without Tracer"
        name = f"HTTP edge, {method}, to the stock Powertools stack"
        yield Figure(name, race.ratio(method, to=f"stock {method}"), 0.6, note=stock)


def _query(rounds: int) -> Iterator[Figure]:
    """Everything of a Query but the network: the answer is there when the request is sent."""
    customer_id = rows.customer(MERCHANT, 1)[0].id
    items = [rows.note(MERCHANT, customer_id, n)[0] for n in range(PAGE)]
    body = json.dumps({"Count": PAGE, "Items": items, "ScannedCount": PAGE}, separators=(",", ":")).encode()
    stock_client: Any = botocore.session.get_session().create_client("dynamodb")
    to_python = TypeDeserializer()
    table.client.cache_clear()

    def stock() -> None:
        values = {":partition": {"S": "a"}, ":prefix": {"S": "NOTE#"}}
        condition = "PK = :partition AND begins_with(SK, :prefix)"
        answer = stock_client.query(
            TableName="klantkaart", KeyConditionExpression=condition, ExpressionAttributeValues=values, Limit=PAGE
        )
        for item in answer["Items"]:
            for value in item.values():
                to_python.deserialize(value)

    with patch.object(URLLib3Session, "send", _answering(body)):
        race = Race(
            {
                "json": _repeated(json.loads, body, times=10),
                "ours": _repeated(lambda: table.query("a", prefix="NOTE#", limit=PAGE), times=10),
                "stock": _repeated(stock, times=2),
            },
            rounds=rounds,
        )
    table.client.cache_clear()
    size = f"{len(body) / 1000:.0f} KB; json.loads alone {race.median('json') * 1000:.2f} ms"
    yield Figure(f"Query of {PAGE} items, to raw JSON", race.ratio("ours", to="json"), 2.5, note=size)
    yield Figure("the same with stock botocore and TypeDeserializer", race.ratio("stock", to="json"))


def _answering(body: bytes) -> Callable[[URLLib3Session, Any], AWSResponse]:
    class Raw(io.BytesIO):
        def stream(self) -> Iterator[bytes]:
            yield self.read()

    headers: Any = {"Content-Type": "application/x-amz-json-1.0", "x-amz-crc32": str(zlib.crc32(body))}

    def send(_: URLLib3Session, request: Any) -> AWSResponse:
        return AWSResponse(request.url, 200, headers, Raw(body))

    return send


def _repeated(call: Callable[..., Any], *arguments: Any, times: int) -> Callable[[], float]:
    """Gives the processor seconds of one call, over so many."""

    def run() -> float:
        start = time.process_time()
        for _ in range(times):
            call(*arguments)
        return (time.process_time() - start) / times

    return run
