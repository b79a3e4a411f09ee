"""Creating and editing a customer: validation that reports all problems at once, and the resulting record."""

import re
from typing import Any

from shared.domain.core.activity_log import ActivityKind, Change, changes_of, entry
from shared.domain.core.actors import Actor
from shared.domain.core.acts import Act
from shared.domain.core.clock import now
from shared.domain.core.contact_details import e164
from shared.domain.core.ids import new_id
from shared.domain.core.languages import Language
from shared.domain.core.number_labels import split_labels
from shared.domain.core.tax_class_ids import STANDARD
from shared.domain.customer.address_health import EmailHealth
from shared.domain.customer.addresses import PARTS, Address, AddressEdit, PrimaryAddress, new_address
from shared.domain.customer.customer_fields import EDITABLE, CustomerDraft, CustomerEdit, CustomerFields
from shared.domain.customer.customer_values import BUSINESS_ONLY, ExternalRef, Kind
from shared.domain.customer.customers import CustomerCard, VatStatus
from shared.domain.customer.vat_checks import after_edit
from shared.errors import FieldProblem, Problems


class CustomerActivity(ActivityKind):
    CREATED = "customer.created"
    EDITED = "customer.edited"


def create_customer(
    draft: CustomerDraft, *, number: str, region: str, language: Language, tax_class_id: str, by: Actor
) -> Act[CustomerCard]:
    """Return the act that creates a customer. `region` (ISO 3166), `language` and `tax_class_id` are the merchant's,
    as defaults.

    Raise InvalidInput.
    """
    customer = new_customer(draft, number=number, region=region, language=language, tax_class_id=tax_class_id)
    return Act(None, customer, entry(CustomerActivity.CREATED, by=by))


def edit_customer(customer: CustomerCard, edit: CustomerEdit, *, region: str, by: Actor) -> Act[CustomerCard]:
    """Return the act that edits a customer. `region` (ISO 3166) is the merchant's, as the default.

    Raise InvalidInput.
    """
    after = edited(customer, edit, region=region)
    changes = customer_changes(customer, after)
    return Act(customer, after, entry(CustomerActivity.EDITED, by=by, changes=changes))


def new_customer(
    draft: CustomerDraft, *, number: str, region: str, language: Language, tax_class_id: str = STANDARD
) -> CustomerCard:
    """Return a new customer made from a draft. Raise InvalidInput."""
    at = now()
    problems = Problems()
    address = None
    if draft.address:
        with problems.collect():
            address = new_address(draft.address, field="address")
    fields = {name: getattr(draft, name) for name in CustomerFields.model_fields}
    country = draft.address.country if draft.address else region
    fields |= _normalised(fields, problems, region=country, registered_in=country)
    hidden = draft.kind is Kind.INDIVIDUAL and _has_business_data(fields)
    customer = CustomerCard(
        id=new_id("cst"),
        number=number,
        kind=draft.kind,
        business_hidden_at=at if hidden else None,
        language=draft.language or language,
        tax_class_id=draft.tax_class_id or tax_class_id,
        address=address,
        contact_id=new_id("cont"),
        created_at=at,
        updated_at=at,
        **fields,
    )
    return _with_check(_checked(customer, problems))


def edited(customer: CustomerCard, edit: CustomerEdit, *, region: str) -> CustomerCard:
    """Return the customer after an edit. Raise InvalidInput.

    A new e-mail address resets its health (Q50), and a new VAT number its VIES status (Q29).
    """
    problems = Problems()
    sent = {name: getattr(edit, name) for name in edit.model_fields_set}
    if "address" in sent:
        with problems.collect():
            sent["address"] = _address_after(customer, edit.address)
    address = sent.get("address", customer.address)
    country = (address and address.country) or region
    sent |= _normalised(sent, problems, region=country, registered_in=customer.registration_country or country)
    changes = {name: value for name, value in sent.items() if value != getattr(customer, name)}
    if "email" in changes:
        changes["email_health"] = EmailHealth.HEALTHY
    if "vat_number" in changes:
        changes["vat_status"] = VatStatus.NOT_VALIDATED
    if changes.get("kind", customer.kind) is Kind.BUSINESS:
        changes |= {"business_hidden_at": None} if "kind" in changes else {}
    elif "kind" in changes or _has_business_data(changes):
        changes["business_hidden_at"] = now()
    after = _checked(customer.next_version(**changes), problems)
    if changes.keys() & {"vat_number", "kind"}:
        after = _with_check(after)
    return after if changes else customer


