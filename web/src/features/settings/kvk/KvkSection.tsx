// The connection to KVK, the Dutch register of companies: whether it has a key, and what can be done about it.
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
import { useValueWords } from "../../../shared/i18n/useValueWords";
import { Layer, onDemand } from "../../../shared/onDemand";
import { OnlyFor } from "../components/OnlyFor";
import styles from "../Settings.module.css";
import { connectionQuery, type KvkConnection } from "./api";

const KvkKeyDialog = onDemand(() => import("./KvkKeyDialog"));
const RemoveKvkDialog = onDemand(() => import("./RemoveKvkDialog"));
const dialogs = [KvkKeyDialog, RemoveKvkDialog];
const tones: Partial<Record<string, Tone>> = { connected: "good", unchecked: "info", refused: "bad" };

export default function KvkSection() {
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
      <Card title={t("settings.kvk.title")}>
        <p className={styles.remark}>{t("kvkKey.explanation")}</p>
        {data.state === "refused" && <Notice tone="bad">{t("kvkKey.refused")}</Notice>}
        {data.state === "unchecked" && <Notice tone="info">{t("kvkKey.unchecked")}</Notice>}
        <Facts connection={data} />
        {!locked && (
          <div className={styles.choices}>
            <Button look={hasKey ? "plain" : "primary"} {...KvkKeyDialog.intent} onClick={() => setOpened("key")}>
              {t(hasKey ? "kvkKey.replace" : "kvkKey.connect")}
            </Button>
            {hasKey && (
              <Button look="quiet" {...RemoveKvkDialog.intent} onClick={() => setOpened("remove")}>
                {t("kvkKey.remove")}
              </Button>
            )}
          </div>
        )}
      </Card>
      <Layer dialogs={dialogs}>
        {opened === "key" && <KvkKeyDialog replaces={hasKey} onClose={close} />}
        {opened === "remove" && <RemoveKvkDialog onClose={close} />}
      </Layer>
    </div>
  );
}

function Facts({ connection }: { connection: KvkConnection }) {
  const { t } = useTranslation();
  const words = useValueWords();
  const { state, is_test, last_four, connected_at, connected_by } = connection;
  return (
    <Details look="columns">
      <Detail label={t("kvkKey.state")}>
        <Badge tone={tones[state] ?? "idle"}>{words("kvkKeyStates", state)}</Badge>
      </Detail>
      {last_four && (
        <Detail label={t("kvkKey.key")}>
          {t("kvkKey.endsIn", { end: last_four })} {is_test && t("kvkKey.test")}
        </Detail>
      )}
      {connected_at && (
        <Detail label={t("kvkKey.since")}>
          <RelativeTime at={connected_at} />
          {connected_by && <> · {connected_by}</>}
        </Detail>
      )}
    </Details>
  );
}
