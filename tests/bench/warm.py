"""Warm processes: the time of the HTTP edge, and of turning DynamoDB's answer into items."""

import io
import json
import zlib
from collections.abc import Callable, Iterator
from typing import Any
from unittest.mock import patch

import botocore.session
from boto3.dynamodb.types import TypeDeserializer
from botocore.awsrequest import AWSResponse
from botocore.httpsession import URLLib3Session

from shared.domain.core.refs import CustomerRef
from shared.store.engine import table
from tests.bench import edge, rows
from tests.bench.figures import Figure
from tests.bench.memory_store import MERCHANT
from tests.bench.race import Race, repeated
from tests.bench.scale import Scale

PAGE, QUERY_TARGET = 100, 2.5


def measure(scale: Scale) -> Iterator[Figure]:
    # A round is short here, so there are more of them.
    rounds = scale.rounds * 3
    yield from edge.measure(rounds=rounds, calls=1 if scale.small else edge.CALLS)
    yield from _query(rounds)


def _query(rounds: int) -> Iterator[Figure]:
    """All of a Query but the network: sending the request returns the answer at once."""
    customer_id = rows.customer(MERCHANT, 1)[0].id
    items = [rows.note(CustomerRef(MERCHANT, customer_id), n)[0] for n in range(PAGE)]
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
                "json": repeated(json.loads, body, times=10),
                "ours": repeated(lambda: table.query("a", prefix="NOTE#", limit=PAGE), times=10),
                "stock": repeated(stock, times=2),
            },
            rounds=rounds,
        )
    table.client.cache_clear()
    size = f"{len(body) / 1000:.0f} KB; json.loads alone takes {race.median('json') * 1000:.2f} ms"
    yield Figure(f"Query of {PAGE} items, to json.loads", race.ratio("ours", to="json"), QUERY_TARGET, note=size)
    yield Figure("  with stock botocore and TypeDeserializer", race.ratio("stock", to="json"), note="for comparison")


def _answering(body: bytes) -> Callable[[URLLib3Session, Any], AWSResponse]:
    class Raw(io.BytesIO):
        def stream(self) -> Iterator[bytes]:
            yield self.read()

    headers: Any = {"Content-Type": "application/x-amz-json-1.0", "x-amz-crc32": str(zlib.crc32(body))}

    def send(_: URLLib3Session, request: Any) -> AWSResponse:
        return AWSResponse(request.url, 200, headers, Raw(body))

    return send
