"""POST /customers/{customer_id}/mandates/{mandate_id}/reveal: read the whole account number, which is written down."""

from typing import Annotated

from shared.access import Member, Permission
from shared.commands.money.payments import mandates
from shared.domain.customer.customers import CustomerId
from shared.domain.money.payments.mandate_acts import NoAccountNumber
from shared.domain.money.payments.mandates import MandateId, RevealedMandate
from shared.http.app import answers, entrypoint, http_app
from shared.http.parameters import May
from shared.integrations.key_vault import VaultUnavailable
from shared.store.customer.customers import CustomerNotFound
from shared.store.engine.retries import Contended
from shared.store.money.payments.mandates import MandateNotFound

app = http_app()


@app.post(
    "/customers/<customer_id>/mandates/<mandate_id>/reveal",
    summary="Read the whole account number of a mandate",
    **answers(CustomerNotFound, MandateNotFound, NoAccountNumber, VaultUnavailable, Contended),
    tags=["mandates"],
)
def reveal_mandate(
    customer_id: CustomerId, mandate_id: MandateId, member: Annotated[Member, May(Permission.MANDATES_REVEAL)]
) -> RevealedMandate:
    return mandates.reveal(member.customer(customer_id), mandate_id, by=member)


handler = entrypoint(app)
