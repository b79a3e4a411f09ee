"""Messages about VAT numbers to be checked in VIES."""

from shared.messages.base import Message, OfCustomer


class VatTask(Message):
    """Work on VAT numbers. The base of those below."""

    queue = "vat_checks"


class VatChecking(VatTask, OfCustomer):
    """A customer whose VAT number is to be checked in VIES, now or once its answer is old."""


class VatCatchUp(VatTask):
    """A merchant whose customers of earlier releases still have to be checked in VIES for the first time."""

    @property
    def about(self) -> str:
        return "catch_up"
