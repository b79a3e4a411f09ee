"""The queue of deletions: rows that are linked to a deleted customer get their end, or are restored with them."""

from shared.commands.customer import trash
from shared.messages import CustomerDeletion
from shared.queue import worker

handler = worker(CustomerDeletion, trash.finish)
