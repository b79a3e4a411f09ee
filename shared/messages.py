"""Messages on the queues: a type for each kind of work.

A message carries ids and no personal data. The table stores the work to do as a pending message
(shared/store/engine/outbox.py), so that a message that is lost, late or delivered twice changes nothing.
"""

from datetime import datetime
from typing import ClassVar, Self

from shared.domain.core.ids import new_id
from shared.domain.core.models import Model
from shared.domain.core.refs import CustomerRef, MerchantId
from shared.domain.money.documents import DocumentKind


class Message(Model):
    """`id` is that of its pending message in the table, of which there is one for each `owner`, queue and `about`."""

    queue: ClassVar[str]

    id: str
    merchant_id: MerchantId

    @property
    def owner(self) -> CustomerRef | MerchantId:
        """Whose item the pending message is."""
        return self.merchant_id

    @property
    def about(self) -> str:
        """What distinguishes it from other pending messages of the same owner and queue."""
        return ""

    def successor(self) -> Self:
        """Return the message that replaces this one, with what is left of its work."""
        return self.model_copy(update={"id": new_id("msg")})


class OfCustomer(Message):
    """Work on a customer, whose item the pending message is. The base of those that name one."""

    customer_id: str

    @property
    def customer(self) -> CustomerRef:
        return CustomerRef(self.merchant_id, self.customer_id)

    @property
    def owner(self) -> CustomerRef:
        return self.customer


class DeletionTask(OfCustomer):
    """Work on a customer who was deleted. The base of those below."""

    queue = "deletions"


class CustomerDeletion(DeletionTask):
    """A customer was deleted, or is being restored, and its linked rows still have to be changed."""


class CustomerEnd(DeletionTask):
    """A deleted customer, whose files have to be deleted once it cannot be restored any more."""

    restorable_until: datetime

    @property
    def about(self) -> str:
        return "end"


class DocumentRendering(OfCustomer):
    """An issued invoice or credit note, whose PDF and e-invoice still have to be made."""

    queue = "documents"

    kind: DocumentKind
    document_id: str

    @property
    def about(self) -> str:
        return self.document_id


class ProviderUpdate(Message):
    """A payment at Mollie (tr_), of which something may have changed there."""

    queue = "mollie"

    provider_id: str

    @property
    def about(self) -> str:
        return self.provider_id


class SyncTask(Message):
    """What Mollie has and no report came of. The base of those below."""

    queue = "sync"


class ProviderSync(SyncTask):
    """A merchant's account at Mollie. `id` is that of a part of its sync."""


class CustomerSync(SyncTask, OfCustomer):
    """A customer who has a mandate at Mollie that is not known here, or who was deleted and is still charged there."""


class SubscriptionUpdate(OfCustomer):
    """A subscription that Mollie does not have yet as it is wanted, or that is to be looked at on a day."""

    queue = "subscriptions"

    subscription_id: str

    @property
    def about(self) -> str:
        return self.subscription_id


class VatTask(Message):
    """Work on VAT numbers. The base of those below."""

    queue = "vat_checks"


class VatChecking(VatTask, OfCustomer):
    """A customer whose VAT number is to be checked in VIES, now or once its answer is old."""


class VatCatchUp(VatTask):
    """A merchant whose customers of earlier releases still have to be checked in VIES for the first time."""

    @property
    def about(self) -> str:
        return "catch_up"


class CompanyTask(Message):
    """Work with the register of companies. The base of those below."""

    queue = "kvk"


class CompanySync(CompanyTask, OfCustomer):
    """A customer whose KVK number was entered or changed, or is to be looked up again."""


class CompanyCatchUp(CompanyTask):
    """A merchant that has a new key of KVK, with which numbers of before still have to be looked up."""

    @property
    def about(self) -> str:
        return "catch_up"


class ReminderTask(Message):
    """Work on the reminders of a merchant. The base of those below."""

    queue = "reminders"


class ReminderRun(ReminderTask):
    """The run of a merchant on a day (`run_on`): who is due still has to be reminded."""

    run_on: str


class ReminderFiling(ReminderTask):
    """Invoices of a merchant that have to be filed anew, because reminders were switched on or their days changed."""

    @property
    def about(self) -> str:
        return "filing"


class MailSending(OfCustomer):
    """A queued mail, which still has to be composed and handed to the mail service."""

    queue = "mail"

    mail_id: str

    @property
    def about(self) -> str:
        return self.mail_id


class AccountTask(Message):
    """Work on an account of Cognito. The base of those below."""

    queue = "accounts"


class InvitationTask(AccountTask):
    """An invitation whose account is still to be made. `invitee` is the pseudonym of the invited address."""

    invitee: str

    @property
    def about(self) -> str:
        return self.invitee


class AccountUpdate(AccountTask):
    """A member whose account still has to be enabled, signed out or deleted, as their memberships require."""

    member_id: str

    @property
    def about(self) -> str:
        return self.member_id


class EarlierAccountTask(AccountTask):
    """One of the two above as earlier releases sent it: the `act` of its pending message is which."""

    subject: str

    @property
    def about(self) -> str:
        return self.subject

    def translated(self, act: str) -> AccountTask:
        if act == "invite":
            return InvitationTask(id=self.id, merchant_id=self.merchant_id, invitee=self.subject)
        return AccountUpdate(id=self.id, merchant_id=self.merchant_id, member_id=self.subject)
