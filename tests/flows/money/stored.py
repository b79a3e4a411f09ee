"""The items of a customer, whose path in the API a test knows."""

from typing import Any

from shared.domain.core.refs import CustomerRef
from shared.store.engine import keys, table
from tests.gateway import Team


def ref(team: Team, customer: str) -> CustomerRef:
    return team.ref(customer.rpartition("/")[2])


def items(team: Team, customer: str, prefix: str) -> list[Any]:
    return table.query_all(keys.customer_partition(ref(team, customer)), prefix=prefix)
