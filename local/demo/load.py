"""Fill an empty stack with two merchants, their members and customers, through the API."""

import json
from collections.abc import Callable
from contextlib import ExitStack
from datetime import date, timedelta
from typing import Any

from local.demo import avatars, invoices, mails, orders, paid_online, payments, registers, reminders, subscriptions
from local.demo.api import Colleague
from local.demo.cervantes import CERVANTES
from local.demo.companies import COMPANIES
from local.demo.companies_abroad import COMPANIES_ABROAD
from local.demo.customer import DemoCustomer
from local.demo.members import BOOKKEEPER, MEMBERS, MERCHANTS, DemoMember, DemoMerchant, UserPool, member
from local.demo.people import PEOPLE
from local.demo.sections import records_of
from local.demo.sellers import complete_seller
from local.paths import Failure
from shared.domain.team.roles import Role
from shared.store.team.merchants import MerchantExists

CUSTOMERS = {"vandijk": [*COMPANIES, *COMPANIES_ABROAD, *PEOPLE], "cervantes": CERVANTES}
# Name → colour.
TAGS = {
    "vandijk": {
        "VIP": "amber",
        "Onderhoudscontract": "teal",
        "Aannemer": "orange",
        "Woningcorporatie": "indigo",
        "VvE": "violet",
        "Horeca": "pink",
        "Grootverbruiker": "blue",
        "Spoed": "red",
        "Contant": "lime",
        "Export": "sky",
        "Nieuw": "emerald",
        "Digitaal dossier compleet": "slate",
    },
    "cervantes": {"Educación": "green", "Institución": "cyan"},
}

# An invited member who has not signed in yet.
NEWCOMER = {"name": "Noor Visser", "email": "noor@vandijk.example", "role": Role.SUPPORT.value}

OpenMerchant = Callable[[dict[str, Any]], None]
Team = dict[Role, Colleague]


def load(url: str, members: UserPool, open_merchant: OpenMerchant, *, with_stand_in: bool) -> None:
    """Load everything. After a crash, load what is missing: requests that create carry an Idempotency-Key.

    `with_stand_in` connects the merchants to the stand-in of Mollie, which itself would refuse their keys, and mails
    customers.
    """
    for merchant in MERCHANTS:
        owner = member(merchant.number, "owner")
        open_with_owner(members, open_merchant, owner)
        with ExitStack() as working:
            team = {Role.OWNER: working.enter_context(Colleague(url, members, owner))}
            complete_seller(team[Role.OWNER])
            if with_stand_in:
                team[Role.OWNER].send("PUT", "/settings/mollie", {"api_key": merchant.mollie_key})
            _invite(team[Role.OWNER], members, merchant)
            for person in _others(merchant):
                team[person.role] = working.enter_context(Colleague(url, members, person))
            for colleague in team.values():
                # The first GET /me sets `joined_at`.
                colleague.find("/me")
            tags = {name: _tag(team, name, color) for name, color in TAGS[merchant.id].items()}
            paths = {
                customer.name: _load_customer(team, f"{merchant.id}-{number}", customer, tags)
                for number, customer in enumerate(CUSTOMERS[merchant.id])
            }
            if merchant is MERCHANTS[0]:
                invoices.load(team[Role.FINANCE], team[Role.OWNER], paths)
                orders.load(team[Role.FINANCE], paths)
                payments.load(team[Role.FINANCE], paths)
                subscriptions.load(team[Role.FINANCE], paths)
                avatars.load(team[Role.SALES], paths)
                if with_stand_in:
                    paid_online.load(team[Role.OWNER], url, paths)
                    mails.load(team[Role.FINANCE], url, paths)
                reminders.load(team[Role.OWNER], team[Role.FINANCE], paths)
                registers.load(team[Role.OWNER], team[Role.SALES], paths)
    # The first merchant first: a sign-in opens the merchant that was chosen last, and a token of a script chooses none.
    for job in BOOKKEEPER:
        # Their account exists at the second merchant, who adds a membership.
        with Colleague(url, members, member(job.merchant.number, "owner")) as inviting:
            inviting.send("POST", "/members", _invitation(job), once=f"{job.email} {job.merchant.id}")
        members.set_password(job.email)
        with Colleague(url, members, job) as bookkeeper:
            bookkeeper.find("/me")


def companies_in_vies() -> dict[str, tuple[str, str]]:
    """Return the name and address of each company by its VAT number, as VIES spells them."""
    drafts = [customer.draft for customers in CUSTOMERS.values() for customer in customers]
    return {one["vat_number"]: _in_vies(one) for one in drafts if one.get("vat_number")}


