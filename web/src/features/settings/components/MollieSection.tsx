// The connection to Mollie: which key it has, whether it works, and what can be done about it.
import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { useWhyNot } from "../../../shared/access/useWhyNot";
import { Badge, type Tone } from "../../../shared/components/Badge";
import { Button } from "../../../shared/components/Button";
import { Card } from "../../../shared/components/Card";
import { Detail, Details } from "../../../shared/components/Details";
import { Failure } from "../../../shared/components/Failure";
import { Notice } from "../../../shared/components/Notice";
import { RelativeTime } from "../../../shared/components/RelativeTime";
import { Skeleton } from "../../../shared/components/Skeleton";
import { Layer, onDemand } from "../../../shared/onDemand";
import styles from "../Settings.module.css";
import { type Connection, connectionQuery } from "../api/mollie";
import { OnlyFor } from "./OnlyFor";

const MollieKeyDialog = onDemand(() => import("./MollieKeyDialog"));
const RemoveMollieDialog = onDemand(() => import("./RemoveMollieDialog"));
const dialogs = [MollieKeyDialog, RemoveMollieDialog];
const tones: Record<Connection["state"], Tone> = { connected: "good", broken: "bad", not_connected: "idle" };

export function MollieSection() {
  const { t } = useTranslation();
  const connection = useQuery(connectionQuery);
  const locked = useWhyNot()("settings:write");
  const [opened, setOpened] = useState<"key" | "remove" | null>(null);
  if (connection.isPending) return <Skeleton lines={5} height={22} />;
  if (!connection.data) return <Failure error={connection.error} retry={() => void connection.refetch()} />;
  const { data } = connection;
  const hasKey = data.state !== "not_connected";
  const close = () => setOpened(null);
  return (
    <div className={styles.cards}>
      <OnlyFor reason={locked} text={t("settings.company.readOnly")} />
      <Card title={t("settings.mollie.title")}>
        <p className={styles.remark}>{t("settings.mollie.explanation")}</p>
        {data.state === "broken" && <Notice tone="bad">{t("settings.mollie.broken")}</Notice>}
        <Facts connection={data} />
        {!locked && (
          <div className={styles.choices}>
            <Button look={hasKey ? "plain" : "primary"} {...MollieKeyDialog.intent} onClick={() => setOpened("key")}>
              {t(hasKey ? "settings.mollie.replace" : "settings.mollie.connect")}
            </Button>
            {hasKey && (
              <Button look="quiet" {...RemoveMollieDialog.intent} onClick={() => setOpened("remove")}>
                {t("settings.mollie.remove")}
              </Button>
            )}
          </div>
        )}
      </Card>
      <Layer dialogs={dialogs}>
        {opened === "key" && <MollieKeyDialog replaces={hasKey} onClose={close} />}
        {opened === "remove" && <RemoveMollieDialog onClose={close} />}
      </Layer>
    </div>
  );
}

function Facts({ connection }: { connection: Connection }) {
  const { t } = useTranslation();
  const { state, mode, last_four, connected_at, connected_by } = connection;
  return (
    <Details look="columns">
      <Detail label={t("settings.mollie.state")}>
        <Badge tone={tones[state]}>{t(`settings.mollie.states.${state}`)}</Badge>
      </Detail>
      {mode && <Detail label={t("settings.mollie.mode")}>{t(`settings.mollie.modes.${mode}`)}</Detail>}
      {last_four && <Detail label={t("settings.mollie.key")}>{t("settings.mollie.endsIn", { end: last_four })}</Detail>}
      {connected_at && (
        <Detail label={t("settings.mollie.since")}>
          <RelativeTime at={connected_at} />
          {connected_by && <> · {connected_by}</>}
        </Detail>
      )}
    </Details>
  );
}
