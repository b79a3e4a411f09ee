"""The pages of the stand-in: the checkout, where the payer picks an outcome, and the control page."""

from html import escape

from local.stand_ins.mollie.account import Account
from local.stand_ins.mollie.payments import FINAL, METHODS
from local.stand_ins.mollie.standin import StandIn
from local.stand_ins.mollie.wire import Wire
from local.stand_ins.serving import page

OUTCOMES = {
    "paid": "Paid",
    "failed": "Failed",
    "canceled": "Cancelled",
    "expired": "Expired",
    "pending": "Pending (SEPA, bank transfer)",
    "authorized": "Authorized",
}
_NEWEST = 100


def checkout(stand_in: StandIn, payment: Wire) -> str:
    amount = f"{payment['amount']['currency']} {payment['amount']['value']}"
    lead = f"<p>{escape(payment['description'])}</p><h2>{escape(amount)}</h2>"
    if payment["status"] != "open":
        back = escape(payment.get("redirectUrl") or "")
        return page("Checkout", f'{lead}<p>This payment is {escape(payment["status"])}.</p><a href="{back}">Back</a>')
    chosen = payment["method"]
    methods = [chosen] if chosen else [one for one in METHODS if one != "directdebit"]
    options = "".join(f'<option value="{one}">{escape(METHODS[one])}</option>' for one in methods)
    picks = f'<label for="method">Pay with</label><select id="method" name="method">{options}</select>'
    buttons = "".join(f'<p><button name="status" value="{one}">{name}</button></p>' for one, name in OUTCOMES.items())
    form = f'<form method="post" action="{stand_in.url}/checkout/{payment["id"]}">{picks}{buttons}</form>'
    return page("Checkout", f"{lead}<section>{form}</section>")


def control(stand_in: StandIn) -> str:
    """List the newest payments with what can happen to them, the clock, and the faults."""
    at = stand_in.url
    clock = _form(at, "forward", "Set forward", days="1") + _form(at, "forward", "Set forward", days="31")
    hooks = stand_in.webhooks
    waiting = f"<p>{len(hooks.pending)} webhooks are waiting.</p>"
    faults = (
        f'<form method="post" action="{at}/control/faults">'
        f"{_number('late', 'Webhooks late by seconds', hooks.late_seconds)}"
        f"{_box('twice', 'Webhooks twice', hooks.twice)}{_box('shuffled', 'Webhooks in any order', hooks.shuffled)}"
        f"{_number('count', 'The next requests that fail', len(stand_in.faults))}"
        '<label>with <select name="status"><option>429</option><option>503</option>'
        '<option value="0">no answer</option></select></label><button>Set</button></form>'
    )
    accounts = "".join(_account(at, one) for one in stand_in.accounts.values())
    now = stand_in.now().isoformat(timespec="seconds")
    return page(
        "Mollie, the stand-in",
        f"<section><h2>Clock</h2><p>{now}</p>{clock}</section>"
        f"<section><h2>Faults</h2>{waiting}{faults}</section>{accounts}",
    )


def _account(at: str, account: Account) -> str:
    payments = list(account.payments.values())[: -_NEWEST - 1 : -1]
    rows = "".join(_payment(at, account, one) for one in payments)
    revoke = _form(at, "revoke", "Accept the key" if account.revoked else "Refuse the key", key=account.key)
    title = f"{account.key[:4]} key …{account.key[-4:]}"
    return f"<section><h2>{escape(title)}</h2>{revoke}{rows or '<p>No payments.</p>'}</section>"


def _payment(at: str, account: Account, payment: Wire) -> str:
    amount = f"{payment['amount']['currency']} {payment['amount']['value']}"
    sums = "".join(
        f" · {label} {payment[name]['value']}"
        for name, label in (("amountRefunded", "refunded"), ("amountChargedBack", "charged back"))
        if name in payment
    )
    of = payment["id"]
    acts: list[str] = []
    if payment["status"] in {"pending", "authorized"}:
        acts += [_form(at, "settle", "Settles", id=of), _form(at, "settle", "Fails (AM04)", id=of, reason="AM04")]
    if payment["status"] not in FINAL and payment["sequenceType"] != "recurring":
        acts.append(f'<a href="{at}/checkout/{of}">Checkout</a>')
    if payment["status"] == "paid":
        acts += [_form(at, "refund", "Refund", id=of), _form(at, "charge-back", "Charge back (MD06)", id=of)]
    acts += [
        _form(at, "reverse", f"Reverse {one['amount']['value']}", id=one["id"])
        for one in account.chargebacks.values()
        if one["paymentId"] == of and not one["reversedAt"]
    ]
    acts += [
        _form(at, "refund-status", f"Refund {status}", id=one["id"], status=status)
        for one in account.refunds.values()
        for status in ("processing", "refunded", "failed")
        if one["paymentId"] == of and one["status"] in {"queued", "pending", "processing"}
    ]
    what = f"{of} · {amount} · {payment['method'] or 'no method'} · {payment['status']}{sums}"
    return f"<p>{escape(what)}<br><small>{escape(payment['description'])}</small></p>{''.join(acts)}"


def _form(at: str, act: str, label: str, **fields: str) -> str:
    hidden = "".join(f'<input type="hidden" name="{name}" value="{escape(value)}">' for name, value in fields.items())
    shown = f"{label} {fields['days']} days" if "days" in fields else label
    return f'<form method="post" action="{at}/control/{act}">{hidden}<button>{escape(shown)}</button></form>'


def _number(name: str, label: str, value: int) -> str:
    return f'<label>{label} <input type="number" name="{name}" min="0" value="{value}"></label>'


def _box(name: str, label: str, checked: bool) -> str:
    return f'<label><input type="checkbox" name="{name}"{" checked" if checked else ""}> {label}</label>'
