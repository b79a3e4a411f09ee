"""GET, POST /mail/{token}: a customer declines reminders and statements by mail."""

from typing import Annotated
from urllib.parse import quote

from aws_lambda_powertools.event_handler import APIGatewayHttpResolver, Response
from aws_lambda_powertools.event_handler.openapi.params import Query

from shared.commands.customer import opt_outs
from shared.domain.core.languages import Language
from shared.domain.customer.mail_contents import OptOutGone
from shared.errors import ServiceError
from shared.http.app import HTML, answers, entrypoint, html, page_app
from shared.http.parameters import Public
from shared.http.strangers import Stranger
from shared.pages.opt_out_page import opt_out_gone, opt_out_page


def _failed(app: APIGatewayHttpResolver, _: ServiceError) -> str:
    return opt_out_gone(Language.EN, _address(app.current_event.path.removeprefix("/mail/")))


app = page_app(_failed)

Customer = Annotated[
    Stranger, Public(reason="a customer declines reminders without an account; the token is 128 random bits")
]
Lang = Annotated[str, Query(description="The language of the page: `en`, `nl` or `es`; the customer's by default.")]


@app.get(
    "/mail/<token>",
    summary="Show the page on which a customer declines reminders by mail",
    **answers(OptOutGone, text=HTML),
    tags=["mail"],
)
def show_opt_out(token: str, customer: Customer, lang: Lang = "") -> Response[str]:
    found = opt_outs.open_link(token)
    language = Language(lang) if lang in set(Language) else found.language
    return html(opt_out_page(found.merchant, language, _address(token), declined=found.declined))


@app.post(
    "/mail/<token>",
    summary="Decline reminders and statements by mail, also with one click of a mail program (RFC 8058)",
    **answers(OptOutGone, text=HTML),
    tags=["mail"],
)
def decline_reminders(token: str, customer: Customer) -> Response[str]:
    found = opt_outs.decline(token)
    return html(opt_out_page(found.merchant, found.language, _address(token), declined=True))


def _address(token: str) -> str:
    return f"/mail/{quote(token[:64], safe='')}"


handler = entrypoint(app)
