// Sends a payment reminder: of which invoices, to whom, in which words, and why it would not be sent now.
import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import type { Profile } from "../../api/types";
import { Failure } from "../../components/states/Failure";
import { SelectField } from "../../components/fields/fields";
import { FormDialog } from "../../components/dialogs/FormDialog";
import { Notice } from "../../components/states/Notice";
import { notify } from "../../components/toasts/notify";
import { Skeleton } from "../../components/states/Skeleton";
import { SwitchField } from "../../components/fields/SwitchField";
import { TextPreview } from "../../components/values/TextPreview";
import { dayOf, momentOf } from "../../formats";
import { useTranslation } from "../../i18n/useTranslation";
import { MoneyText } from "../MoneyText";
import { type Reminder, reminderPreviewQuery, useSendReminder } from "./api";
import styles from "./Reminders.module.css";
import { useReminderWords } from "./useReminderWords";

interface SendReminderDialogProps {
  profile: Pick<Profile, "id" | "language">;
  /** The currencies in which something is open. */
  currencies: string[];
  onClose: () => void;
}

export default function SendReminderDialog({ profile, currencies, onClose }: SendReminderDialogProps) {
  const { t, i18n } = useTranslation();
  const [key] = useState(() => crypto.randomUUID());
  const [currency, setCurrency] = useState(currencies[0] ?? "EUR");
  const [chosen, setChosen] = useState<string[] | null>(null);
  const [interest, setInterest] = useState(false);
  const language = i18n.language as Reminder["language"];
  const noneChosen = chosen?.length === 0;
  const request = { currency, invoice_ids: chosen, interest, language };
  const { data, error, isPlaceholderData, refetch } = useQuery({
    ...reminderPreviewQuery(profile.id, request),
    enabled: !noneChosen,
  });
  // What was planned in another currency has none of these invoices.
  const planned = data?.currency === currency ? data : undefined;
  const send = useSendReminder(profile.id, key);
  const words = useReminderWords();
  const ticked = chosen ?? planned?.invoices.filter((one) => !one.left_out).map(({ id }) => id) ?? [];

  const tick = (id: string) =>
    setChosen(ticked.includes(id) ? ticked.filter((other) => other !== id) : [...ticked, id]);
  const submit = () =>
    send.mutate(
      { currency, invoice_ids: chosen, interest },
      {
        onSuccess: ({ recipients }) => {
          notify(t("reminders.sent", { to: recipients.join(", ") }));
          onClose();
        },
      },
    );
  return (
    <FormDialog
      title={t("reminders.send")}
      submit={t("reminders.sendShort")}
      pending={send.isPending}
      dirty={(chosen !== null || interest) && !send.isSuccess}
      error={send.error}
      blocked={
        !planned ||
        isPlaceholderData ||
        Boolean(planned.why_not) ||
        ticked.length === 0 ||
        planned.interest?.allowed === false
      }
      onSubmit={submit}
      onClose={onClose}
    >
      {!planned && !error && <Skeleton lines={6} />}
      {error && <Failure error={error} retry={() => void refetch()} />}
      {planned?.why_not && !noneChosen && (
        <Notice tone="warn">
          <p>
            {planned.why_not === "too_soon" && planned.next_at
              ? t("reminders.nextAt", { at: momentOf(planned.next_at, i18n.language) })
              : t("reminders.notSent", { why: words.whyNot(planned.why_not) })}
          </p>
        </Notice>
      )}
      {currencies.length > 1 && (
        <SelectField
          label={t("reminders.currency")}
          value={currency}
          options={currencies.map((one) => ({ value: one, label: one }))}
          onChange={(one) => {
            setCurrency(one);
            setChosen(null);
          }}
        />
      )}
      {planned && planned.invoices.length > 0 && <Choice planned={planned} ticked={ticked} onTick={tick} />}
      {planned && planned.invoices.length > 0 && (
        <SwitchField
          label={t("reminders.interest")}
          help={interest && planned.interest ? words.interest(planned.interest) : undefined}
          checked={interest}
          onChange={setInterest}
        />
      )}
      {planned && planned.more > 0 && <p className={styles.label}>{t("reminders.more", { count: planned.more })}</p>}
      {noneChosen && (
        <Notice tone="warn">
          <p>{t("reminders.chooseOne")}</p>
        </Notice>
      )}
      {planned && !noneChosen && planned.recipients.length > 0 && (
        <p>
          <span className={styles.label}>{t("reminders.to")}</span> {planned.recipients.join(", ")}
        </p>
      )}
      {!noneChosen &&
        planned?.mails.map((mail) => (
          <TextPreview
            key={mail.language}
            summary={t("reminders.preview", { language: t(`languages.${mail.language}`) })}
            language={mail.language}
            text={mail.text}
          >
            <p>
              <strong lang={mail.language}>{mail.subject}</strong>
            </p>
          </TextPreview>
        ))}
    </FormDialog>
  );
}

interface ChoiceProps {
  planned: Reminder;
  ticked: string[];
  onTick: (id: string) => void;
}

function Choice({ planned, ticked, onTick }: ChoiceProps) {
  const { t, i18n } = useTranslation();
  const words = useReminderWords();
  const dueOf = ({ days_overdue, due_on }: Reminder["invoices"][number]) =>
    days_overdue > 0
      ? t("reminders.daysOverdue", { count: days_overdue })
      : t("reminders.dueOn", { day: dayOf(due_on, i18n.language) });
  return (
    <fieldset className={styles.choice}>
      <legend>{t("reminders.invoices")}</legend>
      {planned.invoices.map((one) => (
        <label key={one.id}>
          <input
            type="checkbox"
            checked={ticked.includes(one.id)}
            disabled={one.left_out === "in_flight"}
            onChange={() => onTick(one.id)}
          />
          <span>
            {one.number}
            <small>{one.left_out && one.left_out !== "not_chosen" ? words.whyLeftOut(one.left_out) : dueOf(one)}</small>
          </span>
          <MoneyText of={one.balance} />
        </label>
      ))}
      {ticked.length > 0 && (
        <p className={styles.total}>
          <span>{t("reminders.total")}</span>
          <MoneyText of={planned.total} />
        </p>
      )}
    </fieldset>
  );
}
