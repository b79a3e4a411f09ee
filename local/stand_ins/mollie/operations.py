"""Mollie's operations by method and path, as the OpenAPI document names them."""

from collections.abc import Callable

from local.stand_ins.mollie import payments, recurring
from local.stand_ins.mollie.account import Acting
from local.stand_ins.mollie.wire import Problem, Wire, found, link, new_id, page_of, shown, stamp

Result = tuple[int, Wire | None]


def perform(acting: Acting, method: str, path: str, query: dict[str, str], body: Wire) -> Result:
    """Return status and body. Raise Problem for what Mollie refuses."""
    match [method, *path.split("/")]:
        case ["GET", "profiles", "me"]:
            return 200, {"resource": "profile", "id": "pfl_StandIn", "mode": acting.account.mode, "name": "Stand-in"}
        case ["GET", "methods"]:
            rows = [{"resource": "method", "id": one, "description": name} for one, name in payments.METHODS.items()]
            return 200, {"count": len(rows), "_embedded": {"methods": rows}, "_links": {}}
        case ["GET", "subscriptions"]:
            answered = [recurring.answer(acting, one) for one in acting.account.subscriptions.values()]
            return 200, page_of("subscriptions", answered, query, f"{acting.url}/v2/subscriptions")
        case ["GET", ("refunds" | "chargebacks") as kind]:
            listed = [shown(one) for one in getattr(acting.account, kind).values()]
            return 200, page_of(kind, listed, query, f"{acting.url}/v2/{kind}")
        case [_, "payments", *rest]:
            return _payments(acting, method, rest, query, body)
        case [_, "customers", *rest]:
            return _customers(acting, method, rest, query, body)
    raise _nothing()


def _payments(acting: Acting, method: str, rest: list[str], query: dict[str, str], body: Wire) -> Result:
    if not rest:
        return _payments_of(acting, method, query, body, {})
    payment = found(acting.account.payments, rest[0], "payment")
    at = f"{acting.url}/v2/payments/{payment['id']}"
    match [method, *rest[1:]]:
        case ["GET"]:
            return 200, payments.answer(acting, payment, query)
        case ["DELETE"]:
            return 200, payments.answer(acting, payments.cancel(acting, payment), query)
        case ["GET", ("refunds" | "chargebacks") as kind]:
            rows = [shown(one) for one in payments.of_payment(acting, payment, kind)]
            return 200, page_of(kind, rows, query, f"{at}/{kind}")
        case ["GET", ("refunds" | "chargebacks") as kind, wanted]:
            return 200, shown(payments.one_of(acting, payment, kind, wanted))
        case ["POST", "refunds"]:
            return 201, shown(payments.refund(acting, payment, body))
        case ["DELETE", "refunds", wanted]:
            payments.cancel_refund(acting, payments.one_of(acting, payment, "refunds", wanted))
            return 204, None
    raise _nothing()


def _payments_of(acting: Acting, method: str, query: dict[str, str], body: Wire, only: Wire) -> Result:
    """List or create payments; `only` are the ids that each has."""
    if method == "POST":
        return 201, payments.answer(acting, _create(acting, body | only), query)
    if method != "GET":
        raise _nothing()
    rows = [one for one in acting.account.payments.values() if only.items() <= one.items()]
    page = page_of("payments", rows, query, f"{acting.url}/v2/payments")
    page["_embedded"]["payments"] = [payments.answer(acting, one, {}) for one in page["_embedded"]["payments"]]
    return 200, page


def _create(acting: Acting, body: Wire) -> Wire:
    if body.get("customerId"):
        _require_customer(acting, body["customerId"])
    makers: dict[str, Callable[[Acting, Wire], Wire]] = {
        "oneoff": payments.create,
        "first": recurring.first_payment,
        "recurring": recurring.charge,
    }
    make = makers.get(body.get("sequenceType") or "oneoff")
    if make is None:
        raise Problem(422, "The sequence type is invalid", "sequenceType")
    return make(acting, body)


