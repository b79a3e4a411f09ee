"""GET /sent-mail/{token}: the HTML part of a mail as it was sent, which the page shows in a frame."""

from typing import Annotated, Final

from aws_lambda_powertools.event_handler import APIGatewayHttpResolver, Response

from shared.commands.customer import mails
from shared.domain.customer.mail_contents import MailLinkGone
from shared.errors import ServiceError
from shared.http.app import HTML, answers, entrypoint, html, page_app
from shared.http.parameters import Public
from shared.http.strangers import Stranger
from shared.integrations.document_store import DocumentsUnavailable

# A mail is shown in an origin of its own, without scripts, and loads nothing. Its styles are inline, as mail programs
# need them. Only our page may frame it, and what somebody clicks opens in a window of its own.
HEADERS: Final = {
    "Content-Security-Policy": (
        "default-src 'none'; style-src 'unsafe-inline'; img-src data:; base-uri 'none'; form-action 'none'; "
        "frame-ancestors 'self'; sandbox allow-popups allow-popups-to-escape-sandbox"
    ),
    "Referrer-Policy": "no-referrer",
    "X-Content-Type-Options": "nosniff",
    "X-Robots-Tag": "noindex, nofollow",
}
_GONE = (
    "Open this mail again, because it is shown for minutes only. · Open deze mail opnieuw, want hij wordt maar enkele "
    "minuten getoond. · Abra este correo de nuevo, porque se muestra solo unos minutos."
)


def _failed(_: APIGatewayHttpResolver, __: ServiceError) -> str:
    return f'<!doctype html><html lang="en"><meta charset="utf-8"><title>Mail</title><p>{_GONE}</p></html>'


app = page_app(_failed, headers=HEADERS)

Reader = Annotated[
    Stranger,
    Public(reason="a frame sends no token; the link is signed for a member with mails:read, and ends after minutes"),
]


@app.get(
    "/sent-mail/<token>",
    summary="Show the HTML part of a mail as it was sent",
    **answers(MailLinkGone, DocumentsUnavailable, text=HTML),
    tags=["mail"],
)
def show_sent_mail(token: str, reader: Reader) -> Response[str]:
    page = html(mails.html_of(token).replace("<head>", '<head><base target="_blank">', 1))
    page.headers.update(HEADERS)
    return page


handler = entrypoint(app)
