"""Gap: a refresh token renews a session after the end of its validity.

Upstream: no report found.
"""

import time
from typing import Any

from ministack.services import cognito


def close() -> None:
    """Refuse a refresh token after its `exp`."""
    owner = cognito._refresh_auth_user

    def owner_in_time(pool: Any, pool_id: str, client_id: str, refresh_token: str) -> Any:
        user, error = owner(pool, pool_id, client_id, refresh_token)
        if not error and cognito._token_claims(refresh_token)["exp"] <= time.time():
            error = cognito.error_response_json("NotAuthorizedException", "Refresh Token has expired", 400)
        return (None, error) if error else (user, None)

    cognito._refresh_auth_user = owner_in_time