def asks_for_check(before: CustomerCard | None, after: CustomerCard) -> bool:
    """Whether a new or edited customer has a VAT number that is to be checked in VIES from now on."""
    wanted, earlier = after.vat_check, before.vat_check if before else None
    if wanted is None or wanted.pending_since is None:
        return False
    return earlier is None or (earlier.number, earlier.pending_since) != (wanted.number, wanted.pending_since)


def customer_changes(before: CustomerCard, after: CustomerCard) -> list[Change]:
    """Return the changes of an edit for the activity log."""
    old, new = before.model_dump(mode="json"), after.model_dump(mode="json")
    changes = changes_of("customer", EDITABLE, old, new)
    return changes + changes_of("address", PARTS, old["address"] or {}, new["address"] or {})


def _address_after(customer: CustomerCard, edit: AddressEdit | None) -> Address | None:
    if edit is None:
        if customer.counts.addresses:
            raise PrimaryAddress
        return None
    if customer.address is None:
        return new_address(edit, field="address")
    return customer.address.edited(edit, field="address")


def _checked(customer: CustomerCard, problems: Problems) -> CustomerCard:
    """Return the customer. Raise InvalidInput for the problems so far and for those between fields."""
    required = "company_name" if customer.kind is Kind.BUSINESS else "full_name"
    if not getattr(customer, required):
        label = "company name" if customer.kind is Kind.BUSINESS else "full name"
        problems.append(FieldProblem(required, "required", f"This kind of customer needs a {label}."))
    number = customer.registration_number or "00000000"
    if customer.registration_country == "NL" and not re.fullmatch("[0-9]{8}", number):
        problem = "A KVK number has eight digits, such as 69599084."
        problems.append(FieldProblem("registration_number", "invalid_kvk_number", problem))
    problems.raise_any()
    return customer


def _with_check(customer: CustomerCard) -> CustomerCard:
    """Return the customer with the check of its VAT number in VIES, which begins with a new number (S143)."""
    return customer.model_copy(update={"vat_check": after_edit(customer, customer.vat_check, now())})


def _has_business_data(fields: dict[str, Any]) -> bool:
    """Whether any business field is set. For an individual these are hidden, and erased after 30 days (Q49)."""
    return any(fields.get(name) for name in BUSINESS_ONLY)


def _normalised(fields: dict[str, Any], problems: Problems, *, region: str, registered_in: str) -> dict[str, Any]:
    """Return the phone numbers, the registration and the references in the form that is stored.

    `region` applies to phone numbers without a country code, `registered_in` to a registration without a country.
    """
    spelled: dict[str, Any] = {}
    for name in ("phone", "mobile", "fax"):
        if fields.get(name):
            with problems.collect():
                spelled[name] = e164(fields[name], region=region, field=name)
    if refs := fields.get("external_refs"):
        spelled["external_refs"] = [ExternalRef(**ref.model_dump()) for ref in refs]
    if number := fields.get("registration_number"):
        country = fields.get("registration_country") or registered_in
        spelled["registration_country"] = country
        spelled["registration_number"] = _kvk_number(number) if country == "NL" else number
    return spelled


def _kvk_number(typed: str) -> str:
    """Return the digits of a text such as `6959 9084 (KvK)`, or the text as it was typed if other words are left."""
    code = split_labels(typed).code
    return code if code and code.isdigit() else typed
