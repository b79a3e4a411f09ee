"""GET /address-suggestions: suggest addresses for a beginning, if the merchant has switched that on."""

from typing import Annotated

from aws_lambda_powertools.event_handler.openapi.params import Query

from shared.access import Member, Permission
from shared.domain.customer.address_suggestions import AddressSuggestions
from shared.http.app import answers, entrypoint, http_app
from shared.http.parameters import May
from shared.integrations import address_register
from shared.store.team import merchants

app = http_app()


@app.get("/address-suggestions", summary="Suggest addresses", **answers(), tags=["addresses"])
def suggest_addresses(
    typed: Annotated[str, Query(min_length=3, max_length=200, description="The beginning of a Dutch address.")],
    member: Annotated[Member, May(Permission.CUSTOMERS_WRITE)],
) -> AddressSuggestions:
    is_on = merchants.get(member.merchant_id).features.address_suggestions
    return AddressSuggestions(items=address_register.suggest(typed) if is_on else [])


handler = entrypoint(app)
