"""A smart link: an address of a customer at which they pay for a product or an amount, with a code to scan (S109).

Views, payments and revenue are counts of the link's item, which raise no version.
"""

from datetime import datetime
from enum import StrEnum
from typing import Annotated, Any, Self

from pydantic import Field, StrictBool, StringConstraints

from shared.domain.core.activity_log import ActivityEntry, ActivityKind, Subject, changes_of, entry
from shared.domain.core.actors import Actor
from shared.domain.core.acts import Act
from shared.domain.core.clock import now
from shared.domain.core.edits import unset
from shared.domain.core.ids import id_pattern, new_id, new_token
from shared.domain.core.models import Model, Record, RequestModel
from shared.domain.core.money import Amount, Money
from shared.domain.core.records import CustomerRecord
from shared.domain.core.tallies import Tally
from shared.domain.core.tax_class_ids import TaxClassId
from shared.domain.core.text import Line, MultilineText
from shared.domain.money.payments.paid_amounts import PaidAmount
from shared.errors import Conflict, FieldProblem, Problems

SmartLinkId = Annotated[str, StringConstraints(pattern=id_pattern("lnk"))]
MAX_USES = 10_000
MAX_LINKS = 200
_LOGGED = ("name", "description", "amount", "minimum", "maximum", "tax_class_id", "uses", "active")


class SmartLinkKind(StrEnum):
    """A product is sold: it has a price and a tax class. An amount is paid, without saying for which product."""

    PRODUCT = "product"
    AMOUNT = "amount"


class Pricing(StrEnum):
    """Whether the amount is fixed, the payer chooses it, or it is a deposit: credit, without an invoice."""

    FIXED = "fixed"
    CHOSEN = "chosen"
    DEPOSIT = "deposit"


class LinkState(StrEnum):
    """Whether the link can be paid now."""

    OPEN = "open"
    INACTIVE = "inactive"
    USED_UP = "used_up"


class SmartLinkActivity(ActivityKind):
    CREATED = "smart_links.created"
    EDITED = "smart_links.edited"
    ACTIVATED = "smart_links.activated"
    DEACTIVATED = "smart_links.deactivated"
    PAID = "smart_links.paid"


class TooManySmartLinks(Conflict):
    """The customer has as many smart links as one may have."""

    code = "too_many_smart_links"

    def __init__(self) -> None:
        super().__init__(f"A customer has at most {MAX_LINKS} smart links.")


Uses = Annotated[int | None, Field(strict=True, ge=1, le=MAX_USES)]


class SmartLinkDraft(RequestModel):
    """A new link. Amounts include VAT, as a payer sees them.

    `amount` is the price or the deposit; where the payer chooses, it is null, and `minimum` and `maximum` are the ends.
    `uses` is how often it can be paid, null without an end. `tax_class_id` null is what the customer's treatment says.
    """

    name: Annotated[Line, StringConstraints(min_length=1, max_length=100)]
    description: Annotated[MultilineText, StringConstraints(max_length=1000)] = ""
    kind: SmartLinkKind
    pricing: Pricing = Pricing.FIXED
    amount: PaidAmount | None = None
    minimum: PaidAmount | None = None
    maximum: PaidAmount | None = None
    tax_class_id: TaxClassId | None = None
    uses: Uses = None
    active: StrictBool = True


class SmartLinkEdit(RequestModel):
    """An edit of a link. An omitted field keeps its value; kind, pricing and currency stay as they are."""

    name: Annotated[Line, StringConstraints(min_length=1, max_length=100)] = Field(default_factory=unset)
    description: Annotated[MultilineText, StringConstraints(max_length=1000)] = Field(default_factory=unset)
    amount: PaidAmount | None = Field(default_factory=unset)
    minimum: PaidAmount | None = Field(default_factory=unset)
    maximum: PaidAmount | None = Field(default_factory=unset)
    tax_class_id: TaxClassId | None = Field(default_factory=unset)
    uses: Uses = Field(default_factory=unset)
    active: StrictBool = Field(default_factory=unset)


class SmartLinkFields(Record):
    id: str
    version: int = 1
    name: str
    description: str = ""
    kind: SmartLinkKind
    pricing: Pricing
    currency: str
    amount: Money | None = None
    minimum: Money | None = None
    maximum: Money | None = None
    tax_class_id: str | None = None
    uses: int | None = None
    active: bool = True
    token: str
    created_at: datetime
    created_by: Actor
    updated_at: datetime