def _customers(acting: Acting, method: str, rest: list[str], query: dict[str, str], body: Wire) -> Result:
    at = f"{acting.url}/v2/customers"
    match [method, *rest]:
        case ["POST"]:
            return 201, _new_customer(acting, body, at)
        case ["GET"]:
            return 200, page_of("customers", acting.account.customers.values(), query, at)
        case []:
            raise _nothing()
    customer = _require_customer(acting, rest[0])
    match [method, *rest[1:]]:
        case ["GET"]:
            return 200, shown(customer)
        case ["PATCH"]:
            customer.update({name: body[name] for name in ("name", "email", "locale", "metadata") if name in body})
            return 200, shown(customer)
        case ["DELETE"]:
            for mandate in recurring.of_customer(acting, customer["id"]):
                recurring.revoke(acting, mandate)
            customer["private"] = {"deleted": True}
            return 204, None
        case [_, "payments"]:
            return _payments_of(acting, method, query, body, {"customerId": customer["id"]})
        case [_, "mandates", *more]:
            return _mandates(acting, customer, method, more, query, body)
        case [_, "subscriptions", *more]:
            return _subscriptions(acting, customer, method, more, query, body)
    raise _nothing()


def _new_customer(acting: Acting, body: Wire, at: str) -> Wire:
    given = {name: body.get(name) for name in ("name", "email", "locale", "metadata")}
    if given["email"] is not None and "@" not in str(given["email"]):
        raise Problem(422, "The email address is invalid", "email")
    new = new_id("cst")
    fixed = {"resource": "customer", "id": new, "mode": acting.account.mode, "createdAt": stamp(acting.now())}
    customer = {**fixed, **given, "_links": {"self": link(f"{at}/{new}")}}
    acting.account.customers[new] = customer
    return customer


def _mandates(
    acting: Acting, customer: Wire, method: str, rest: list[str], query: dict[str, str], body: Wire
) -> Result:
    at = f"{acting.url}/v2/customers/{customer['id']}/mandates"
    if not rest:
        if method == "POST":
            return 201, _with_link(recurring.create_mandate(acting, customer, body), at)
        rows = [_with_link(one, at) for one in recurring.of_customer(acting, customer["id"])]
        return 200, page_of("mandates", rows, query, at)
    mandate = found(acting.account.mandates, rest[0], "mandate")
    if mandate["customerId"] != customer["id"]:
        raise Problem(404, f"No mandate exists with token {rest[0]}.")
    if mandate.get("private", {}).get("revoked"):
        raise Problem(410, f"Mandate with token {rest[0]} has been revoked.")
    if method == "DELETE":
        recurring.revoke(acting, mandate)
        return 204, None
    return 200, _with_link(mandate, at)


def _subscriptions(
    acting: Acting, customer: Wire, method: str, rest: list[str], query: dict[str, str], body: Wire
) -> Result:
    rows = {k: v for k, v in acting.account.subscriptions.items() if v["customerId"] == customer["id"]}
    if not rest:
        if method == "POST":
            return 201, recurring.answer(acting, recurring.create(acting, customer, body))
        at = f"{acting.url}/v2/customers/{customer['id']}/subscriptions"
        return 200, page_of("subscriptions", [recurring.answer(acting, one) for one in rows.values()], query, at)
    row = found(rows, rest[0], "subscription")
    match [method, *rest[1:]]:
        case ["GET"]:
            return 200, recurring.answer(acting, row)
        case ["PATCH"]:
            return 200, recurring.answer(acting, recurring.change(acting, row, body))
        case ["DELETE"]:
            return 200, recurring.answer(acting, recurring.cancel(acting, row))
        case ["GET", "payments"]:
            return _payments_of(acting, "GET", query, {}, {"subscriptionId": row["id"]})
    raise _nothing()


def _require_customer(acting: Acting, wanted: str) -> Wire:
    customer = found(acting.account.customers, wanted, "customer")
    if customer.get("private", {}).get("deleted"):
        raise Problem(410, f"Customer with token {wanted} has been deleted.")
    return customer


def _with_link(row: Wire, at: str) -> Wire:
    return shown(row) | {"_links": {"self": link(f"{at}/{row['id']}")}}


def _nothing() -> Problem:
    return Problem(404, "The requested path does not exist.")
