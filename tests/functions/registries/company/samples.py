"""Sample requests of companies."""

from typing import Any

from shared.domain.core import clock
from shared.domain.registries.kvk_profiles import KvkProfile
from shared.domain.registries.kvk_sheets import KvkSheet, SyncStatus
from shared.store.customer import customers
from shared.store.engine.changes import Changes
from shared.store.engine.commit import write
from shared.store.registries import kvk_sheets
from tests.one_of_each import Records, Sample

LEGAL_FORM = "Vennootschap onder firma"


def _settlement(records: Records) -> dict[str, Any]:
    """Store a sheet whose legal form nobody took over yet. KVK itself is never asked for samples."""
    customer = records.team.ref(records.id("customer_id"))
    read = customers.get(customer)
    before = kvk_sheets.of(read)
    if before and before.profile and before.profile.legal_form == LEGAL_FORM and read.legal_form != LEGAL_FORM:
        return {"accept": ["legal_form"], "keep": [], "revision": before.revision}
    number = read.registration_number or ""
    profile = KvkProfile(kvk_number=number, company_name="Bakkerij Jansen", legal_form=LEGAL_FORM)
    revision = before.revision + 1 if before else 1
    sheet = KvkSheet(
        number=number,
        status=SyncStatus.SYNCED,
        revision=revision,
        asked_at=clock.now(),
        synced_at=clock.now(),
        profile=profile,
    )
    changes = Changes()
    kvk_sheets.save(changes, customer, before, sheet)
    write(changes)
    return {"accept": ["legal_form"], "keep": [], "revision": revision}


SAMPLES = {
    "resync_company": Sample(after=("connect_kvk",)),
    "accept_company": Sample(_settlement),
}
