"""Acts on mandates: sign one, send it to Mollie, follow what Mollie reports, revoke, reveal."""

from collections.abc import Sequence
from datetime import date
from typing import NamedTuple

from shared.domain.core.activity_log import ActivityEntry, ActivityKind, Change, Subject, changes_of, entry
from shared.domain.core.actors import SYSTEM, Actor
from shared.domain.core.acts import Act
from shared.domain.core.bank_accounts import masked
from shared.domain.core.clock import now, require_not_future
from shared.domain.core.ids import new_id
from shared.domain.core.sepa_zone import bic_of, needs_bic
from shared.domain.customer.shown_mandates import MandateStatus
from shared.domain.money.mollie.payment_means import PaymentMeans
from shared.domain.money.mollie.provider_codes import Mode
from shared.domain.money.mollie.provider_payments import ProviderMandate
from shared.domain.money.payments.mandates import Mandate, MandateDraft
from shared.errors import Conflict, FieldProblem, InvalidInput

MAX_MANDATES = 100
_LOGGED = ("holder", "iban", "bic", "card", "signed_on", "reference")
# Our fields by those of Mollie's mandates, where a refusal names one.
FIELDS = {
    "consumerName": "holder",
    "consumerAccount": "iban",
    "consumerBic": "bic",
    "signatureDate": "signed_on",
    "mandateReference": "reference",
}


class MandateActivity(ActivityKind):
    SIGNED = "mandates.signed"
    RECEIVED = "mandates.received"
    STATUS_CHANGED = "mandates.status_changed"
    REVOKED = "mandates.revoked"
    REVEALED = "mandates.revealed"
    REQUESTED = "mandates.requested"


class TooManyMandates(Conflict):
    """The customer has as many mandates as one may have, revoked ones among them."""

    code = "too_many_mandates"

    def __init__(self) -> None:
        super().__init__(f"A customer has at most {MAX_MANDATES} mandates.")


class MandateRevoked(Conflict):
    """The mandate was revoked, and nothing brings it back. Sign a new one."""

    code = "mandate_revoked"

    def __init__(self) -> None:
        super().__init__("This mandate was revoked. Sign a new one.")


class NoAccountNumber(Conflict):
    """The mandate is one of a card, or Mollie has not named its account."""

    code = "no_account_number"

    def __init__(self) -> None:
        super().__init__("This mandate has no account number.")


class Account(NamedTuple):
    """A bank account: its number encrypted, and masked."""

    encrypted: str
    masked: str
    country: str

    @classmethod
    def of(cls, iban: str, encrypted: str) -> "Account":
        return cls(encrypted, masked(iban), iban[:2])


def require_room(mandates: Sequence[Mandate], draft: MandateDraft) -> None:
    """Raise TooManyMandates; InvalidInput for a reference that another mandate has, as some banks refuse its debits."""
    if len(mandates) >= MAX_MANDATES:
        raise TooManyMandates
    if draft.reference and any(draft.reference == one.reference for one in mandates):
        problem = "Another mandate of this customer has this reference. Write another one, or leave it empty."
        raise InvalidInput(FieldProblem("reference", "reference_used", problem))


def bic_for(draft: MandateDraft) -> str | None:
    """Return the bank's code, as it was sent or as the IBAN names it. Raise InvalidInput where it is missing."""
    bic = draft.bic or bic_of(draft.iban)
    if bic is None and needs_bic(draft.iban[:2]):
        problem = "Accounts in this country need the code of the bank (BIC), such as ABNANL2A."
        raise InvalidInput(FieldProblem("bic", "bic_required", problem))
    return bic


def sign(draft: MandateDraft, account: Account, mode: Mode, *, today: date, by: Actor) -> Act[Mandate]:
    """Write a mandate down before Mollie has it. Raise InvalidInput."""
    mandate_id = new_id("mnd")
    mandate = Mandate(
        id=mandate_id,
        mode=mode,
        status=MandateStatus.PENDING,
        method=PaymentMeans.DIRECTDEBIT,
        holder=draft.holder,
        iban=account.masked,
        country=account.country,
        encrypted_iban=account.encrypted,
        bic=bic_for(draft),
        reference=draft.reference or mandate_id.replace("mnd_", "MD-"),
        signed_on=require_not_future(draft.signed_on or today, today, field="signed_on"),
        created_at=now(),
        created_by=by,
    )
    return Act(None, mandate, _entry(MandateActivity.SIGNED, mandate, by=by, changes=_fields(mandate)))


