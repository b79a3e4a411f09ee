"""POST /vat/intra-community/export: supplies without VAT to businesses of other member states, as CSV."""

from typing import Annotated

from aws_lambda_powertools.event_handler import Response

from shared.access import Member, Permission
from shared.commands.registries import intra_community
from shared.domain.money.invoices.invoice_sheets import Period
from shared.http.app import CSV, answers, csv_part, entrypoint, http_app
from shared.http.parameters import May
from shared.store.engine.retries import Contended

app = http_app()


@app.post(
    "/vat/intra-community/export",
    summary="Export the intra-Community list of a period as CSV, of at most 2,000 invoices and credit notes",
    **answers(Contended, text=CSV),
    tags=["vat"],
)
def export_intra_community(period: Period, member: Annotated[Member, May(Permission.INVOICES_EXPORT)]) -> Response[str]:
    return csv_part(intra_community.export(period, by=member), next_cursor=None)


handler = entrypoint(app)
