"""Gap: a transaction makes each update three times, and copies the item before each, though the update copies it, too.

It also works out the size of each item and what a write costs in each index, where nobody asked what it consumed.
Upstream: no report found.
"""

from types import FunctionType, SimpleNamespace
from typing import Any

from ministack.services import dynamodb

from local.emulator.gaps.item_sizes import size_at_most

Document = dict[str, Any]


def close() -> None:
    """Make each update once, and work out sizes and costs for requests with ReturnConsumedCapacity only."""
    transact, validate = dynamodb._transact_write_items, dynamodb._validate_item

    def transact_once(request: Document) -> Any:
        # The same code with other helpers: safe while other threads run the original.
        helpers = {**vars(dynamodb), "copy": _UNCOPIED, "_apply_update_expression": Updates()}
        if request.get("ReturnConsumedCapacity", "NONE") == "NONE":
            helpers |= {"_index_write_units": _nothing, "_item_size_bytes": size_at_most}
            helpers["_validate_item"] = FunctionType(validate.__code__, helpers, argdefs=validate.__defaults__)
        return FunctionType(transact.__code__, helpers)(request)

    dynamodb._transact_write_items = transact_once


class Updates:
    """The updates of one transaction: what was made of an item to check it is what is stored."""

    def __init__(self) -> None:
        self._apply = dynamodb._apply_update_expression
        self._made: dict[int, Any] = {}

    def __call__(self, item: Document, expression: str, values: Document, names: Document) -> Any:
        # The request holds the values of each update, so their identity is that of the update. It may have none.
        if not values:
            return self._apply(item, expression, values, names)
        if id(values) not in self._made:
            self._made[id(values)] = self._apply(item, expression, values, names)
        return self._made[id(values)]


def _uncopied(item: Any) -> Any:
    return item


_UNCOPIED = SimpleNamespace(deepcopy=_uncopied)


def _nothing(*_: Any) -> float:
    return 0.0
