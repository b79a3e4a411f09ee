"""The settings of reminders: whether a merchant sends any, at which days, in which words, and what they charge."""

from datetime import date, datetime
from typing import Annotated, Final

from pydantic import Field, StrictBool

from shared.domain.core.edits import unset
from shared.domain.core.languages import Language
from shared.domain.core.models import Model, Record, RequestModel
from shared.domain.core.money import Money
from shared.domain.money.reminders import statutory_interest
from shared.domain.money.reminders.reminder_facts import Asked, Schedule
from shared.domain.money.reminders.reminder_texts import (
    StageTexts,
    StageTextsEdit,
    Tone,
    tone_of,
)
from shared.errors import FieldProblem, InvalidInput

FIRST_DAY: Final = -30
LAST_DAY: Final = 365
MAX_STAGES: Final = 6

Days = Annotated[int, Field(strict=True, ge=FIRST_DAY, le=LAST_DAY)]


class StageEdit(RequestModel):
    """A stage: `days` after the due date, before it if negative. `fee` are collection costs, null for none. `interest`
    asks for the statutory interest.
    """

    days: Days
    fee: Money | None = None
    interest: StrictBool = False
    texts: StageTextsEdit = StageTextsEdit()


class ReminderSettingsEdit(RequestModel):
    """An edit of the settings. An omitted field keeps its value; `stages` are replaced as a whole, by days."""

    active: StrictBool = Field(default_factory=unset)
    attach_invoices: StrictBool = Field(default_factory=unset)
    stages: Annotated[list[StageEdit], Field(min_length=1, max_length=MAX_STAGES)] = Field(default_factory=unset)


class Stage(Record):
    """A stage: `days` after the due date, before it if negative. `fee` are collection costs, null for none. `interest`
    asks for the statutory interest.
    """

    days: int
    fee: Money | None = None
    interest: bool = False
    texts: StageTexts = StageTexts()

    @property
    def asked(self) -> Asked:
        return Asked(self.fee, self.interest)


DEFAULT_STAGES: Final = [Stage(days=7), Stage(days=14), Stage(days=28)]


class ReminderSettings(Record):
    """The settings of reminders. Nothing is sent until the merchant has switched them on (`active`).

    `since` is the day of that, `next_run_at` when the next run begins: at 09:00 at the merchant. `stages` are in order
    of their days. `attach_invoices` sends the PDF of each invoice along.
    """

    active: bool = False
    since: date | None = None
    attach_invoices: bool = True
    stages: list[Stage] = Field(default=DEFAULT_STAGES)
    next_run_at: datetime | None = None
    version: int = 1

    @property
    def days(self) -> list[int]:
        return [stage.days for stage in self.stages]

    @property
    def schedule(self) -> Schedule:
        return Schedule(tuple(self.days), self.since)

    def stage(self, number: int) -> Stage:
        """Return a stage, which counts from 1. What a member sends before any has the first words."""
        return self.stages[min(max(number, 1), len(self.stages)) - 1]

    def tone(self, number: int, *, is_overdue: bool, was_reminded: bool) -> Tone:
        """Return the tone of a stage, of invoices of which one is overdue or none, and was reminded of or none was."""
        if not is_overdue:
            return Tone.BEFORE
        if number < 1 or not was_reminded:
            return Tone.FRIENDLY
        tone = tone_of(min(number, len(self.stages)), self.days)
        return Tone.FRIENDLY if tone is Tone.BEFORE else tone

    def edited(self, edit: ReminderSettingsEdit, *, today: date) -> "ReminderSettings":
        """Return the settings after an edit. Raise InvalidInput for stages that do not ascend."""
        sent = {name: getattr(edit, name) for name in edit.model_fields_set}
        if "stages" in sent:
            sent["stages"] = _stages(edit.stages)
        if sent.get("active") and not self.active:
            sent["since"] = today
        changes = {name: value for name, value in sent.items() if value != getattr(self, name)}
        return self.model_copy(update={**changes, "version": self.version + 1}) if changes else self


class ShownReminderSettings(ReminderSettings):
    """The settings of reminders, and the last day whose rates of statutory interest are known. That is null while it is
    30 days away or no stage asks for interest.
    """

    interest_known_until: date | None

    @classmethod
    def of(cls, settings: ReminderSettings, *, today: date) -> "ShownReminderSettings":
        ends = [rates.known_until for rates in statutory_interest.ending(today)]
        asks = any(stage.interest for stage in settings.stages)
        return cls(**dict(settings), interest_known_until=min(ends) if asks and ends else None)


class ReminderPreviewRequest(RequestModel):
    """Words that are being written, of the `stage`th of the stages."""

    stage: Annotated[int, Field(strict=True, ge=1, le=MAX_STAGES)]
    stages: Annotated[list[StageEdit], Field(min_length=1, max_length=MAX_STAGES)]


class PreviewedMail(Model):
    """A mail as it would be sent."""

    language: Language
    subject: str
    text: str
    html: str


class ReminderPreview(Model):
    """The same mail in each language, about invoices that do not exist."""

    mails: list[PreviewedMail]


def _stages(edits: list[StageEdit]) -> list[Stage]:
    days = [one.days for one in edits]
    for position in range(1, len(days)):
        if days[position] <= days[position - 1]:
            problem = "Each stage comes after the one before it. Choose a later day."
            raise InvalidInput(FieldProblem(f"stages.{position}.days", "not_ascending", problem))
    for position, one in enumerate(edits):
        if one.fee and one.fee.minor < 0:
            raise InvalidInput(FieldProblem(f"stages.{position}.fee", "negative_amount", "Write zero or more."))
    return [Stage.model_validate(one.model_dump()) for one in edits]
