"""The emulator's own process: ministack with its gaps closed. Started by local/emulator/process.py."""

import os
import signal
import sys
import threading

import ministack.app
from ministack.core import lambda_runtime

from local.emulator.bulk_load import BulkLoad
from local.emulator.gaps import (
    document_copying,
    expression_parsing,
    function_packages,
    function_starting,
    http_api_body,
    item_sizes,
    layer_saving,
    layer_unpacking,
    log_waiting,
    partition_order,
    queue_addresses,
    refresh_token_end,
    request_cookies,
    route_matching,
    saved_items,
    state_saving,
    token_trigger,
    transaction_effort,
    user_name_case,
)

GAPS = [
    document_copying,
    expression_parsing,
    function_packages,
    function_starting,
    http_api_body,
    item_sizes,
    layer_saving,
    layer_unpacking,
    log_waiting,
    partition_order,
    queue_addresses,
    refresh_token_end,
    request_cookies,
    route_matching,
    saved_items,
    state_saving,
    token_trigger,
    transaction_effort,
    user_name_case,
]


def main() -> None:
    ministack.app.app = BulkLoad(ministack.app.app)
    for gap in GAPS:
        gap.close()
    threading.Thread(target=_stop_with_parent, daemon=True).start()
    try:
        ministack.app.main()
    finally:
        # Ends the functions' processes and removes their unpacked code.
        lambda_runtime.reset()


def _stop_with_parent() -> None:
    """Stop when standard input ends: it is a pipe from the parent, which the system closes however the parent ends."""
    sys.stdin.read()
    os.kill(os.getpid(), signal.SIGINT)


if __name__ == "__main__":
    main()
