// Edits a stage of reminders: its day, fee, interest and words, with the mail in the customer's and the member's language beside it.
import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { useMe } from "../../../shared/access/me";
import { stageTextEditLimits } from "../../../shared/api/constants";
import { staleRecord } from "../../../shared/api/stale";
import { changedFields } from "../../../shared/changedFields";
import { Button } from "../../../shared/components/buttons/Button";
import { ConfirmDialog } from "../../../shared/components/dialogs/ConfirmDialog";
import { SelectField, TextAreaField, TextField } from "../../../shared/components/fields/fields";
import { FormDialog } from "../../../shared/components/dialogs/FormDialog";
import { notify } from "../../../shared/components/toasts/notify";
import { SwitchField } from "../../../shared/components/fields/SwitchField";
import { useDraft } from "../../../shared/drafts";
import { useDebounced } from "../../../shared/hooks/useDebounced";
import { TextPreview } from "../../../shared/components/values/TextPreview";
import { useFieldProblems } from "../../../shared/hooks/useFieldProblems";
import { useTranslation } from "../../../shared/i18n/useTranslation";
import { decimalsOf } from "../../../shared/money/amounts";
import { maxTotalDigits } from "../../../shared/money/typed";
import { previewQuery, type ReminderSettings, useEditReminderSettings } from "./api";
import own from "./Reminders.module.css";
import { type Language, languages, readStage, type StageForm } from "./stageForm";

interface StageDialogProps {
  settings: ReminderSettings;
  /** The place of the stage; one beyond the last is new. */
  at: number;
  before: StageForm;
  onClose: () => void;
}

const settledAfter = 400;