def follow(before: Mandate, reported: ProviderMandate) -> Act[Mandate]:
    """Take over what Mollie reports of a mandate, also of one that it did not have before. Revoked is revoked."""
    known = {one.value: one for one in MandateStatus}
    status = before.status if before.ended else known.get(reported.status, before.status)
    missing = {"bic": before.bic or reported.bic, "provider_id": reported.id}
    changed = {"status": status, **missing}
    if all(getattr(before, name) == value for name, value in changed.items()):
        return Act(before, before, _status_entry(before, before))
    after = before.next_version(**changed, problem=None)
    return Act(before, after, _status_entry(before, after))


def refuse(before: Mandate, problem: str) -> Act[Mandate]:
    """Keep why Mollie does not take a mandate."""
    after = before.next_version(status=MandateStatus.INVALID, problem=problem[:200])
    return Act(before, after, _status_entry(before, after))


def receive(reported: ProviderMandate, account: Account | None) -> Act[Mandate]:
    """Write down a mandate that was made at Mollie, such as by a first payment."""
    known = {one.value: one for one in MandateStatus}
    mandate = Mandate(
        id=new_id("mnd"),
        provider_id=reported.id,
        mode=reported.mode,
        status=known.get(reported.status, MandateStatus.PENDING),
        method=reported.means,
        holder=reported.holder,
        iban=account.masked if account else None,
        country=account.country if account else None,
        encrypted_iban=account.encrypted if account else None,
        bic=reported.bic,
        card=reported.card,
        reference=reported.reference,
        signed_on=reported.signed_on,
        created_at=reported.created_at,
        created_by=SYSTEM,
    )
    return Act(None, mandate, _entry(MandateActivity.RECEIVED, mandate, by=SYSTEM, changes=_fields(mandate)))


def revoke(before: Mandate, *, by: Actor) -> Act[Mandate]:
    """Raise MandateRevoked."""
    if before.ended:
        raise MandateRevoked
    after = before.next_version(status=MandateStatus.REVOKED, revoked_at=now(), revoked_by=by)
    changes = changes_of("mandate", ("status",), before.model_dump(), after.model_dump())
    return Act(before, after, _entry(MandateActivity.REVOKED, after, by=by, changes=changes))


def gone(before: Mandate) -> Act[Mandate]:
    """Keep that Mollie has a mandate no more: it was revoked there, or its customer deleted."""
    return Act(before, before, _status_entry(before, before)) if before.ended else revoke(before, by=SYSTEM)


def use(before: Mandate, on: date) -> Mandate:
    """Return the mandate after money was collected with it on a day. An earlier day than the last changes nothing."""
    return before if before.used_on and on <= before.used_on else before.next_version(used_on=on)


def revealed(mandate: Mandate, *, by: Actor) -> ActivityEntry:
    return _entry(MandateActivity.REVEALED, mandate, by=by)


def requested(*, by: Actor) -> ActivityEntry:
    return entry(MandateActivity.REQUESTED, by=by)


def refusal(field: str | None, detail: str) -> InvalidInput:
    """Return the error for a mandate that Mollie refuses, at the field that it names."""
    return InvalidInput(FieldProblem(FIELDS.get(field or "", "iban"), "refused_by_mollie", f"Mollie: {detail}"))


def _status_entry(before: Mandate, after: Mandate) -> ActivityEntry:
    changes = changes_of("mandate", ("status", "problem"), before.model_dump(), after.model_dump())
    return _entry(MandateActivity.STATUS_CHANGED, after, by=SYSTEM, changes=changes)


def _entry(kind: MandateActivity, mandate: Mandate, *, by: Actor, changes: list[Change] | None = None) -> ActivityEntry:
    label = mandate.reference or mandate.iban or mandate.card or mandate.method
    return entry(kind, by=by, subject=Subject(type="mandate", id=mandate.id, label=label), changes=changes)


def _fields(mandate: Mandate) -> list[Change]:
    return changes_of("mandate", _LOGGED, {}, mandate.model_dump())
