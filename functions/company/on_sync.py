"""Queue `kvk`: ask KVK for a company, and fill in what nobody edited."""

from shared.commands.registries import company_sync
from shared.messages.kvk import CompanyCatchUp, CompanySync
from shared.queue import worker

handler = worker(CompanySync, CompanyCatchUp, work=company_sync.finish, outlasts_outages=True)
