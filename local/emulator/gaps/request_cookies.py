"""Gap: the event of an HTTP API has its cookies in `headers`; API Gateway sends them as the list `cookies`.

AWS, "Working with AWS Lambda proxy integrations for HTTP APIs", payload format 2.0.
Upstream: no report found.
"""

from typing import Any

from ministack.services import lambda_svc


def close() -> None:
    """Move the cookies of each event of an HTTP API."""
    execute = lambda_svc._execute_function_with_config_scope

    def execute_with_cookies(function: Any, event: Any, *more: Any, **named: Any) -> Any:
        if isinstance(event, dict) and event.get("version") == "2.0" and "cookie" in event.get("headers", {}):
            headers = dict(event["headers"])
            event = {**event, "cookies": headers.pop("cookie").split("; "), "headers": headers}
        return execute(function, event, *more, **named)

    lambda_svc._execute_function_with_config_scope = execute_with_cookies
