"""Warnings about fields that are saved but look mistyped, in the answers to creating and editing a customer."""

from collections.abc import Collection
from operator import not_
from typing import Any

from pydantic import ConfigDict, Field

from shared.domain.core.models import Model
from shared.domain.core.vat_numbers import has_wrong_check_digits
from shared.domain.customer.customers import Customer


class FieldWarning(Model):
    """A doubt about a field that was saved: its name, a code for programs, and a sentence for people."""

    field: str
    code: str
    message: str


def _optional(schema: dict[str, Any]) -> None:
    """Describe `warnings` as what an answer may leave out."""
    schema["required"] = [name for name in schema["required"] if name != "warnings"]
    schema["properties"]["warnings"].pop("default", None)


class SavedCustomer(Customer):
    """The customer as it was saved. `warnings` is left out where there are none."""

    model_config = ConfigDict(json_schema_extra=_optional)

    warnings: list[FieldWarning] = Field(default=[], exclude_if=not_)


def saved(customer: Customer, sent: Collection[str]) -> SavedCustomer:
    """Return the customer with the warnings about the fields that were sent."""
    fields = {name: getattr(customer, name) for name in Customer.model_fields}
    return SavedCustomer.model_construct(**fields, warnings=_warnings(customer, sent))


def _warnings(customer: Customer, sent: Collection[str]) -> list[FieldWarning]:
    number = customer.vat_number if "vat_number" in sent else None
    if not number or not has_wrong_check_digits(number):
        return []
    message = "The check digits of this VAT number are wrong, so it may be mistyped. Compare it with the letterhead."
    return [FieldWarning(field="vat_number", code="wrong_check_digits", message=message)]
