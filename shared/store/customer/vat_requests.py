"""Requests to check a customer's VAT number: now, at the next try, or once its answer is old.

A customer has one pending message, so a later request replaces an earlier one.
"""

from datetime import datetime

from shared.domain.core.refs import CustomerRef
from shared.messages.vat import VatChecking
from shared.store.engine import outbox
from shared.store.engine.changes import Changes


def add(changes: Changes, customer: CustomerRef, *, send: bool = True) -> None:
    """Check at once. With `send=False` the sweep sends the message."""
    outbox.add(changes, VatChecking.of(customer), send=send)


def add_due(changes: Changes, customer: CustomerRef, due: datetime) -> None:
    """Check at a time in UTC."""
    outbox.add_due(changes, VatChecking.of(customer), due)


def add_delayed(changes: Changes, customer: CustomerRef, seconds: int) -> VatChecking:
    """Check again after some seconds. Return the message, to be sent with that delay; if that fails, the sweep does."""
    message = VatChecking.of(customer)
    outbox.add_delayed(changes, message, seconds)
    return message
