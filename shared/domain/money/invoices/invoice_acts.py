"""Acts on an invoice that is not issued, and what may still be edited of an issued one."""

from collections.abc import Sequence
from datetime import date
from typing import Any

from shared.domain.core.activity_log import ActivityEntry, ActivityKind, Change, Subject, changes_of, entry, money_text
from shared.domain.core.actors import Actor
from shared.domain.core.acts import Act
from shared.domain.core.clock import now
from shared.domain.core.ids import new_id
from shared.domain.customer.customer_errors import CustomerArchived
from shared.domain.customer.customers import CustomerCard, Status
from shared.domain.money.invoices.e_invoice_limits import require_expressible
from shared.domain.money.invoices.invoices import UNISSUED, Invoice, InvoiceStatus, next_version
from shared.domain.money.pricing.invoice_drafts import InvoiceDraft, InvoiceEdit, InvoiceFields
from shared.domain.money.pricing.line_drafts import as_drafts, require_choosable, require_complete
from shared.domain.money.pricing.lines import DocumentDiscount, LineDraft
from shared.domain.money.pricing.pricing import price
from shared.domain.money.pricing.vat_decision import TaxRules
from shared.domain.team.merchants import Merchant
from shared.errors import Conflict, FieldProblem, InvalidInput

EDITABLE_ONCE_ISSUED = ("due_on", "reference", "internal_note")
# What a field of an invoice cannot be empty of: null means the default of the merchant and the customer.
_DEFAULTED = ("currency", "prices_include_vat")
_PRICED = ("lines", "discount", "currency", "prices_include_vat")
_LOGGED = ("status", "currency", "issue_on", "due_on", "payment_term_days", "reference", "payment_method")
_LONG = ("note", "internal_note")
_LONGEST_LABEL = 80


class InvoiceActivity(ActivityKind):
    CREATED = "invoices.created"
    EDITED = "invoices.edited"
    DELETED = "invoices.deleted"
    RESTORED = "invoices.restored"
    ISSUED = "invoices.issued"
    SENT = "invoices.sent"
    CREDITED = "invoices.credited"
    CANCELLED = "invoices.cancelled"


class InvoiceIssued(Conflict):
    """The invoice is issued, so it is final: a credit note corrects it."""

    code = "invoice_issued"


class InvoiceCancelled(Conflict):
    """The invoice is cancelled already."""

    code = "invoice_cancelled"


def require_not_archived(customer: CustomerCard) -> None:
    """Raise CustomerArchived (Q13)."""
    if customer.status is Status.ARCHIVED:
        raise CustomerArchived(
            "This customer is archived. Reactivate it before you make or issue an invoice.", current=customer.record
        )


def create_invoice(
    draft: InvoiceDraft,
    customer: CustomerCard,
    merchant: Merchant,
    rules: TaxRules,
    *,
    today: date,
    by: Actor,
    order_id: str | None = None,
    subscription_id: str | None = None,
) -> Act[Invoice]:
    """Make a draft or a concept. Raise CustomerArchived, InvalidInput, such as for a concept that is not complete.

    An archived customer may have subscriptions that go on (Q13).
    """
    if subscription_id is None:
        require_not_archived(customer)
    if order_id is None and subscription_id is None:
        # Lines of an order or a subscription keep the classes that they have there.
        require_choosable(draft.lines, rules.classes)
    at = now()
    typed: dict[str, Any] = {name: getattr(draft, name) for name in InvoiceFields.model_fields}
    typed["currency"] = draft.currency or merchant.base_currency
    if draft.prices_include_vat is None:
        typed["prices_include_vat"] = merchant.prices_include_vat
    if "payment_method" not in draft.model_fields_set:
        typed["payment_method"] = customer.payment_method
    status = InvoiceStatus.CONCEPT if draft.concept else InvoiceStatus.DRAFT
    if draft.concept:
        require_complete(draft.lines)
    invoice = Invoice(
        id=new_id("inv"),
        status=status,
        order_id=order_id,
        subscription_id=subscription_id,
        created_on=today,
        created_at=at,
        created_by=by,
        updated_at=at,
        **(typed | _priced(typed, rules)),
    )
    if draft.concept:
        require_issuable(invoice)
    return Act(None, invoice, invoice_entry(InvoiceActivity.CREATED, invoice, by=by))


