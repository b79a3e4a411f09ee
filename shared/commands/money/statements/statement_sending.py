"""Send a statement of account by mail. It is printed here, because only what prints has the layer of documents."""

from shared.commands import mailing
from shared.commands.money.invoices import mail_composing
from shared.commands.money.statements import statement_mails, statement_printing
from shared.commands.money.statements.statement_printing import Drawn
from shared.domain.core.actors import Actor
from shared.domain.core.clock import now
from shared.domain.core.ids import new_token
from shared.domain.core.once import Once
from shared.domain.core.refs import CustomerRef
from shared.domain.customer.mail_decision import decide
from shared.domain.customer.mails import MailDraft, new_mail
from shared.domain.money.invoices.planned_mails import GREETED, addressees_of
from shared.domain.money.statements.statement_mails import (
    FOLDER,
    StatedBalance,
    StatementFile,
    StatementMail,
    StatementSending,
    statement_mail_draft,
)
from shared.integrations import document_store
from shared.store.customer.contacts import CONTACTS
from shared.store.engine.changes import Changes
from shared.store.engine.commit import commit
from shared.store.engine.idempotency import repeatable
from shared.store.engine.retries import retry_outdated


@repeatable(StatementMail)
@retry_outdated
def send(
    customer: CustomerRef, wanted: StatementSending, *, by: Actor, once: Once | None, dry_run: bool
) -> StatementMail:
    """Queue the mail with a statement as of now. What is not sent is kept with its reason (Q23).

    Raise CustomerNotFound, InvalidInput, DocumentsUnavailable, Contended.
    """
    drawn = statement_printing.drawn(customer, wanted)
    file = StatementFile(f"{FOLDER}/{new_token()}.pdf", drawn.file_name, now())
    addressees = addressees_of(drawn.account.customer, CONTACTS.list_all(customer), wanted.send_to)
    draft = statement_mail_draft(StatedBalance.of(drawn.statement), file, addressees, wanted.send_to, drawn.language)
    if dry_run:
        return _preview(customer, drawn, draft, by=by)
    # Before the mail, so that its worker finds it. One without a mail is deleted when its days are over.
    content = statement_printing.pdf_of(customer, drawn)
    document_store.put(file.key, content, media_type="application/pdf", file_name=file.name, shown=False)
    changes = Changes()
    mail = mailing.queue_mail(changes, customer, drawn.account.customer, draft, by=by)
    left_out = drawn.statement.left_out
    answer = StatementMail.of(mail, dry_run=False, attachment=file.name, left_out=left_out)
    return commit(changes, result=answer, once=once)


def _preview(customer: CustomerRef, drawn: Drawn, draft: MailDraft, *, by: Actor) -> StatementMail:
    """Return the mail as it would be queued, with its contents."""
    mail = new_mail(draft, by=by)
    account, statement = drawn.account, drawn.statement
    content = statement_mails.statement_content(
        account.customer,
        account.merchant,
        StatedBalance.of(statement),
        drawn.language,
        greeted=mail.details[GREETED],
        pay_url=mail_composing.shown_url(customer.merchant_id),
        has_logo=False,
    )
    return StatementMail.of(
        mailing.decided(mail, decide(account.customer, mail)),
        dry_run=True,
        attachment=drawn.file_name,
        left_out=statement.left_out,
        subject=content.subject,
        text=content.text,
        html=content.html,
    )
