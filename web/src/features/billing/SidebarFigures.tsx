// Facts of a customer in the sidebar: the tier with its rule, unpaid invoices where there are any, and lifetime revenue.
import { useQuery } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import { useMay } from "../../shared/access/me";
import type { Profile } from "../../shared/api/types";
import { Badge, type Tone } from "../../shared/components/Badge";
import { Detail } from "../../shared/components/Details";
import { Explained } from "../../shared/components/Explained";
import { count, money } from "../../shared/formats";
import { useValueWords } from "../../shared/i18n/useValueWords";
import { MoneyText } from "../../shared/money/MoneyText";
import { billingQuery } from "./api/billing";
import { withSomething } from "./figures";
import styles from "./SidebarFigures.module.css";

const tones: Partial<Record<string, Tone>> = { vip: "good", regular: "info" };

export function SidebarFigures({ profile }: { profile: Profile }) {
  const { t, i18n } = useTranslation();
  const words = useValueWords();
  const mayRead = useMay("payments:read");
  const billing = useQuery(billingQuery(profile.id)).data;
  if (!mayRead || !billing) return null;
  const { tier, vip_threshold, counts } = billing;
  const revenue = withSomething(billing, "revenue");
  const rule = t("billing.tierRule", { threshold: money(vip_threshold, i18n.language) });
  return (
    <>
      <Detail label={t("billing.tier")}>
        <Explained by={rule}>
          <span tabIndex={0} aria-description={rule}>
            <Badge tone={tones[tier] ?? "idle"}>{words("tiers", tier)}</Badge>
          </span>
        </Explained>
      </Detail>
      {counts.outstanding > 0 && (
        <Detail label={t("billing.unpaidInvoices")}>{count(counts.outstanding, i18n.language)}</Detail>
      )}
      <Detail label={t("billing.revenue")}>
        <span className={styles.lines}>
          {revenue.map((one) => (
            <MoneyText key={one.currency} of={one.revenue} code={billing.currencies.length > 1} />
          ))}
        </span>
      </Detail>
    </>
  );
}