def edit_invoice(before: Invoice, edit: InvoiceEdit, merchant: Merchant, rules: TaxRules, *, by: Actor) -> Act[Invoice]:
    """Edit an invoice. Raise InvoiceIssued for a field that is final, InvoiceCancelled, InvalidInput."""
    if before.is_issued:
        return _edit_issued(before, edit, by=by)
    require_unissued(before)
    sent: dict[str, Any] = {name: getattr(edit, name) for name in edit.model_fields_set if name != "concept"}
    require_choosable(sent.get("lines", ()), rules.classes, before=before.lines)
    for name in _DEFAULTED:
        if name in sent and sent[name] is None:
            sent[name] = merchant.base_currency if name == "currency" else merchant.prices_include_vat
    if "concept" in edit.model_fields_set:
        sent["status"] = InvoiceStatus.CONCEPT if edit.concept else InvoiceStatus.DRAFT
    return _edited(before, repriced(before, rules, sent), by=by)


def is_typing(act: Act[Invoice]) -> bool:
    """Whether an edit is of a draft that stays one: it is saved while it is typed, and has no entry in the log."""
    assert act.before
    assert act.after
    return act.before.status is act.after.status is InvoiceStatus.DRAFT


def repriced(invoice: Invoice, rules: TaxRules, sent: dict[str, Any] | None = None) -> Invoice:
    """Return an unissued invoice with what was sent, its lines and totals calculated anew. Raise InvalidInput."""
    wanted = {name: getattr(invoice, name) for name in _PRICED} | (sent or {})
    drafts = wanted["lines"] if sent and "lines" in sent else as_drafts(invoice.lines)
    changed = invoice.model_copy(update=wanted | _priced(wanted | {"lines": drafts}, rules))
    if changed.status is InvoiceStatus.CONCEPT:
        require_complete(drafts)
        require_issuable(changed)
    return changed


def delete_invoice(invoice: Invoice, *, by: Actor) -> Act[Invoice]:
    """Delete a draft or a concept, or one that was cancelled as such. Raise InvoiceIssued."""
    require_not_issued(invoice)
    return Act(invoice, None, invoice_entry(InvoiceActivity.DELETED, invoice, by=by))


def restore_invoice(deleted: Invoice, *, by: Actor) -> Act[Invoice]:
    return Act(None, deleted, invoice_entry(InvoiceActivity.RESTORED, deleted, by=by))


def cancel_unissued(invoice: Invoice, reason: str | None, *, by: Actor) -> Act[Invoice]:
    """Cancel a draft or a concept. Raise InvoiceCancelled."""
    require_unissued(invoice)
    after = next_version(
        invoice, status=InvoiceStatus.CANCELLED, cancelled_from=invoice.status, cancel_reason=reason or None
    )
    changes = changes_of("invoice", ("status", "cancel_reason"), {"status": invoice.status}, after.model_dump())
    return Act(invoice, after, invoice_entry(InvoiceActivity.CANCELLED, after, by=by, changes=changes))


def undo_cancellation(invoice: Invoice, *, by: Actor) -> Act[Invoice]:
    """Make a cancelled draft or concept what it was. Raise InvoiceIssued.

    Do nothing if it is not cancelled, because a retry of the restoration may come after the first one.
    """
    require_not_issued(invoice)
    if invoice.status in UNISSUED:
        return Act(invoice, invoice, invoice_entry(InvoiceActivity.RESTORED, invoice, by=by))
    status = invoice.cancelled_from or InvoiceStatus.DRAFT
    after = next_version(invoice, status=status, cancelled_from=None, cancel_reason=None)
    return Act(invoice, after, invoice_entry(InvoiceActivity.RESTORED, after, by=by))


