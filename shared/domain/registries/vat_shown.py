"""The check of a VAT number as members see it: its state, why it waits, and the last answer of VIES with its age."""

import re
from datetime import datetime
from enum import StrEnum

from shared.domain.core.folding import collated
from shared.domain.core.models import Model
from shared.domain.customer.customers import CustomerCard, VatStatus
from shared.domain.customer.vat_checks import FRESH_FOR, VatProof, VatRefusal, VatWait, refusal_at_a_glance, refusal_of
from shared.errors import Conflict

# Legal forms, which VIES spells as the register of the country does, without their dots.
_FORMS = frozenset(
    {"bv", "nv", "vof", "cv", "bvba", "srl", "sprl", "sarl", "sas", "sasu", "sa", "sl", "slu", "gmbh", "ag", "kg", "ug"}
    | {"co", "as", "aps", "ab", "oy", "oyj", "ltd", "limited", "plc", "spa", "sp", "z", "oo", "sro", "doo", "a", "s"}
)


class VatNotCheckable(Conflict):
    """VIES cannot be asked about this customer: there is no VAT number, it is not of the EU, or it is mistyped."""

    code = "vat_not_checkable"


class VatState(StrEnum):
    """The state of the check. `could_not_be_checked`: VIES did not answer, and is asked again; it is no answer."""

    NOT_VALIDATED = "not_validated"
    PENDING = "pending"
    VALID = "valid"
    INVALID = "invalid"
    COULD_NOT_BE_CHECKED = "could_not_be_checked"


class ShownVat(Model):
    """The check of a customer's VAT number.

    `refusal` is why it cannot be checked. `pending_since`, `wait` and `next_try_at` are of a check that is under way.
    `answer` is the last answer of VIES, whatever came since; `is_outdated` is whether it is older than a month, and
    `name_differs` whether its company seems to be another one. `requester_refused`: VIES refuses your own VAT
    number, so its answers have no consultation number.
    """

    number: str | None
    state: VatState
    refusal: VatRefusal | None
    pending_since: datetime | None
    tried_at: datetime | None
    wait: VatWait | None
    next_try_at: datetime | None
    answer: VatProof | None
    is_outdated: bool
    name_differs: bool
    requester_refused: bool


def shown(customer: CustomerCard, at: datetime) -> ShownVat:
    check = customer.vat_check
    answer = check.proof if check else None
    kept = check.refusal if check else None
    return ShownVat(
        number=customer.vat_number,
        state=state_of(customer),
        refusal=refusal_at_a_glance(customer) or kept,
        pending_since=check.pending_since if check else None,
        tried_at=check.tried_at if check else None,
        wait=check.wait if check else None,
        next_try_at=check.next_try_at if check else None,
        answer=answer,
        is_outdated=answer is not None and at - answer.checked_at > FRESH_FOR,
        name_differs=answer is not None and name_differs(customer, answer.name),
        requester_refused=check.requester_refused if check else False,
    )


def state_of(customer: CustomerCard) -> VatState:
    check = customer.vat_check
    if check and check.pending_since:
        return VatState.COULD_NOT_BE_CHECKED if check.is_outage else VatState.PENDING
    if customer.vat_status is VatStatus.NOT_CHECKABLE:
        return VatState.COULD_NOT_BE_CHECKED
    return VatState(customer.vat_status)


def name_differs(customer: CustomerCard, name: str | None) -> bool:
    """Whether VIES names another company than the customer's. Case, accents, dots and legal forms are no difference."""
    if not name:
        return False
    ours = [customer.company_name, customer.legal_name, *customer.trade_names]
    # Some member states put several names into one: `LEGAL NAME || TRADE NAME`.
    theirs = {_bare(part) for part in (name, *re.split(r"\|\||\n| - ", name))} - {""}
    return not theirs & {_bare(one) for one in ours if one}


def require_checkable(customer: CustomerCard) -> None:
    """Raise VatNotCheckable."""
    refusal = refusal_of(customer)
    if refusal:
        raise VatNotCheckable(_WORDS[refusal])


def _bare(name: str) -> str:
    words = collated(name).split()
    return "".join([word for word in words if word not in _FORMS] or words)


_WORDS = {
    VatRefusal.NO_VAT_NUMBER: "This customer has no VAT number.",
    VatRefusal.INDIVIDUAL: "This customer is an individual. Only businesses have a VAT number.",
    VatRefusal.NOT_IN_VIES: "Numbers of this country cannot be checked in VIES, which knows those of the EU and of"
    " Northern Ireland only.",
    VatRefusal.WRONG_CHECK_DIGITS: "The check digits of this VAT number are wrong. Compare it with the letterhead.",
    VatRefusal.MALFORMED: "VIES answers that this is no VAT number of its country.",
}
