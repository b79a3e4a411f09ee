"""Gap: GetTokensFromRefreshToken does not pass ClientMetadata to the trigger of a token, and a failing one is ignored.

Cognito passes it (Amazon Cognito API Reference, "GetTokensFromRefreshToken"), and issues no token when a trigger fails
(Amazon Cognito, "Customizing user pool workflows with Lambda triggers").
Upstream: no report found.
"""

import os
from contextvars import ContextVar
from typing import Any

from ministack.services import cognito

_sent: ContextVar[dict[str, str] | None] = ContextVar("client_metadata", default=None)


def close() -> None:
    """Remember the ClientMetadata of a renewal until the trigger's event is built, and let a failing trigger fail."""
    os.environ["MINISTACK_COGNITO_PRETOKEN_STRICT"] = "1"
    renew, build = cognito._get_tokens_from_refresh_token, cognito._build_pretoken_event

    def renew_with_metadata(request: dict[str, Any]) -> Any:
        before = _sent.set(request.get("ClientMetadata"))
        try:
            return renew(request)
        finally:
            _sent.reset(before)

    def build_with_metadata(*where: Any, client_metadata: dict[str, str] | None = None, **named: Any) -> Any:
        return build(*where, client_metadata=client_metadata or _sent.get(), **named)

    cognito._get_tokens_from_refresh_token = renew_with_metadata
    cognito._build_pretoken_event = build_with_metadata
