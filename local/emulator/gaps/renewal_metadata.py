"""Gap: GetTokensFromRefreshToken hands no ClientMetadata to the trigger that runs before a token is generated.

AWS does (Amazon Cognito, "GetTokensFromRefreshToken"); the merchant for which a session is renewed travels there.
Upstream: no report found.
"""

from contextvars import ContextVar
from typing import Any

from ministack.services import cognito


def close() -> None:
    """Add the metadata of the request to the tokens that it makes."""
    renew, build = cognito._get_tokens_from_refresh_token, cognito._build_auth_result
    metadata: ContextVar[dict[str, str] | None] = ContextVar("metadata", default=None)

    def renew_with_metadata(request: dict[str, Any]) -> Any:
        token = metadata.set(request.get("ClientMetadata"))
        try:
            return renew(request)
        finally:
            metadata.reset(token)

    def build_with_metadata(*arguments: Any, **named: Any) -> Any:
        return build(*arguments, **{"client_metadata": metadata.get(), **named})

    cognito._get_tokens_from_refresh_token, cognito._build_auth_result = renew_with_metadata, build_with_metadata
