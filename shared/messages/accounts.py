"""Messages about accounts of Cognito."""

from shared.messages.base import Message


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
