"""GET, PATCH /settings/reminders, POST …/preview: the reminders of unpaid invoices, off until they are switched on."""

from typing import Annotated

from shared.access import Member, Permission
from shared.commands.money.reminders import reminder_previews, reminder_settings
from shared.domain.money.reminders.reminder_settings import (
    ReminderPreview,
    ReminderPreviewRequest,
    ReminderSettingsEdit,
    ShownReminderSettings,
)
from shared.errors import InvalidInput
from shared.http.app import answers, entrypoint, http_app
from shared.http.parameters import May, SeenVersion
from shared.store.money.reminders.reminders import StaleReminderSettings

app = http_app()

Writer = Annotated[Member, May(Permission.SETTINGS_WRITE)]


@app.get("/settings/reminders", summary="Return the settings of reminders", **answers(), tags=["settings"])
def read_reminder_settings(member: Annotated[Member, May(None)]) -> ShownReminderSettings:
    return reminder_settings.get(member.merchant_id)


@app.patch(
    "/settings/reminders",
    summary="Edit the settings of reminders, or switch them on or off",
    **answers(InvalidInput, StaleReminderSettings),
    tags=["settings"],
)
def edit_reminder_settings(edit: ReminderSettingsEdit, member: Writer, seen: SeenVersion) -> ShownReminderSettings:
    return reminder_settings.edit(edit, seen=seen, by=member)


@app.post(
    "/settings/reminders/preview",
    summary="Preview the words of a stage in each language",
    **answers(InvalidInput),
    tags=["settings"],
)
def preview_reminder(wanted: ReminderPreviewRequest, member: Writer) -> ReminderPreview:
    return reminder_previews.of_words(wanted, by=member)


handler = entrypoint(app)
