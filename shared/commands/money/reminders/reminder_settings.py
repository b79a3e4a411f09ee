"""Commands on the settings of reminders."""

from shared.access import Member, Permission
from shared.domain.core.clock import now
from shared.domain.core.ids import new_id
from shared.domain.core.refs import MerchantId
from shared.domain.money.reminders.reminder_settings import ReminderSettingsEdit, ShownReminderSettings
from shared.domain.money.reminders.reminder_times import next_run
from shared.messages.reminders import ReminderFiling
from shared.store.engine import outbox
from shared.store.engine.changes import Changes
from shared.store.engine.commit import commit
from shared.store.money.pricing import terms
from shared.store.money.reminders import reminders
from shared.store.money.reminders.reminders import StaleReminderSettings
from shared.store.team import members


def get(merchant_id: MerchantId) -> ShownReminderSettings:
    """Raise MerchantNotFound."""
    sender = reminders.sender(merchant_id)
    return ShownReminderSettings.of(sender.settings, today=terms.today_of(sender.merchant))


def edit(edit: ReminderSettingsEdit, *, seen: int, by: Member) -> ShownReminderSettings:
    """Edit the settings. Switched on, or with other days, the invoices are filed anew for the runs.

    Raise NoLongerPermitted, StaleReminderSettings, InvalidInput.
    """
    sender = reminders.sender(by.merchant_id)
    before = sender.settings
    if before.version != seen:
        raise StaleReminderSettings(
            "Someone changed these settings since you read them. Read them again and repeat your change.",
            current=before,
        )
    today = terms.today_of(sender.merchant)
    after = before.edited(edit, today=today)
    if after.active:
        after = after.model_copy(update={"next_run_at": next_run(now(), sender.merchant.time_zone)})
    changes = Changes()
    members.require_now(changes, by, Permission.SETTINGS_WRITE)
    if after.version != before.version:
        reminders.save_settings(changes, by.merchant_id, before, after)
        if after.active and (not before.active or after.days != before.days or not sender.filed):
            outbox.add(changes, ReminderFiling(id=new_id("msg"), merchant_id=by.merchant_id))
    return commit(changes, result=ShownReminderSettings.of(after, today=today))
