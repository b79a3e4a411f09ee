"""Queue `deletions`: set or remove the expiry (TTL) of the rows that are linked to a deleted or restored customer, and
delete the files of one that cannot be restored any more.
"""

from shared.commands.customer import trash
from shared.messages.deletions import CustomerDeletion, CustomerEnd
from shared.queue import worker

handler = worker(CustomerDeletion, CustomerEnd, work=trash.finish, outlasts_outages=True)
