// The reminders of the next 90 days: which is sent when, and which is not and why; and the pause of all of them.
import { useQuery } from "@tanstack/react-query";
import { BellOff, BellRing } from "lucide-react";
import { Fragment, useState } from "react";
import { useWhyNot } from "../../access/useWhyNot";
import type { Profile } from "../../api/types";
import { Button } from "../../components/buttons/Button";
import { Card } from "../../components/layout/Card";
import { Failure } from "../../components/states/Failure";
import { Notice } from "../../components/states/Notice";
import { notify } from "../../components/toasts/notify";
import { Skeleton } from "../../components/states/Skeleton";
import { dateOf, dayOf } from "../../formats";
import { useItemAct } from "../../hooks/useItemAct";
import { useTranslation } from "../../i18n/useTranslation";
import { MoneyText } from "../MoneyText";
import { forecastQuery, type ReminderForecast, usePauseReminders } from "./api";
import { PauseDialog } from "./PauseDialog";
import styles from "./Reminders.module.css";
import { useReminderWords } from "./useReminderWords";

export default function ForecastCard({ profile }: { profile: Pick<Profile, "id"> }) {
  const { t } = useTranslation();
  const { data, error, isPending, refetch } = useQuery(forecastQuery(profile.id));
  return (
    <Card title={t("reminders.forecast")} act={data && <Pause customerId={profile.id} forecast={data} />}>
      {isPending && <Skeleton lines={4} height={20} />}
      {error && <Failure error={error} retry={() => void refetch()} />}
      {data && <Expected of={data} />}
    </Card>
  );
}

function Pause({ customerId, forecast }: { customerId: string; forecast: ReminderForecast }) {
  const { t } = useTranslation();
  const [open, setOpen] = useState(false);
  const pause = usePauseReminders(customerId);
  const resume = useItemAct(pause, () => notify(t("reminders.resumed")));
  const unavailable = useWhyNot()("invoices:write");
  const change = () => {
    if (!forecast.paused) setOpen(true);
    else if (!pause.isPending) resume(null);
  };
  const Icon = forecast.paused ? BellRing : BellOff;
  return (
    <>
      {/* One button, which keeps the focus when it becomes the other act. */}
      <Button unavailable={unavailable} onClick={change}>
        <Icon size={16} aria-hidden />
        {t(forecast.paused ? "reminders.resume" : "reminders.pause")}
      </Button>
      {open && <PauseDialog customerId={customerId} onClose={() => setOpen(false)} />}
    </>
  );
}

function Expected({ of }: { of: ReminderForecast }) {
  const { t, i18n } = useTranslation();
  const words = useReminderWords();
  const day = (on: string) => <time dateTime={on}>{dayOf(on, i18n.language)}</time>;
  const [last] = of.last;
  return (
    <div className={styles.forecast}>
      {!of.active && <p className={styles.label}>{t("reminders.off")}</p>}
      {of.paused && (
        <Notice tone="warn">
          <p>
            {of.paused.until
              ? t("reminders.pausedUntil", { day: dayOf(of.paused.until, i18n.language) })
              : t("reminders.paused")}
            {of.paused.note && ` ${of.paused.note}`}
          </p>
        </Notice>
      )}
      {last && (
        <p className={styles.label}>
          {t("reminders.last", { day: dateOf(last.at, i18n.language) })}
          {last.fee && (
            <>
              {" "}
              {t("reminders.feeAsked")} <MoneyText of={last.fee} />
            </>
          )}
          {last.interest && (
            <>
              {" "}
              {t("reminders.interestAsked")} <MoneyText of={last.interest} />
            </>
          )}
        </p>
      )}
      {of.more > 0 && <p className={styles.label}>{t("reminders.more", { count: of.more })}</p>}
      {of.items.length === 0 && <p className={styles.label}>{t("reminders.none")}</p>}
      <ul className={styles.expected}>
        {of.items.map((one) => (
          <li key={`${one.on} ${one.currency}`}>
            {day(one.on)}
            <span>
              {t("reminders.stage", { stage: one.stage })}
              <small>
                {one.why_not
                  ? t("reminders.notSent", { why: words.whyNot(one.why_not) })
                  : one.invoices.map(({ id, number }, at) => (
                      <Fragment key={id}>
                        {at > 0 && ", "}
                        <span className={styles.number}>{number}</span>
                      </Fragment>
                    ))}
                {one.fee && !one.fee.allowed && one.fee.rule && ` ${t(`reminders.fees.${one.fee.rule}`)}`}
                {one.interest?.rule && ` ${words.interest(one.interest)}`}
              </small>
              {!one.why_not && one.fee && Number(one.fee.lawful.value) > 0 && (
                <small>
                  {t("reminders.feeToAsk")} <MoneyText of={one.fee.lawful} />
                </small>
              )}
              {!one.why_not && one.interest?.until && Number(one.interest.amount.value) > 0 && (
                <small>
                  {t("reminders.interestToAsk", { day: dayOf(one.interest.until, i18n.language) })}{" "}
                  <MoneyText of={one.interest.amount} />
                </small>
              )}
            </span>
            {!one.why_not && <MoneyText of={one.total} />}
          </li>
        ))}
      </ul>
    </div>
  );
}
