// What the register of companies (KVK) has of a customer: how fresh it is, what it warns of, and what differs.
import { RefreshCw } from "lucide-react";
import { useRef } from "react";
import { Link } from "wouter";
import { useWhyNot } from "../../shared/access/useWhyNot";
import type { Profile } from "../../shared/api/types";
import { Badge, type Tone } from "../../shared/components/values/Badge";
import { Button } from "../../shared/components/buttons/Button";
import { Card } from "../../shared/components/layout/Card";
import { CopyButton } from "../../shared/components/buttons/CopyButton";
import { Detail, Details } from "../../shared/components/values/Details";
import { Failure } from "../../shared/components/states/Failure";
import { Notice } from "../../shared/components/states/Notice";
import { RelativeTime } from "../../shared/components/values/RelativeTime";
import { Skeleton } from "../../shared/components/states/Skeleton";
import { useFailureToast } from "../../shared/hooks/useFailureToast";
import { useRefocus } from "../../shared/hooks/useRefocus";
import { useTranslation } from "../../shared/i18n/useTranslation";
import { useValueWords } from "../../shared/i18n/useValueWords";
import { type Sheet, useCompany, useResync } from "./api/company";
import { CompanyFacts } from "./components/CompanyFacts";
import { Differences } from "./components/Differences";
import { WaitNotice } from "./components/WaitNotice";
import { dateText } from "./dateText";
import styles from "./KvkCard.module.css";

const tones: Partial<Record<string, Tone>> = {
  synced: "good",
  pending: "info",
  not_found: "bad",
  refused: "bad",
  not_connected: "warn",
};

export default function KvkCard({ profile }: { profile: Profile }) {
  const { t } = useTranslation();
  const words = useValueWords();
  const parts = useRef<HTMLDivElement>(null);
  const { data: sheet, error, isPending, refetch } = useCompany(profile);
  const differing = sheet?.differences.map(({ field }) => field).join();
  useRefocus(differing, () => parts.current?.querySelector("li button") ?? null);
  if (isPending) return <Skeleton lines={4} height={22} />;
  if (!sheet) return <Failure error={error} retry={() => void refetch()} />;
  if (sheet.status === "not_eligible") return null;
  return (
    <Card title={t("company.title")} act={<Resync profile={profile} sheet={sheet} />}>
      <div ref={parts} className={styles.parts}>
        <Details look="columns">
          <Detail label={t("fields.kvk_number")}>
            {sheet.number}
            {sheet.number && <CopyButton value={sheet.number} what={t("fields.kvk_number")} />}
          </Detail>
          <Detail label={t("company.state")}>
            <span aria-live="polite">
              <Badge tone={tones[sheet.status] ?? "idle"}>{words("companyStatuses", sheet.status)}</Badge>
            </span>
          </Detail>
          <Detail label={t("company.lastSynced")}>
            {sheet.synced_at ? <RelativeTime at={sheet.synced_at} /> : t("company.neverSynced")}{" "}
            {sheet.outdated && <Badge tone="warn">{t("company.outdated")}</Badge>}
          </Detail>
          {sheet.company && <CompanyFacts company={sheet.company} />}
        </Details>
        <WaitNotice sheet={sheet} />
        <Warnings sheet={sheet} />
        {sheet.differences.length > 0 && <Differences customerId={profile.id} sheet={sheet} />}
      </div>
    </Card>
  );
}

/** Always offered (Q28), and in the accent once the last sync is a year ago. */
function Resync({ profile, sheet }: { profile: Profile; sheet: Sheet }) {
  const { t } = useTranslation();
  const whyNot = useWhyNot();
  const { mutate, isPending } = useResync(profile.id);
  const failed = useFailureToast();
  const run = () => mutate(undefined, { onError: (error) => failed(error, run) });
  const busy = isPending || sheet.status === "pending";
  const unavailable =
    whyNot("customers:write") ??
    (sheet.connected ? undefined : t("company.connectFirst")) ??
    (busy ? t("company.onItsWay") : undefined);
  return (
    <Button look={sheet.outdated ? "primary" : "plain"} unavailable={unavailable} onClick={run}>
      <RefreshCw size={14} aria-hidden />
      {t("company.resync")}
    </Button>
  );
}

function Warnings({ sheet: { status, company, connected } }: { sheet: Sheet }) {
  const { t, i18n } = useTranslation();
  const closedOn = company?.closed_on && dateText(company.closed_on, i18n.language);
  return (
    <>
      {status === "not_found" && <Notice tone="warn">{t("company.notFound")}</Notice>}
      {status === "refused" && <Notice tone="warn">{t("company.refused")}</Notice>}
      {!connected && (
        <p className={styles.remark}>
          {t("company.connectFirst")} <Link href="/settings/kvk">{t("company.toSettings")}</Link>
        </p>
      )}
      {company?.closed && (
        <Notice tone="warn">{closedOn ? t("company.closedOn", { date: closedOn }) : t("company.closed")}</Notice>
      )}
      {closedOn && !company.closed && <Notice tone="warn">{t("company.closesOn", { date: closedOn })}</Notice>}
      {company?.address_shielded && <Notice tone="info">{t("company.shielded")}</Notice>}
      {company?.non_mailing && <Notice tone="info">{t("company.nonMailing")}</Notice>}
    </>
  );
}
