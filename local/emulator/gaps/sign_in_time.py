"""Gap: a renewed token carries the time of its renewal as `auth_time`, which must stay the time of signing in.

OpenID Connect Core 1.0, section 12.2, requires it.
Upstream: no report found.
"""

from typing import Any

from ministack.services import cognito


def close() -> None:
    """Keep the first `auth_time` of each sign-in, which `origin_jti` identifies."""
    sign = cognito._signed_jwt
    first: dict[str, int] = {}

    def sign_with_first_time(claims: dict[str, Any], *where: Any, **named: Any) -> str:
        if "auth_time" in claims:
            claims["auth_time"] = first.setdefault(claims["origin_jti"], claims["auth_time"])
        return sign(claims, *where, **named)

    cognito._signed_jwt = sign_with_first_time
