"""POST /pay/{token}: begin a payment at Mollie, and send the payer to its checkout."""

from http import HTTPStatus
from typing import Annotated

from aws_lambda_powertools.event_handler import Response
from aws_lambda_powertools.event_handler.openapi.params import Body

from shared.commands.money.online_payments import checkouts
from shared.domain.money.mollie.connections import NotConnected
from shared.domain.money.online_payments.link_pages import LinkClosed
from shared.domain.money.online_payments.pay_pages import (
    AmountChanged,
    CheckoutRefused,
    Choice,
    LinkGone,
    TooManyCheckouts,
)
from shared.http.app import HTML, answers, entrypoint, page_app, see_other
from shared.http.parameters import Public
from shared.http.public_pages import failed, language_of
from shared.http.strangers import Stranger
from shared.http.validation import FORM
from shared.integrations.key_vault import VaultUnavailable
from shared.integrations.mollie_errors import MollieUnavailable

app = page_app(failed)

Payer = Annotated[
    Stranger, Public(reason="a customer pays without an account; a link begins so many checkouts an hour")
]
_FAILURES = (
    LinkGone,
    LinkClosed,
    AmountChanged,
    TooManyCheckouts,
    CheckoutRefused,
    NotConnected,
    MollieUnavailable,
    VaultUnavailable,
)


@app.post(
    "/pay/<token>",
    summary="Begin a payment, and redirect to its checkout",
    **answers(*_FAILURES, success=HTTPStatus.SEE_OTHER, text=HTML),
    tags=["pay"],
)
def begin_payment(token: str, choice: Annotated[Choice, Body(media_type=FORM)], payer: Payer) -> Response[str]:
    return see_other(checkouts.begin(token, choice, language_of(choice.lang)))


handler = entrypoint(app)
