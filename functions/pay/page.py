"""GET /pay/{token}, its logo, and the style of a merchant's colour: the page on which a customer pays."""

import secrets
from typing import Annotated

from aws_lambda_powertools.event_handler import Response
from aws_lambda_powertools.event_handler.openapi.params import Path, Query

from shared.commands.money.online_payments import pay_pages
from shared.commands.money.sales import smart_links
from shared.domain.money.online_payments.link_pages import LinkPage, known_view
from shared.domain.money.online_payments.pay_pages import LinkGone
from shared.domain.team.logos import LogoNotFound
from shared.http.app import CSS, HTML, IMAGE, answers, entrypoint, html, page_app, unchanging
from shared.http.parameters import Public
from shared.http.public_pages import Lang, address_of, failed, language_of
from shared.http.strangers import Stranger
from shared.integrations.document_store import DocumentsUnavailable
from shared.pages.frame import look_style
from shared.pages.link_page import link_page
from shared.pages.pay_page import pay_page

app = page_app(failed)

Payer = Annotated[
    Stranger, Public(reason="a customer pays without an account; the token of the link is 128 random bits")
]
Back = Annotated[str, Query(description="How often the page has asked for the outcome, after the checkout.")]
View = Annotated[str, Query(description="Of which view of a smart link's page the outcome is asked for.")]


@app.get("/pay/<token>", summary="Show the page on which a customer pays", **answers(LinkGone, text=HTML), tags=["pay"])
def show_pay_page(token: str, payer: Payer, lang: Lang = "", back: Back = "", view: View = "") -> Response[str]:
    page, customer = pay_pages.open_page(token, language_of(lang))
    view, reloads = known_view(view), int(back) if back.isascii() and back.isdigit() and len(back) < 4 else 0
    outcome = pay_pages.outcome_of(token, customer, view=view, reloads=reloads) if back else None
    address, nonce = address_of(token), secrets.token_urlsafe(16)
    if not isinstance(page, LinkPage):
        return html(pay_page(page, address, nonce=nonce, outcome=outcome, reloads=reloads))
    if not back:
        smart_links.count_view(customer, page.link, address=payer.address, agent=payer.agent)
    return html(link_page(page, address, nonce=nonce, view=view, outcome=outcome, reloads=reloads))


@app.get(
    "/pay/<token>/logo",
    summary="Return the logo of the merchant",
    **answers(LinkGone, LogoNotFound, DocumentsUnavailable, text=IMAGE),
    tags=["pay"],
)
def show_pay_logo(token: str, payer: Payer) -> Response[bytes]:
    logo, content = pay_pages.logo_of(token)
    return unchanging(content, logo.media_type)


@app.get(
    "/pay/look/colour/<colour>", summary="Return the style of a merchant's colour", **answers(text=CSS), tags=["pay"]
)
def show_pay_look(colour: Annotated[str, Path(pattern="^[0-9a-f]{6}$")], payer: Payer) -> Response[str]:
    return unchanging(look_style(colour), CSS)


handler = entrypoint(app)
