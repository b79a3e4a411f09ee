// Reminders of unpaid invoices: whether they are sent, after how many days, in which words and with which fee.
import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { useWhyNot } from "../../../shared/access/useWhyNot";
import { Button } from "../../../shared/components/buttons/Button";
import { Card } from "../../../shared/components/layout/Card";
import { Failure } from "../../../shared/components/states/Failure";
import { notify } from "../../../shared/components/toasts/notify";
import { Notice } from "../../../shared/components/states/Notice";
import { Skeleton } from "../../../shared/components/states/Skeleton";
import { SwitchField } from "../../../shared/components/fields/SwitchField";
import { useFailureToast } from "../../../shared/hooks/useFailureToast";
import { useTranslation } from "../../../shared/i18n/useTranslation";
import { Layer, onDemand } from "../../../shared/onDemand";
import { absoluteTime, dayOf } from "../../../shared/formats";
import { MoneyText } from "../../../shared/money/MoneyText";
import { OnlyFor } from "../components/OnlyFor";
import styles from "../Settings.module.css";
import { type ReminderSettings, reminderSettingsQuery, useEditReminderSettings } from "./api";
import own from "./Reminders.module.css";
import { type StageForm, stageFormOf } from "./stageForm";

const StageDialog = onDemand(() => import("./StageDialog"), "money");
const dialogs = [StageDialog];
const mostStages = 6;

export default function RemindersSection() {
  const { data, error, isPending, refetch } = useQuery(reminderSettingsQuery);
  if (isPending) return <Skeleton lines={8} height={22} />;
  if (!data) return <Failure error={error} retry={() => void refetch()} />;
  return <Reminders settings={data} />;
}

type Switches = Pick<ReminderSettings, "active" | "attach_invoices">;

function Reminders({ settings }: { settings: ReminderSettings }) {
  const { t, i18n } = useTranslation();
  const [open, setOpen] = useState<{ at: number; form: StageForm } | null>(null);
  const locked = useWhyNot()("settings:write");
  const edit = useEditReminderSettings();
  const failed = useFailureToast();
  const [unsaved, setUnsaved] = useState<Partial<Switches>>({});
  const switches: Switches = { ...settings, ...unsaved };
  const flip = (change: Partial<Switches>) => {
    if (edit.isPending) return;
    setUnsaved(change);
    edit.mutate(
      { seen: settings, edit: change },
      {
        onSuccess: () => notify(t("settings.saved")),
        onError: (error) => failed(error, () => flip(change)),
        onSettled: () => setUnsaved({}),
      },
    );
  };
  const next =
    switches.active && settings.next_run_at
      ? t("settings.reminders.next", { at: absoluteTime(settings.next_run_at, i18n.language) })
      : "";
  const lastDay = settings.stages.at(-1)?.days ?? 0;
  return (
    <div className={styles.cards}>
      <OnlyFor reason={locked} text={t("settings.company.readOnly")} />
      <Card title={t("settings.reminders.title")}>
        <div className={styles.switches}>
          <SwitchField
            label={t("settings.reminders.active")}
            help={`${t("settings.reminders.activeHelp")} ${next}`.trim()}
            checked={switches.active}
            disabled={Boolean(locked)}
            onChange={(active) => flip({ active })}
          />
          <SwitchField
            label={t("settings.reminders.attach")}
            help={t("settings.reminders.attachHelp")}
            checked={switches.attach_invoices}
            disabled={Boolean(locked)}
            onChange={(attach_invoices) => flip({ attach_invoices })}
          />
        </div>
      </Card>
      <Card
        title={t("settings.reminders.stages")}
        act={
          !locked &&
          settings.stages.length < mostStages && (
            <Button
              onClick={() =>
                setOpen({ at: settings.stages.length, form: stageFormOf({ days: lastDay + 14 }, i18n.language) })
              }
            >
              {t("settings.reminders.add")}
            </Button>
          )
        }
      >
        {!locked && settings.interest_known_until && (
          <Notice tone="warn">
            {t("settings.reminders.ratesEnd", { day: dayOf(settings.interest_known_until, i18n.language) })}
          </Notice>
        )}
        <ol className={own.stages}>
          {settings.stages.map((stage, at) => (
            <li key={stage.days}>
              <span>
                {stage.days < 0
                  ? t("settings.reminders.before", { count: -stage.days })
                  : t("settings.reminders.after", { count: stage.days })}
                {stage.fee && (
                  <small>
                    {t("settings.reminders.fee")} <MoneyText of={stage.fee} />
                  </small>
                )}
                {stage.interest && <small>{t("settings.reminders.withInterest")}</small>}
              </span>
              {!locked && (
                <Button
                  onClick={() => setOpen({ at, form: stageFormOf(stage, i18n.language) })}
                  {...StageDialog.intent}
                >
                  {t("settings.reminders.editStage", { stage: at + 1 })}
                </Button>
              )}
            </li>
          ))}
        </ol>
      </Card>
      <Layer dialogs={dialogs}>
        {open && <StageDialog settings={settings} at={open.at} before={open.form} onClose={() => setOpen(null)} />}
      </Layer>
    </div>
  );
}
