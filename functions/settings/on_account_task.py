"""Queue `accounts`: make the account of an invitation, or update that of a member whose memberships changed."""

from shared.commands.team import accounts
from shared.messages.accounts import AccountUpdate, EarlierAccountTask, InvitationTask
from shared.queue import worker

handler = worker(InvitationTask, AccountUpdate, EarlierAccountTask, work=accounts.finish)
