"""The QR code of a SEPA credit transfer (European Payments Council, EPC069-12), which banks' apps scan."""

from decimal import Decimal
from io import BytesIO

from shared.documents.issued import Document, parties
from shared.domain.core.money import Amount
from shared.domain.customer.customer_values import PaymentMethod
from shared.domain.money.invoices.invoices import Invoice

_NAME_CHARACTERS = 70
# The code holds 331 bytes, of which all but the name takes 110 at most.
_NAME_BYTES = 210
_MAX = Amount(99_999_999_999, "EUR")


def transfer_of(document: Document) -> Amount | None:
    """Return the amount to transfer: the open balance in euros to the seller's account, unless it is collected."""
    if not isinstance(document, Invoice) or document.payment_method is PaymentMethod.DIRECTDEBIT:
        return None
    seller, _ = parties(document)
    balance = document.balance
    payable = seller.iban and balance.currency == "EUR" and Amount(0, "EUR") < balance and not balance > _MAX
    return balance if payable else None


def epc_qr(document: Invoice, amount: Amount) -> bytes:
    """Return the code as an SVG. Of its two fields for a reference one may be filled."""
    import segno.helpers

    seller, _ = parties(document)
    assert seller.iban is not None, "only what can be transferred has a code"
    code = segno.helpers.make_epc_qr(
        name=_clipped(seller.name),
        iban=seller.iban,
        bic=seller.bic,
        amount=Decimal(str(amount)),
        **({"reference": document.payment_reference} if document.payment_reference else {"text": document.number}),
        encoding="utf-8",
    )
    drawn = BytesIO()
    code.save(drawn, kind="svg", border=0, xmldecl=False, dark="#1c1b19")
    return drawn.getvalue()


def _clipped(name: str) -> str:
    return name[:_NAME_CHARACTERS].encode()[:_NAME_BYTES].decode(errors="ignore")
