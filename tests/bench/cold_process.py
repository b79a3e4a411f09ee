"""One cold start as the Lambda runtime makes it: import a function, serve one event. Runs as its own program.

`python cold_process.py functions.profile.api '{…event…}'` exits with an error when the function did not do its work;
its last line lists the modules that were loaded.
"""

import importlib
import json
import os
import sys
from types import SimpleNamespace

context = SimpleNamespace(
    function_name="klantkaart",
    memory_limit_in_mb=1024,
    invoked_function_arn="arn:aws:lambda:eu-west-1:123456789012:function:klantkaart",
    aws_request_id="request-1",
    get_remaining_time_in_millis=lambda: 10_000,
)
module, event = sys.argv[1:]
answer = importlib.import_module(module).handler(json.loads(event), context) or {}
# As in tests/bench/entrances.py.
expected = ("no_such_route", "kvk_not_connected", "mollie_not_connected", "no_account_number", "vat_not_checkable")
refused = answer.get("statusCode", 200) >= 300 and not any(code in answer["body"] for code in expected)
if refused or answer.get("batchItemFailures"):
    sys.exit(f"{module} answered {answer}")
print(json.dumps(sorted(sys.modules)), flush=True)
# Exit at once, because the clean-up of a process is no part of a start.
os._exit(0)