class SmartLink(SmartLinkFields, CustomerRecord):
    """A stored link."""

    def tally(self) -> Tally:
        return {"counts.smart_links": 1}

    def next_version(self, **changes: Any) -> Self:
        return self.model_copy(update={"version": self.version + 1, "updated_at": now(), **changes})


class LinkCounts(Record):
    """The results of a link: visitors by day, payments, and the amounts kept of them, in minor units."""

    views: int = 0
    payments: int = 0
    revenue_minor: int = 0


class SmartLinkDetails(SmartLinkFields):
    """A link with its counts. `path` is that of its page, `/pay/<token>`."""

    state: LinkState
    path: str
    views: int
    payments: int
    revenue: Money


class SmartLinkList(Model):
    """The links of a customer, newest first."""

    items: list[SmartLinkDetails]


def state_of(link: SmartLink, counts: LinkCounts) -> LinkState:
    if not link.active:
        return LinkState.INACTIVE
    return LinkState.USED_UP if link.uses is not None and counts.payments >= link.uses else LinkState.OPEN


def details(link: SmartLink, counts: LinkCounts) -> SmartLinkDetails:
    return SmartLinkDetails(
        **{name: getattr(link, name) for name in SmartLinkFields.model_fields},
        state=state_of(link, counts),
        path=f"/pay/{link.token}",
        views=counts.views,
        payments=counts.payments,
        revenue=Amount(counts.revenue_minor, link.currency),
    )


def create_link(draft: SmartLinkDraft, *, by: Actor) -> Act[SmartLink]:
    """Raise InvalidInput."""
    at = now()
    priced = draft.amount or draft.minimum
    fields = {name: getattr(draft, name) for name in SmartLinkDraft.model_fields}
    link = SmartLink(
        **fields,
        id=new_id("lnk"),
        currency=priced.currency if priced else "",
        token=new_token(),
        created_at=at,
        created_by=by,
        updated_at=at,
    )
    _require_priced(link)
    return Act(None, link, link_entry(SmartLinkActivity.CREATED, link, by=by))


def edit_link(before: SmartLink, edit: SmartLinkEdit, *, by: Actor) -> Act[SmartLink]:
    """Raise InvalidInput."""
    sent = {name: getattr(edit, name) for name in edit.model_fields_set}
    after = before.model_copy(update=sent)
    _require_priced(after)
    if after == before:
        return Act(before, before, link_entry(SmartLinkActivity.EDITED, before, by=by))
    after = before.next_version(**sent)
    kind = SmartLinkActivity.EDITED
    if before.active != after.active:
        kind = SmartLinkActivity.ACTIVATED if after.active else SmartLinkActivity.DEACTIVATED
    return Act(before, after, link_entry(kind, after, before=before, by=by))


def link_entry(
    kind: SmartLinkActivity, link: SmartLink, *, by: Actor, before: SmartLink | None = None
) -> ActivityEntry:
    changes = changes_of("smart_link", _LOGGED, _texts(before), _texts(link)) if before else []
    return entry(kind, by=by, subject=Subject(type="smart_link", id=link.id, label=link.name), changes=changes)


def _texts(link: SmartLink) -> dict[str, Any]:
    values = {name: getattr(link, name) for name in _LOGGED}
    return {name: f"{one.currency} {one}" if isinstance(one, Amount) else one for name, one in values.items()}


def _require_priced(link: SmartLink) -> None:
    """Refuse amounts that do not fit the pricing. Raise InvalidInput with all of them."""
    problems = Problems()
    chosen = link.pricing is Pricing.CHOSEN
    if link.kind is SmartLinkKind.PRODUCT and link.pricing is not Pricing.FIXED:
        problems.append(FieldProblem("pricing", "product_is_fixed", "A product has a fixed price."))
    if not chosen and link.amount is None:
        problems.append(FieldProblem("amount", "required", "This is required."))
    if chosen and link.amount:
        problems.append(FieldProblem("amount", "payer_chooses", "The payer chooses the amount. Leave it out."))
    for name in ("minimum", "maximum"):
        end = getattr(link, name)
        if chosen and end is None:
            problems.append(FieldProblem(name, "required", "This is required."))
        if not chosen and end:
            problems.append(FieldProblem(name, "amount_is_fixed", "The amount is fixed. Leave this out."))
    for name in ("amount", "minimum", "maximum"):
        value = getattr(link, name)
        if value and value.currency != link.currency:
            problems.append(FieldProblem(name, "other_currency", f"Write an amount in {link.currency}."))
    if not problems and link.minimum and link.maximum and link.maximum.minor < link.minimum.minor:
        problems.append(FieldProblem("maximum", "below_minimum", "Write the lowest amount or more."))
    problems.raise_any()