export default function StageDialog({ settings, at, before, onClose }: StageDialogProps) {
  const { t, i18n } = useTranslation();
  const me = useMe();
  const merchant = me?.merchant;
  const currency = merchant?.base_currency ?? "EUR";
  const name = `reminder-stage.${settings.stages[at]?.days ?? "new"}`;
  // With the settings to which it was written, so that a change by somebody else is noticed after a reload, too.
  const [{ opened, form }, keep, forget] = useDraft(name, { opened: settings, form: before }, "tab");
  const setForm = (next: StageForm) => keep({ opened, form: next });
  const [shown, setShown] = useState(() => languages.find((one) => one === merchant?.language) ?? "en");
  const edit = useEditReminderSettings();
  const [removing, setRemoving] = useState(false);
  const settled = useDebounced(form, settledAfter);
  const { stage, problems } = readStage(form, currency, i18n.language);
  const { problems: earlier } = readStage(settled, currency, i18n.language);
  const own = opened.stages[at];
  // Reading the settings again takes nobody's place; after the refusal of a change, the next one is made to theirs.
  const seen = staleRecord(edit.error) ? settings : opened;
  const others = seen.stages.filter(({ days }) => days !== own?.days);
  const stages = stage && [...others, stage].toSorted((one, other) => one.days - other.days);
  const number = stages ? stages.indexOf(stage) : at;
  // A refusal names the place that the stage had then.
  const [sentAt, setSentAt] = useState(number);
  const place = (field: string) => `stages.${sentAt}.${field}`;
  const words = form.texts[shown];
  const fields = ["days", "fee", `texts.${shown}.subject`, `texts.${shown}.text`];
  const { problemOf, rest } = useFieldProblems(edit.error, fields.map(place));
  // What is being typed is not wrong yet.
  const daysProblem = earlier.days && problems.days && t("settings.reminders.notWhole");
  const feeProblem =
    earlier.fee &&
    problems.fee &&
    t(`filters.problems.${problems.fee}`, { digits: maxTotalDigits, decimals: decimalsOf(currency), currency });
  const isNew = !own;

  const close = () => {
    forget();
    onClose();
  };
  const save = (changed: typeof stages) => {
    if (!changed) return;
    setSentAt(number);
    edit.mutate(
      { seen, edit: { stages: changed } },
      {
        onSuccess: () => {
          notify(t("settings.saved"));
          close();
        },
      },
    );
  };
  const setWords = (change: Partial<typeof words>) =>
    setForm({ ...form, texts: { ...form.texts, [shown]: { ...words, ...change } } });
  return (
    <FormDialog
      title={isNew ? t("settings.reminders.add") : t("settings.reminders.editStage", { stage: at + 1 })}
      submit={t("actions.save")}
      pending={edit.isPending}
      dirty={changedFields(before, form).length > 0}
      error={rest}
      blocked={!stages}
      onSubmit={() => save(stages)}
      onClose={close}
    >
      <TextField
        label={t("settings.reminders.days")}
        help={t("settings.reminders.daysHelp")}
        autoComplete="off"
        value={form.days}
        problem={daysProblem ?? problemOf(place("days"))}
        onChange={(days) => setForm({ ...form, days })}
      />
      <TextField
        optional
        label={t("settings.reminders.feeIn", { currency })}
        help={t("settings.reminders.feeHelp")}
        inputMode="decimal"
        autoComplete="off"
        value={form.fee}
        problem={feeProblem ?? problemOf(place("fee"))}
        onChange={(fee) => setForm({ ...form, fee })}
      />
      <SwitchField
        label={t("settings.reminders.interest")}
        help={t("settings.reminders.interestHelp")}
        checked={form.interest}
        onChange={(interest) => setForm({ ...form, interest })}
      />
      <SelectField
        label={t("settings.reminders.language")}
        value={shown}
        options={languages.map((value) => ({ value, label: t(`languages.${value}`) }))}
        onChange={setShown}
      />
      <TextField
        optional
        label={t("settings.reminders.subject")}
        autoComplete="off"
        value={words.subject}
        maxLength={stageTextEditLimits.subject}
        problem={problemOf(place(`texts.${shown}.subject`))}
        onChange={(subject) => setWords({ subject })}
      />
      <TextAreaField
        optional
        label={t("settings.reminders.text")}
        help={t("settings.reminders.textHelp")}
        value={words.text}
        maxLength={stageTextEditLimits.text}
        problem={problemOf(place(`texts.${shown}.text`))}
        onChange={(text) => setWords({ text })}
      />
      {stages && <Preview stage={number + 1} stages={stages} shown={[shown, i18n.language as Language]} />}
      {!isNew && others.length > 0 && (
        <Button onClick={() => setRemoving(true)}>{t("settings.reminders.removeStage")}</Button>
      )}
      {removing && (
        <ConfirmDialog
          title={t("settings.reminders.removeTitle", { stage: at + 1 })}
          text={t("settings.reminders.removeText")}
          cancel={t("actions.cancel")}
          confirm={t("settings.reminders.removeStage")}
          onCancel={() => setRemoving(false)}
          onConfirm={() => {
            setRemoving(false);
            save(others);
          }}
        />
      )}
    </FormDialog>
  );
}

interface PreviewProps {
  stage: number;
  stages: Parameters<typeof previewQuery>[1];
  shown: readonly Language[];
}

function Preview({ stage, stages, shown }: PreviewProps) {
  const { t } = useTranslation();
  const settled = useDebounced(stages, settledAfter);
  const { data } = useQuery(previewQuery(stage, settled));
  // The one that is being written is the first.
  const mails = [...new Set(shown)].flatMap((one) => data?.mails.filter(({ language }) => language === one) ?? []);
  return (
    <div className={own.preview}>
      {mails.map((mail) => (
        <TextPreview
          key={mail.language}
          summary={t("settings.reminders.preview", { language: t(`languages.${mail.language}`) })}
          language={mail.language}
          text={mail.text}
          open={mail.language === shown[0]}
        >
          <p>
            <strong lang={mail.language}>{mail.subject}</strong>
          </p>
        </TextPreview>
      ))}
    </div>
  );
}
