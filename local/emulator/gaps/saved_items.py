"""Gap: saving deep-copies every attribute of every item, which stops all requests for seconds once a table is full.

ministack replaces an item and never changes it in place, so a copy of the tables can share the items.
Upstream: no report found.
"""

from types import FunctionType
from typing import Any

from ministack.services import dynamodb

from local.emulator.gaps.partition_order import with_items


def close() -> None:
    """Copy the tables down to their items, and let ministack copy all the rest."""
    get_state = dynamodb.get_state

    def get_state_sharing_items() -> dict[str, Any]:
        tables = dynamodb.AccountRegionScopedDict()
        # The thread that deletes expired items holds this lock.
        with dynamodb._lock:
            for scope, table in dynamodb._tables.all_items():
                items = {partition: dict(of_partition) for partition, of_partition in table["items"].items()}
                tables.set_scoped(*scope, with_items(table, items))
        no_tables = {**vars(dynamodb), "_tables": dynamodb.AccountRegionScopedDict()}
        return {**FunctionType(get_state.__code__, no_tables)(), "tables": tables}

    dynamodb.get_state = get_state_sharing_items
