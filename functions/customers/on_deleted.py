"""Queue `deletions`: set or remove the expiry (TTL) of the rows that are linked to a deleted or restored customer."""

from shared.commands.customer import trash
from shared.messages import CustomerDeletion
from shared.queue import worker

handler = worker(CustomerDeletion, work=trash.finish)
