"""Filters of the list of transactions: by kind, status, means and day."""

from dataclasses import dataclass

from shared.domain.money.mollie.payment_means import PaymentMeans
from shared.domain.money.mollie.transactions import TransactionKind, TransactionStatus


@dataclass(frozen=True, slots=True, kw_only=True)
class TransactionFilter:
    """All are in the order of their enums, because cursors are bound to the text of a filter. No `means` is any."""

    kinds: tuple[TransactionKind, ...] = tuple(TransactionKind)
    statuses: tuple[TransactionStatus, ...] = tuple(TransactionStatus)
    means: tuple[PaymentMeans, ...] = ()
