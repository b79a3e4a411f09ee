"""One cold start, as the Lambda runtime makes it: import an entrance, serve a request. A program of its own.

`python cold_process.py functions.profile.api '{…event…}'` fails when the request did; the last line that it
prints names the modules that were loaded for it.
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
answer = importlib.import_module(module).handler(json.loads(event), context)
# One entrance is there to say that there is no such route.
if answer.get("statusCode", 200) >= 300 and "no_such_route" not in answer["body"]:
    sys.exit(f"{module} answered {answer}")
print(json.dumps(sorted(sys.modules)), flush=True)
# A start ends with its answer: tidying up a process is no part of it.
os._exit(0)
