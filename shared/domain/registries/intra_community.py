"""The intra-Community list (Dutch: opgaaf ICP): supplies without VAT to businesses of other member states.

Directive 2006/112/EC, art. 262 to 264: for each customer, by VAT number, the sum of goods and of services of a period.
Documents count in the period of their issue; a credit note reduces that of its own issue.
"""

from collections.abc import Iterable, Iterator, Mapping
from typing import Final, NamedTuple

from shared.domain.core.money import Amount
from shared.domain.core.vat_numbers import FORMS, with_vat_country
from shared.domain.customer.sheets import Separator, written
from shared.domain.money.invoices.credit_notes import CreditNote
from shared.domain.money.invoices.invoices import Invoice
from shared.domain.money.pricing.vat import VatCategory

COLUMNS: Final = ("country", "vat_number", "customer_name", "currency", "goods", "services", "documents")
_GOODS, _SERVICES = VatCategory.INTRA_COMMUNITY, VatCategory.REVERSE_CHARGE

Document = Invoice | CreditNote


class _Supply(NamedTuple):
    number: str
    name: str
    goods: Amount
    services: Amount


def sheet(documents: Iterable[Document], *, separator: Separator) -> str:
    """Return a row for each VAT number and currency, by number."""
    sums: dict[tuple[str, str], list[_Supply]] = {}
    for supply in _supplies(documents):
        sums.setdefault((supply.number, supply.goods.currency), []).append(supply)
    rows = (_row(sums[key]) for key in sorted(sums))
    return written(COLUMNS, rows, with_header=True, separator=separator)


def _supplies(documents: Iterable[Document]) -> Iterator[_Supply]:
    for document in sorted(documents, key=lambda one: (str(one.issued_on), one.id)):
        none = Amount(0, document.currency)
        by_category = {_GOODS: none, _SERVICES: none}
        for group in document.totals.groups:
            if group.category in by_category:
                by_category[group.category] += group.taxable
        buyer, seller = document.buyer, document.seller
        if not (buyer and seller) or by_category == {_GOODS: none, _SERVICES: none}:
            continue
        number = buyer.vat_number or ""
        # What a merchant reverse-charges within its own country, such as subcontracting, is no such supply.
        if number and (number[:2] not in FORMS or number[:2] == with_vat_country(seller.address.country)):
            continue
        sign = -1 if isinstance(document, CreditNote) else 1
        goods, services = (_signed(by_category[one], sign) for one in (_GOODS, _SERVICES))
        yield _Supply(number, buyer.name, goods, services)


def _row(supplies: list[_Supply]) -> Mapping[str, object]:
    none = Amount(0, supplies[0].goods.currency)
    number = supplies[0].number
    return {
        "country": number[:2],
        "vat_number": number[2:],
        # As the last document has it.
        "customer_name": supplies[-1].name,
        "currency": none.currency,
        "goods": sum((one.goods for one in supplies), none),
        "services": sum((one.services for one in supplies), none),
        "documents": len(supplies),
    }


def _signed(amount: Amount, sign: int) -> Amount:
    return Amount(sign * amount.minor, amount.currency)
