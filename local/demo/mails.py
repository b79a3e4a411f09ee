"""The mails of the demo: invoices that arrived, came back, were not taken for now, wait, or are not sent.

The stand-in of the mail service reports what becomes of each, as it does when somebody clicks that in its inbox.
"""

import re
import time
from collections.abc import Mapping
from dataclasses import dataclass

import httpx

from local.demo.api import Colleague
from local.demo.customer import Fields
from local.demo.invoices import DE_VRIES, DUBOIS, MULLER, ONS_HUIS, ZEEZICHT

INBOX = "/local/mail"
# The PDF of an invoice is made before it is sent.
_LONGEST_SECONDS, _TICK_SECONDS = 60, 0.2
_ON_ITS_WAY = {"queued", "sending"}


@dataclass(frozen=True)
class DemoMail:
    """The mail with an invoice. `report` is what the stand-in reports of it, `state` what becomes of it by that."""

    customer: str
    reference: str
    state: str
    report: str = ""


MAILS = [
    DemoMail(DE_VRIES, "Werkbon 1182", "delivered"),
    DemoMail(MULLER, "Auftrag 91", "bounced", "bounce"),
    DemoMail(ZEEZICHT, "Werkbon 1178", "failed", "full"),
    # This customer has invoices in the portal.
    DemoMail(ONS_HUIS, "Contract 2201-8", "suppressed"),
    # Invoices are paused for this customer.
    DemoMail(DUBOIS, "Dépannage 1194", "held"),
]


def load(finance: Colleague, url: str, customers: Mapping[str, str]) -> None:
    """Load what is missing. `customers` is the path of each customer in the API, by name; `url` is the page's."""
    sent = [(mail, _send(finance, customers[mail.customer], mail)) for mail in MAILS if mail.customer in customers]
    with httpx.Client(base_url=url, timeout=30, trust_env=False) as service:
        for mail, mail_id in sent:
            found = _await(finance, customers[mail.customer], mail_id, _ON_ITS_WAY)
            # A machine that is too busy to have sent it by now shows it later, on its way.
            if mail.report and found["subject"] and found["state"] != mail.state:
                _report(service, found["subject"], mail.report)
    for mail, mail_id in sent:
        _await(finance, customers[mail.customer], mail_id, {*_ON_ITS_WAY, "sent", "delivered"} - {mail.state})


def _send(finance: Colleague, path: str, mail: DemoMail) -> str:
    rows = finance.find(f"{path}/invoices", limit="100")["items"]
    invoice = next(row["id"] for row in rows if row["reference"] == mail.reference)
    answer = finance.send("POST", f"{path}/invoices/{invoice}/send", {}, once=f"mail {mail.reference}")
    return str(answer["mail_id"])


def _await(finance: Colleague, path: str, mail_id: str, passing: set[str]) -> Fields:
    """Return a mail once it is in none of these states, or as it is after a minute."""
    ends = time.monotonic() + _LONGEST_SECONDS
    while True:
        mails = finance.find(f"{path}/mails")["items"]
        found: Fields = next(mail for mail in mails if mail["id"] == mail_id)
        if found["state"] not in passing or time.monotonic() > ends:
            return found
        time.sleep(_TICK_SECONDS)


def _report(service: httpx.Client, subject: str, event: str) -> None:
    inbox = service.get(f"{INBOX}/").raise_for_status().text
    if address := re.search(rf'href="({INBOX}/[^"]+)">{re.escape(subject)}<', inbox):
        service.post(f"{address[1]}/{event}")
