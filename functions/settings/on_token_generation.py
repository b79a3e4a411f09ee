"""Cognito, before it issues an ID token: put in the merchant and role that the table has for the person.

Event version V1_0, which every plan of Cognito serves (Amazon Cognito, "Pre token generation Lambda trigger"). It comes
at each sign-in and renewal, and an error refuses the token.
"""

from typing import Any

from shared.commands.team.sign_in import choose_merchant

# The names of the attributes that earlier releases kept at Cognito, so that no token carries those.
CLAIMS = ("custom:merchant_id", "custom:role")


def handler(event: dict[str, Any], context: object) -> dict[str, Any]:
    """Return the event with the claims. A person without an active membership gets a token without a merchant."""
    person, metadata = event["request"]["userAttributes"], event["request"].get("clientMetadata") or {}
    chosen = choose_merchant(
        person["sub"], wanted=metadata.get("merchant_id"), first_release_merchant=person.get("custom:merchant_id")
    )
    if chosen:
        values = (chosen.merchant_id, chosen.member.role.value)
        claims = {"claimsToAddOrOverride": {**dict(zip(CLAIMS, values, strict=True)), "name": chosen.member.name}}
        return event | {"response": {"claimsOverrideDetails": claims}}
    return event | {"response": {"claimsOverrideDetails": {"claimsToSuppress": list(CLAIMS)}}}
