"""Calls to Mollie within a request of a member: what fails there is answered with its remedy."""

from collections.abc import Iterator
from contextlib import contextmanager

from shared.commands.money.mollie import connections
from shared.commands.money.mollie.connections import OpenConnection
from shared.domain.core.refs import MerchantId
from shared.domain.money.mollie.connections import MollieConnectionBroken, RefusedByMollie
from shared.integrations.mollie import ConnectionBroken, MollieRefused, ObjectGone


@contextmanager
def opened(merchant_id: MerchantId) -> Iterator[OpenConnection]:
    """Open the connection, and keep that it is broken where Mollie refuses its key.

    Raise NotConnected, MollieConnectionBroken, RefusedByMollie, MollieUnavailable, VaultUnavailable.
    """
    try:
        yield connections.opened(merchant_id)
    except ConnectionBroken as error:
        connections.mark_broken(merchant_id)
        raise MollieConnectionBroken from error
    except MollieRefused as error:
        raise RefusedByMollie(error.detail) from error
    except ObjectGone as error:
        raise RefusedByMollie("it does not have this any more.") from error
