"""A fake of Mollie that gives one answer to every request, and the bodies that Mollie's documents show."""

import json
from collections.abc import Iterator
from contextlib import contextmanager
from threading import Event
from typing import Any, NamedTuple

from tests.serving import Handler, served

PAYMENT = {
    "resource": "payment",
    "id": "tr_7UhSN1zuXS",
    "mode": "test",
    "createdAt": "2018-03-20T09:13:37+00:00",
    "amount": {"value": "10.00", "currency": "EUR"},
    "description": "Order #12345",
    "method": None,
    "metadata": {"order_id": "12345"},
    "status": "open",
    "isCancelable": False,
    "expiresAt": "2018-03-20T09:28:37+00:00",
    "details": None,
    "profileId": "pfl_QkEhN94Ba",
    "sequenceType": "oneoff",
    "redirectUrl": "https://webshop.example.org/order/12345/",
    "_links": {
        "self": {"href": "https://api.mollie.com/v2/payments/tr_7UhSN1zuXS", "type": "application/hal+json"},
        "checkout": {"href": "https://www.mollie.com/payscreen/select-method/7UhSN1zuXS", "type": "text/html"},
    },
}
REFUND = {
    "resource": "refund",
    "id": "re_4qqhO89gsT",
    "amount": {"currency": "EUR", "value": "5.95"},
    "status": "pending",
    "createdAt": "2018-03-14T17:09:02.0Z",
    "description": "Required quantity not in stock, refunding one photo book.",
    "metadata": {"bookkeeping_id": 12345},
    "paymentId": "tr_7UhSN1zuXS",
}
CHARGEBACK = {
    "resource": "chargeback",
    "id": "chb_xFzwUN4ci8HAmSGUACS4J",
    "amount": {"currency": "EUR", "value": "4.00"},
    "settlementAmount": {"currency": "EUR", "value": "-4.00"},
    "reason": {"code": "AC01", "description": "Account identifier incorrect (i.e. invalid IBAN)"},
    "paymentId": "tr_7UhSN1zuXS",
    "createdAt": "2023-03-14T17:09:02+00:00",
    "reversedAt": None,
}
MANDATE = {
    "resource": "mandate",
    "id": "mdt_h3gAaD5zP",
    "status": "valid",
    "method": "directdebit",
    "details": {"consumerName": "John Doe", "consumerAccount": "NL55INGB0000000000", "consumerBic": "INGBNL2A"},
    "mandateReference": "YOUR-COMPANY-MD1380",
    "signatureDate": "2018-05-07",
    "createdAt": "2018-05-07T10:49:08+00:00",
}
SUBSCRIPTION = {
    "resource": "subscription",
    "id": "sub_rVKGtNd6s3",
    "mode": "live",
    "createdAt": "2023-04-06T13:10:19+00:00",
    "status": "active",
    "amount": {"value": "25.00", "currency": "EUR"},
    "times": None,
    "timesRemaining": None,
    "interval": "3 months",
    "startDate": "2023-06-01",
    "nextPaymentDate": "2023-09-01",
    "description": "Quarterly payment",
    "metadata": None,
    "method": None,
    "webhookUrl": "https://webshop.example.org/payments/webhook",
    "mandateId": "mdt_38HS4fsS",
}
PROFILE = {"resource": "profile", "id": "pfl_QkEhN94Ba", "mode": "live", "name": "My website name"}


def failure(status: int, **more: Any) -> dict[str, Any]:
    return {"status": status, "title": "Failed", "detail": "Mollie names the reason", **more}


def page_of(name: str, *rows: dict[str, Any]) -> dict[str, Any]:
    return {"count": len(rows), "_embedded": {name: list(rows)}, "_links": {"previous": None, "next": None}}


class Asked(NamedTuple):
    """A request that the fake got. `headers` are in lower case."""

    method: str
    path: str
    headers: dict[str, str]
    body: Any


class Fake:
    """It answers while `answers` is set."""

    def __init__(self) -> None:
        self.url = ""
        self.requests: list[Asked] = []
        self.status, self.body, self.headers = 200, b"{}", {"Content-Type": "application/hal+json"}
        self.answers = Event()
        self.answers.set()

    def answer(self, body: Any, status: int = 200) -> None:
        self.status, self.body = status, body if isinstance(body, bytes) else json.dumps(body).encode()

    @property
    def asked(self) -> Asked:
        (one,) = self.requests
        return one


@contextmanager
def fake_of_mollie() -> Iterator[Fake]:
    fake = Fake()

    class Answering(Handler):
        def answer(self) -> None:
            body = self.rfile.read(int(self.headers.get("Content-Length") or 0))
            headers = {name.lower(): value for name, value in self.headers.items()}
            fake.requests.append(Asked(self.command, self.path, headers, json.loads(body) if body else None))
            fake.answers.wait()
            self.send_response(fake.status)
            for name, value in fake.headers.items():
                self.send_header(name, value)
            self.end_headers()
            self.wfile.write(b"" if fake.status == 204 else fake.body)

        do_GET = do_POST = do_PATCH = do_DELETE = answer

    with served(Answering) as fake.url:
        try:
            yield fake
        finally:
            fake.answers.set()
