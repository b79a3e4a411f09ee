"""GET, POST /customers/{customer_id}/subscriptions, GET …/figures, GET, PATCH …/{subscription_id}."""

from http import HTTPStatus
from typing import Annotated

from shared.access import Member, Permission
from shared.commands.money.sales import subscriptions
from shared.domain.core.pages import Page
from shared.domain.customer.customer_errors import CustomerArchived, CustomerSuspended
from shared.domain.customer.customers import CustomerId
from shared.domain.money.pricing.missing import IncompleteInvoice
from shared.domain.money.sales.subscription_acts import SubscriptionEnded
from shared.domain.money.sales.subscription_figures import SubscriptionFigures
from shared.domain.money.sales.subscription_results import SubscriptionChange
from shared.domain.money.sales.subscription_rows import SubscriptionRow
from shared.domain.money.sales.subscriptions import SubscriptionDraft, SubscriptionEdit, SubscriptionId
from shared.errors import InvalidInput, StaleVersion
from shared.http.app import answers, entrypoint, http_app
from shared.http.parameters import Cursor, DryRun, IdempotencyKey, Limit, May, SeenVersion
from shared.http.subscription_lists import Statuses, SubscriptionsBy
from shared.store.customer.customers import CustomerNotFound
from shared.store.engine.retries import Contended
from shared.store.money.sales.subscription_lists import SubscriptionSort
from shared.store.money.sales.subscriptions import SubscriptionNotFound

app = http_app()

Reader = Annotated[Member, May(Permission.SUBSCRIPTIONS_READ)]
Writer = Annotated[Member, May(Permission.SUBSCRIPTIONS_WRITE)]


@app.get(
    "/customers/<customer_id>/subscriptions",
    summary="List the subscriptions",
    **answers(CustomerNotFound, Contended),
    tags=["subscriptions"],
)
def list_subscriptions(
    customer_id: CustomerId,
    member: Reader,
    status: Statuses = "",
    sort: SubscriptionsBy = SubscriptionSort.CREATED_DESCENDING,
    limit: Limit = 50,
    cursor: Cursor = None,
) -> Page[SubscriptionRow]:
    return subscriptions.list_page(member.customer(customer_id), status, sort=sort, limit=limit, cursor=cursor)


@app.get(
    "/customers/<customer_id>/subscriptions/figures",
    summary="Count the subscriptions by status, and what recurs monthly",
    **answers(CustomerNotFound),
    tags=["subscriptions"],
)
def get_subscription_figures(customer_id: CustomerId, member: Reader) -> SubscriptionFigures:
    return subscriptions.figures(member.customer(customer_id))


@app.post(
    "/customers/<customer_id>/subscriptions",
    summary="Create a subscription, or try when it would charge",
    **answers(
        CustomerNotFound,
        CustomerArchived,
        CustomerSuspended,
        IncompleteInvoice,
        InvalidInput,
        success=HTTPStatus.CREATED,
    ),
    tags=["subscriptions"],
)
def create_subscription(
    customer_id: CustomerId, draft: SubscriptionDraft, once: IdempotencyKey, member: Writer, dry_run: DryRun = False
) -> SubscriptionChange:
    return subscriptions.create(member.customer(customer_id), draft, by=member.actor, once=once, dry_run=dry_run)


@app.get(
    "/customers/<customer_id>/subscriptions/<subscription_id>",
    summary="Get a subscription and what it charges next",
    **answers(CustomerNotFound, SubscriptionNotFound),
    tags=["subscriptions"],
)
def get_subscription(customer_id: CustomerId, subscription_id: SubscriptionId, member: Reader) -> SubscriptionChange:
    return subscriptions.get(member.customer(customer_id), subscription_id)


@app.patch(
    "/customers/<customer_id>/subscriptions/<subscription_id>",
    summary="Edit what comes of a subscription, or try what an edit would change",
    **answers(CustomerNotFound, SubscriptionNotFound, StaleVersion, SubscriptionEnded, InvalidInput),
    tags=["subscriptions"],
)
def edit_subscription(
    customer_id: CustomerId,
    subscription_id: SubscriptionId,
    edit: SubscriptionEdit,
    seen: SeenVersion,
    member: Writer,
    dry_run: DryRun = False,
) -> SubscriptionChange:
    customer = member.customer(customer_id)
    return subscriptions.edit(customer, subscription_id, edit, seen=seen, by=member.actor, dry_run=dry_run)


handler = entrypoint(app)