def _in_vies(draft: dict[str, Any]) -> tuple[str, str]:
    address = draft.get("address") or {}
    lines = (address.get("street", ""), f"{address.get('postal_code', '')} {address.get('city', '')}")
    return str(draft["company_name"]).upper(), "\n".join(lines).upper()


def open_with_owner(members: UserPool, open_merchant: OpenMerchant, owner: DemoMember) -> None:
    """Open a merchant unless it exists, and set the password of its owner."""
    open_merchant(_opening(owner.merchant, owner))
    members.set_password(owner.email)


def invoker(lambda_client: Any, function: str) -> OpenMerchant:
    """Return a function that opens a merchant as an operator does, unless it exists."""

    def open_merchant(opening: dict[str, Any]) -> None:
        answer = lambda_client.invoke(FunctionName=function, Payload=json.dumps(opening))
        payload = json.loads(answer["Payload"].read())
        # The emulator reports the message of an error, not always its type.
        if "FunctionError" in answer and payload["errorMessage"] != str(MerchantExists()):
            raise Failure(f"Opening the merchant failed: {payload}")

    return open_merchant


def fetch_exchange_rates(lambda_client: Any, function: str) -> None:
    """Store the rates of the three years in which the demo's payments came in, as an operator does."""
    since = (date.today() - timedelta(days=3 * 366)).isoformat()
    answer = lambda_client.invoke(FunctionName=function, Payload=json.dumps({"since": since}))
    if "FunctionError" in answer:
        raise Failure("The exchange rates could not be stored. The function's log above has the reason.")


def _opening(merchant: DemoMerchant, owner: DemoMember) -> dict[str, Any]:
    return {
        "merchant_id": merchant.id,
        "name": merchant.name,
        "country": merchant.country,
        "base_currency": merchant.base_currency,
        "time_zone": merchant.time_zone,
        "language": merchant.language,
        "owner": {"name": owner.name, "email": owner.email},
    }


def _others(merchant: DemoMerchant) -> list[DemoMember]:
    """Return the team without its owner."""
    return [person for person in MEMBERS if person.merchant is merchant and person.role is not Role.OWNER]


def _invitation(person: DemoMember) -> dict[str, str]:
    return {"name": person.name, "email": person.email, "role": person.role.value}


def _invite(owner: Colleague, members: UserPool, merchant: DemoMerchant) -> None:
    for person in _others(merchant):
        owner.send("POST", "/members", _invitation(person), once=person.email)
        members.set_password(person.email)
    if merchant is MERCHANTS[0]:
        owner.send("POST", "/members", NEWCOMER, once=NEWCOMER["email"])


def _tag(team: Team, name: str, color: str) -> str:
    tag = team[Role.OWNER].send("POST", "/tags", {"name": name, "color": color}, once=f"tag {name}")
    return str(tag["id"])


def _load_customer(team: Team, name: str, customer: DemoCustomer, tags: dict[str, str]) -> str:
    """Create a customer with all its parts, by different members. Return its path.

    The status changes last: a customer that is no longer active was loaded completely.
    """
    sales, support = team[Role.SALES], team[Role.SUPPORT]
    at = f"/customers/{sales.send('POST', '/customers', customer.draft, once=name)['id']}"
    current = sales.find(at)
    if current is None or current["status"] != "active":
        return at
    for section, number, draft in records_of(customer.name):
        sales.send("POST", f"{at}/{section}", draft, once=f"{name}-{section}-{number}")
    if customer.tags:
        assigned = {"tag_ids": [tags[tag] for tag in customer.tags]}
        current = sales.send("PUT", f"{at}/tags", assigned, version=current["version"])
    for number, (title, content) in enumerate(reversed(customer.notes)):
        draft = {"title": title, "content": content}
        note = support.send("POST", f"{at}/notes", draft, once=f"{name}-note-{number}")
        if title in customer.pinned:
            support.send("PUT", f"{at}/notes/{note['id']}/pin")
    for edit in customer.edits:
        current = support.send("PATCH", at, edit, version=current["version"])
    _change_status(team[Role.OWNER], at, customer, current["version"])
    return at


def _change_status(owner: Colleague, at: str, customer: DemoCustomer, version: int) -> None:
    if customer.archived:
        owner.send("POST", f"{at}/archive", {"reason": customer.archived}, version=version)
    if customer.suspended:
        owner.send("POST", f"{at}/suspend", {"reason": customer.suspended}, version=version)
    if customer.deleted:
        owner.send("DELETE", f"{at}?linked={customer.deleted}", version=version)
