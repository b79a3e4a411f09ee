"""POST /customers/{customer_id}/mandates/{mandate_id}/revoke: revoke a mandate, here and at Mollie."""

from typing import Annotated

from shared.access import Member, Permission
from shared.commands.money.payments import mandates
from shared.domain.customer.customers import CustomerId
from shared.domain.money.mollie.connections import MollieConnectionBroken, NotConnected, RefusedByMollie
from shared.domain.money.payments.mandate_acts import MandateRevoked
from shared.domain.money.payments.mandates import MandateDetails, MandateId
from shared.http.app import answers, entrypoint, http_app
from shared.http.parameters import May
from shared.integrations.key_vault import VaultUnavailable
from shared.integrations.mollie_errors import MollieUnavailable
from shared.store.customer.customers import CustomerNotFound
from shared.store.engine.retries import Contended
from shared.store.money.payments.mandates import MandateNotFound

app = http_app()


@app.post(
    "/customers/<customer_id>/mandates/<mandate_id>/revoke",
    summary="Revoke a mandate",
    **answers(
        CustomerNotFound,
        MandateNotFound,
        MandateRevoked,
        NotConnected,
        MollieConnectionBroken,
        RefusedByMollie,
        MollieUnavailable,
        VaultUnavailable,
        Contended,
    ),
    tags=["mandates"],
)
def revoke_mandate(
    customer_id: CustomerId, mandate_id: MandateId, member: Annotated[Member, May(Permission.MANDATES_WRITE)]
) -> MandateDetails:
    return mandates.revoke(member.customer(customer_id), mandate_id, by=member.actor)


handler = entrypoint(app)