def duplicate_invoice(
    invoice: Invoice, customer: CustomerCard, rules: TaxRules, *, today: date, by: Actor
) -> Act[Invoice]:
    """Make a concept with the lines of an invoice, to review and edit (Q2); a draft of one that is not complete.

    Dates, number and credit notes are its own. Raise CustomerArchived.
    """
    require_not_archived(customer)
    at = now()
    drafts = [draft.model_copy(update={"id": new_id("lin")}) for draft in as_drafts(invoice.lines)]
    kept = ("currency", "prices_include_vat", "discount", "payment_term_days", "buyer_reference", "note")
    typed: dict[str, Any] = {name: getattr(invoice, name) for name in kept} | {"lines": drafts}
    made = Invoice(
        id=new_id("inv"),
        status=InvoiceStatus.DRAFT,
        payment_method=invoice.payment_method,
        created_on=today,
        created_at=at,
        created_by=by,
        updated_at=at,
        **(typed | _priced(typed, rules)),
    )
    try:
        require_complete(drafts)
        require_issuable(made)
        made = made.model_copy(update={"status": InvoiceStatus.CONCEPT})
    except InvalidInput:
        pass
    return Act(None, made, invoice_entry(InvoiceActivity.CREATED, made, by=by))


def require_issuable(invoice: Invoice) -> None:
    """Refuse what no invoice can be issued with: a total below zero, a due date before the date of issue, and what no
    e-invoice can express. Raise InvalidInput.
    """
    require_expressible(invoice.totals)
    if invoice.totals.gross_total.minor < 0:
        problem = "The total is below zero. Write a credit note of the invoice that this corrects."
        raise InvalidInput(FieldProblem("lines", "negative_total", problem))
    issued_on = invoice.issued_on or invoice.issue_on
    if invoice.due_on and issued_on and invoice.due_on < issued_on:
        problem = "The invoice is due before it is issued. Choose a later day."
        raise InvalidInput(FieldProblem("due_on", "before_issue", problem))


def require_unissued(invoice: Invoice) -> None:
    """Raise InvoiceIssued, InvoiceCancelled."""
    require_not_issued(invoice)
    if invoice.status is InvoiceStatus.CANCELLED:
        raise InvoiceCancelled("This invoice is cancelled. Restore it first.", current=invoice)


def require_not_issued(invoice: Invoice) -> None:
    """Raise InvoiceIssued."""
    if invoice.is_issued:
        raise InvoiceIssued(
            "This invoice is issued, so it stays as it is (only its due date, reference and internal note can be"
            " edited). Write a credit note to correct it.",
            current=invoice,
        )


def invoice_entry(
    kind: InvoiceActivity, invoice: Invoice, *, by: Actor, changes: Sequence[Change] = ()
) -> ActivityEntry:
    subject = Subject(type="invoice", id=invoice.id, label=label_of(invoice))
    return entry(kind, by=by, subject=subject, changes=list(changes))


def label_of(invoice: Invoice) -> str:
    """Return the number or, before issue, what distinguishes the invoice: its reference or its first line."""
    first = next((line.description for line in invoice.lines if line.description), "")
    return invoice.number or invoice.reference or first.partition("\n")[0][:_LONGEST_LABEL]


def _edit_issued(before: Invoice, edit: InvoiceEdit, *, by: Actor) -> Act[Invoice]:
    if edit.model_fields_set - set(EDITABLE_ONCE_ISSUED):
        require_not_issued(before)
    sent = {name: getattr(edit, name) for name in edit.model_fields_set}
    if "due_on" in sent and sent["due_on"] is None:
        raise InvalidInput(FieldProblem("due_on", "required", "An issued invoice has a due date."))
    after = before.model_copy(update=sent)
    require_issuable(after)
    return _edited(before, after, by=by)


def _edited(before: Invoice, after: Invoice, *, by: Actor) -> Act[Invoice]:
    if after != before:
        after = next_version(after)
    old, new = before.model_dump(mode="json"), after.model_dump(mode="json")
    changes = changes_of("invoice", _LOGGED, old, new)
    if before.totals.gross_total != after.totals.gross_total:
        old_total, new_total = (money_text(one.totals.gross_total) for one in (before, after))
        changes.append(Change(field="invoice.total", old=old_total, new=new_total))
    changes += [Change(field=f"invoice.{name}") for name in (*_LONG, "lines") if old[name] != new[name]]
    return Act(before, after, invoice_entry(InvoiceActivity.EDITED, after, by=by, changes=changes))


def _priced(typed: dict[str, Any], rules: TaxRules) -> dict[str, Any]:
    drafts: list[LineDraft] = typed["lines"]
    discount: DocumentDiscount | None = typed["discount"]
    included: bool = typed["prices_include_vat"]
    lines, totals = price(drafts, rules, typed["currency"], prices_include_vat=included, discount=discount)
    return {"lines": lines, "totals": totals}
