"""Two of our functions as stock Powertools writes them, to compare with: validation, models returned, log, metric."""

from typing import Any, TypeVar

from aws_lambda_powertools import Logger, Metrics
from aws_lambda_powertools.event_handler import APIGatewayHttpResolver
from aws_lambda_powertools.metrics import MetricUnit
from pydantic import BaseModel

from shared.access import Member, Permission, member_of
from shared.commands.customer import notes
from shared.domain.customer.customers import Customer
from shared.domain.customer.notes import Note, NoteDraft
from shared.http.parameters import CustomerId
from shared.store.customer import customers

app = APIGatewayHttpResolver(enable_validation=True)
logger = Logger(service="stock")
metrics = Metrics(namespace="Stock", service="stock")

Model = TypeVar("Model", bound=BaseModel)


@app.get("/customers/<customer_id>")
def read_customer(customer_id: CustomerId) -> Customer:
    member = _member(Permission.CUSTOMERS_READ)
    return _logged(customers.get(member.customer(customer_id)))


@app.post("/customers/<customer_id>/notes")
def add_note(customer_id: CustomerId, draft: NoteDraft) -> Note:
    member = _member(Permission.NOTES_WRITE)
    return _logged(notes.add(member.customer(customer_id), draft, by=member.actor, once=None))


def _member(permission: Permission) -> Member:
    member = member_of(app.current_event.request_context.authorizer.jwt_claim)
    member.require(permission)
    return member


def _logged(answer: Model) -> Model:
    logger.info("answered")
    metrics.add_metric(name="answered", unit=MetricUnit.Count, value=1)
    return answer


@logger.inject_lambda_context
@metrics.log_metrics
def handler(event: dict[str, Any], context: Any) -> dict[str, Any]:
    return app.resolve(event, context)
