// The API key of a vendor: whether there is one, whether it works, and what can be done about it.
import { useQuery } from "@tanstack/react-query";
import { type ReactNode, useState } from "react";
import { useWhyNot } from "../../../shared/access/useWhyNot";
import { Button } from "../../../shared/components/buttons/Button";
import { Card } from "../../../shared/components/layout/Card";
import { Detail, Details } from "../../../shared/components/values/Details";
import { Failure } from "../../../shared/components/states/Failure";
import { RelativeTime } from "../../../shared/components/values/RelativeTime";
import { Skeleton } from "../../../shared/components/states/Skeleton";
import { useTranslation } from "../../../shared/i18n/useTranslation";
import { Layer, onDemand } from "../../../shared/onDemand";
import { OnlyFor } from "../components/OnlyFor";
import styles from "../Settings.module.css";
import { keyQuery, type ShownKey, type VendorKey } from "./vendorKey";

const KeyDialog = onDemand(() => import("./KeyDialog"));
const RemoveKeyDialog = onDemand(() => import("./RemoveKeyDialog"));
const dialogs = [KeyDialog, RemoveKeyDialog];

interface OfVendor<Shown> {
  notice: (shown: Shown) => ReactNode;
  state: (shown: Shown) => ReactNode;
  /** A row of its own. */
  mode?: (shown: Shown) => ReactNode;
  /** What stands behind the last signs of the key. */
  remark?: (shown: Shown) => ReactNode;
}

interface KeySectionProps<Shown extends ShownKey> extends OfVendor<Shown> {
  vendor: VendorKey<Shown>;
  title: string;
}

export function KeySection<Shown extends ShownKey>({ vendor, title, ...own }: KeySectionProps<Shown>) {
  const { t } = useTranslation();
  const { data, error, isPending, refetch } = useQuery(keyQuery(vendor));
  const locked = useWhyNot()("settings:write");
  const [opened, setOpened] = useState<"key" | "remove" | null>(null);
  if (isPending) return <Skeleton lines={5} height={22} />;
  if (!data) return <Failure error={error} retry={() => void refetch()} />;
  const hasKey = data.state !== "not_connected";
  const close = () => setOpened(null);
  return (
    <div className={styles.cards}>
      <OnlyFor reason={locked} text={t("settings.company.readOnly")} />
      <Card title={title}>
        <p className={styles.remark}>{t(`${vendor.words}.explanation`)}</p>
        {own.notice(data)}
        <Facts words={vendor.words} shown={data} {...own} />
        {!locked && (
          <div className={styles.choices}>
            <Button look={hasKey ? "plain" : "primary"} {...KeyDialog.intent} onClick={() => setOpened("key")}>
              {t(`${vendor.words}.${hasKey ? "replace" : "connect"}`)}
            </Button>
            {hasKey && (
              <Button look="quiet" {...RemoveKeyDialog.intent} onClick={() => setOpened("remove")}>
                {t(`${vendor.words}.remove`)}
              </Button>
            )}
          </div>
        )}
      </Card>
      <Layer dialogs={dialogs}>
        {opened === "key" && <KeyDialog vendor={vendor} replaces={hasKey} onClose={close} />}
        {opened === "remove" && <RemoveKeyDialog vendor={vendor} onClose={close} />}
      </Layer>
    </div>
  );
}

interface FactsProps<Shown> extends OfVendor<Shown> {
  words: VendorKey["words"];
  shown: Shown;
}

function Facts<Shown extends ShownKey>({ words, shown, state, mode, remark }: FactsProps<Shown>) {
  const { t } = useTranslation();
  const { last_four, connected_at, connected_by } = shown;
  return (
    <Details look="columns">
      <Detail label={t(`${words}.state`)}>{state(shown)}</Detail>
      {mode?.(shown)}
      {last_four && (
        <Detail label={t(`${words}.key`)}>
          {t(`${words}.endsIn`, { end: last_four })} {remark?.(shown)}
        </Detail>
      )}
      {connected_at && (
        <Detail label={t(`${words}.since`)}>
          <RelativeTime at={connected_at} />
          {connected_by && <> · {connected_by}</>}
        </Detail>
      )}
    </Details>
  );
}
