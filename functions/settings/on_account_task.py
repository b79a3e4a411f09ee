"""Queue `accounts`: make the account of an invitation, or let the account of a member follow their teams."""

from shared.commands.team import accounts
from shared.messages import AccountTask
from shared.queue import worker

handler = worker(AccountTask, accounts.finish)
