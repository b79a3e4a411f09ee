"""Reading the record of an item: one value that this release does not take never makes the record unreadable.

Requests are validated in full before anything is written, so such a value comes from another release or an import.
"""

from datetime import UTC, date, datetime
from enum import Enum
from typing import Any, TypeVar, get_args, get_origin

from pydantic import BaseModel, ValidationError

from shared.domain.core.money import Amount
from shared.observability import log_unreadable
from shared.store.engine.keys import Item

Model = TypeVar("Model", bound=BaseModel)
# The empty values of types that cannot be called without an argument.
_EMPTY: dict[Any, Any] = {
    datetime: datetime.fromtimestamp(0, UTC),
    date: date.fromtimestamp(0),
    Amount: Amount(0, "EUR"),
}


def read(model: type[Model], item: Item) -> Model:
    """Return the record of an item. A field that is not valid has its default, or is empty; its name is logged."""
    try:
        return model.model_validate(item)
    except ValidationError as error:
        unreadable = {str(problem["loc"][0]) for problem in error.errors(include_input=False, include_url=False)}
    log_unreadable(model.__name__, sorted(unreadable))
    readable = {name: value for name, value in item.items() if name not in unreadable}
    required = {name: _empty(model.model_fields[name].annotation) for name in unreadable & _required(model)}
    return model.model_validate(readable | required)


def _required(model: type[BaseModel]) -> set[str]:
    return {name for name, field in model.model_fields.items() if field.is_required()}


def _empty(annotation: Any) -> Any:
    """Return the empty value of a type: null if it may be, the first code of an enum, the epoch, no money."""
    if type(None) in get_args(annotation):
        return None
    kind = get_origin(annotation) or annotation
    if issubclass(kind, BaseModel):
        return {name: _empty(kind.model_fields[name].annotation) for name in _required(kind)}
    if issubclass(kind, Enum):
        return next(iter(kind))
    return _EMPTY[kind] if kind in _EMPTY else kind()
