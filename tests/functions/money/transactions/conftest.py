"""The customer whose transactions the tests are about, and the account of their merchant at Mollie."""

from tests.functions.money.payments.conftest import account, customer, invoice

__all__ = ["account", "customer", "invoice"]
