"""Gap: names and e-mail addresses are compared with their capitals, also in a pool that is not case-sensitive.

Amazon Cognito, "UsernameConfigurationType": with CaseSensitive false, a user signs in with any capitalisation.
Upstream: no report found.
"""

from typing import Any

from ministack.services import cognito


def close() -> None:
    """Find a user whose name or e-mail differs in capitals only, in a pool that ignores case."""
    resolve = cognito._resolve_user

    def resolve_in_any_case(pool: dict[str, Any], username: str | None) -> Any:
        user, error = resolve(pool, username)
        if error and username and _ignores_case(pool):
            for name, known in pool["_users"].items():
                email = cognito._attr_list_to_dict(known.get("Attributes", [])).get("email", "")
                if username.lower() in {name.lower(), email.lower()}:
                    return known, None
        return user, error

    cognito._resolve_user = resolve_in_any_case


def _ignores_case(pool: dict[str, Any]) -> bool:
    """A template gives a boolean as text, too."""
    return str(pool.get("UsernameConfiguration", {}).get("CaseSensitive")).lower() == "false"
