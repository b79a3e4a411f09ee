"""The merchants of the demo, at each of them a member of every role, and a bookkeeper who works for both."""

import base64
import json
from dataclasses import dataclass
from typing import Any

from local.paths import Failure
from shared.domain.team.roles import Role

PASSWORD = "Klantkaart-demo-1"


@dataclass(frozen=True)
class DemoMerchant:
    """`number` is the MERCHANT of `make token`."""

    number: int
    id: str
    name: str
    country: str
    base_currency: str
    time_zone: str
    language: str
    members: tuple[str, ...]

    @property
    def mollie_key(self) -> str:
        """A test key that the stand-in of Mollie knows."""
        return f"test_StandIn{self.id:0<12}"


@dataclass(frozen=True)
class DemoMember:
    merchant: DemoMerchant
    role: Role
    name: str
    own_email: str = ""

    @property
    def email(self) -> str:
        return self.own_email or f"{self.role.replace('_', '-')}@{self.merchant.id}.example"


MERCHANTS = [
    DemoMerchant(
        number=1,
        id="vandijk",
        name="Van Dijk Installaties",
        country="NL",
        base_currency="EUR",
        time_zone="Europe/Amsterdam",
        language="nl",
        members=(
            "Marieke van Dijk",
            "Joost Bakker",
            "Fatima El Idrissi",
            "Sanne de Wit",
            "Tim Hoekstra",
            "Kevin Smit",
            "Els Peters",
        ),
    ),
    DemoMerchant(
        number=2,
        id="cervantes",
        name="Librería Cervantes",
        country="ES",
        base_currency="EUR",
        time_zone="Europe/Madrid",
        language="es",
        members=(
            "Lucía Ferrer",
            "Andrés Gil",
            "Inés Romero",
            "Pablo Navas",
            "Carmen Ortega",
            "Diego Marín",
            "Nuria Campos",
        ),
    ),
]

# The merchant that `make bench-merchant` opens. The owner is its only member.
BENCH = DemoMerchant(
    number=3,
    id="bench",
    name="Bench Groothandel",
    country="NL",
    base_currency="EUR",
    time_zone="Europe/Amsterdam",
    language="nl",
    members=("Bente Bos",),
)
BENCH_OWNER = DemoMember(BENCH, Role.OWNER, *BENCH.members)

MEMBERS = [
    DemoMember(merchant, role, name)
    for merchant in MERCHANTS
    for role, name in zip(Role, merchant.members, strict=True)
]


# One person with one login, in a different role at each merchant.
BOOKKEEPER = [
    DemoMember(merchant, role, "Ruth Oosterhuis", "ruth@oosterhuis.example")
    for merchant, role in zip(MERCHANTS, (Role.FINANCE, Role.READ_ONLY), strict=True)
]


def member(merchant: int, role: str) -> DemoMember:
    """Return the member with this role at the merchant with this number."""
    for candidate in [*MEMBERS, BENCH_OWNER]:
        if (candidate.merchant.number, candidate.role) == (merchant, role):
            return candidate
    known = f"Merchants are 1 and 2, and 3 with an owner after make bench-merchant; roles {', '.join(Role)}."
    raise Failure(f"There is no MERCHANT={merchant} ROLE={role}. {known}")


class UserPool:
    """The stack's user pool, with the rights of an operator."""

    def __init__(self, cognito: Any, pool_id: str, client_id: str):
        self._cognito = cognito
        self._pool_id = pool_id
        self._client_id = client_id

    def set_password(self, email: str) -> None:
        """Set the password that the member would choose after the invitation's mail."""
        self._cognito.admin_set_user_password(
            UserPoolId=self._pool_id, Username=email, Password=PASSWORD, Permanent=True
        )

    def invited(self) -> list[tuple[str, str]]:
        """Return name and e-mail of whoever has an invitation and no password yet."""
        pages = self._cognito.get_paginator("list_users").paginate(UserPoolId=self._pool_id)
        waiting = [user for page in pages for user in page["Users"] if user["UserStatus"] == "FORCE_CHANGE_PASSWORD"]
        attributes = [{one["Name"]: one["Value"] for one in user["Attributes"]} for user in waiting]
        return sorted((one["name"], one["email"]) for one in attributes)

    def accept_invitation(self, email: str) -> None:
        """Set the password of somebody who is invited, in the place of the mail. Leave everybody else alone."""
        if email.lower() in (waiting.lower() for _, waiting in self.invited()):
            self.set_password(email)

    def token(self, person: DemoMember) -> str:
        """Return an ID token for the member's merchant. Their next sign-in opens the same merchant as before."""
        before = self.sign_in(person)
        chosen = self._switched(before, person.merchant.id)
        earlier = merchant_of(before["IdToken"])
        if earlier not in (None, person.merchant.id):
            # A switch is remembered as the person's choice, so switch back.
            self._switched(before | chosen, earlier)
        return str(chosen["IdToken"])

    def sign_in(self, person: DemoMember) -> dict[str, Any]:
        """Return the tokens of a sign-in."""
        answer = self._cognito.admin_initiate_auth(
            UserPoolId=self._pool_id,
            ClientId=self._client_id,
            AuthFlow="ADMIN_USER_PASSWORD_AUTH",
            AuthParameters={"USERNAME": person.email, "PASSWORD": PASSWORD},
        )
        tokens: dict[str, Any] = answer["AuthenticationResult"]
        return tokens

    def _switched(self, tokens: dict[str, Any], merchant_id: str | None) -> dict[str, Any]:
        renewed = self._cognito.get_tokens_from_refresh_token(
            ClientId=self._client_id,
            RefreshToken=tokens["RefreshToken"],
            ClientMetadata={"merchant_id": merchant_id},
        )
        answer: dict[str, Any] = renewed["AuthenticationResult"]
        return answer


def merchant_of(id_token: str) -> str | None:
    """Return the merchant that a token is for, None if the person is on no team."""
    payload = id_token.split(".")[1]
    claims = json.loads(base64.urlsafe_b64decode(payload + "=" * (-len(payload) % 4)))
    merchant_id: str | None = claims.get("custom:merchant_id")
    return merchant_id
