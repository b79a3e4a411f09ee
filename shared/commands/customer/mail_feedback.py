"""Apply the reports of the mail service to the health of addresses and to the state of the mail."""

from collections.abc import Sequence
from contextlib import suppress

from shared.commands import mailing
from shared.commands.mailing import OutcomeRecorders
from shared.domain.core.actors import SYSTEM
from shared.domain.core.refs import CustomerRef, MerchantId
from shared.domain.customer.mail_health import (
    Feedback,
    after_feedback,
    health_of,
    mail_after,
    of_recipient,
    proven_sent,
)
from shared.integrations.ses_events import report
from shared.store.customer import customers, mails
from shared.store.customer.customers import CustomerNotFound
from shared.store.customer.mails import MAILS
from shared.store.engine.changes import Changes
from shared.store.engine.commit import write
from shared.store.engine.retries import retry_outdated


def take_report(body: str, *, recorders: OutcomeRecorders, report_recorders: OutcomeRecorders) -> None:
    """Take what a message of the mail service reports. Drop what is no report, and one that names no mail of ours."""
    found = report(body)
    if found and {"merchant", "customer", "mail"} <= found.tags.keys():
        customer = CustomerRef(MerchantId(found.tags["merchant"]), found.tags["customer"])
        take(customer, found.tags["mail"], found.feedback, recorders, report_recorders)


def take(
    customer: CustomerRef,
    mail_id: str,
    feedback: Sequence[Feedback],
    recorders: OutcomeRecorders,
    report_recorders: OutcomeRecorders,
) -> None:
    """Take feedback on a mail. Repeating it changes nothing; of a deleted customer nothing is kept."""
    for one in feedback:
        with suppress(CustomerNotFound):
            _take(customer, mail_id, one, recorders, report_recorders)


@retry_outdated
def _take(
    customer: CustomerRef,
    mail_id: str,
    feedback: Feedback,
    recorders: OutcomeRecorders,
    report_recorders: OutcomeRecorders,
) -> None:
    read = MAILS.get_with_customer(customer, mail_id)
    if read.item is None:
        return
    changes = Changes()
    mail = after = MAILS.require(read.item)
    sent = proven_sent(mail, feedback)
    if sent:
        # Its worker would have logged and recorded this, had it had an answer.
        mailing.log(changes, customer, sent, by=sent.created_by, recorders=recorders)
        after = sent
    if own := of_recipient(mail, feedback):
        before = health_of(read.customer, own.email)
        health = after_feedback(before, own)
        if health != before:
            customers.save_health(changes, customer, read.customer, before, health)
        after = mail_after(after, own)
    if after != mail:
        mails.save(changes, customer, mail, after)
        if after.state is not (sent or mail).state:
            mailing.log(changes, customer, after, by=SYSTEM)
        if record := report_recorders.get(after.kind):
            record(changes, customer, after)
    if len(changes):
        write(changes)
