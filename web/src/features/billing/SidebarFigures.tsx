// Facts of a customer in the sidebar: the tier with its rule, unpaid invoices where there are any, and lifetime revenue.
import { useQuery } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import { useMe } from "../../shared/access/me";
import type { Profile } from "../../shared/api/types";
import { Badge, type Tone } from "../../shared/components/Badge";
import { Detail } from "../../shared/components/Details";
import { Explained } from "../../shared/components/Explained";
import { count, money } from "../../shared/formats";
import { useValueWords } from "../../shared/i18n/useValueWords";
import { MoneyText } from "../../shared/money/MoneyText";
import { billingQuery } from "./api/billing";
import { hasMoney, withSomething } from "./figures";
import styles from "./SidebarFigures.module.css";

const tones: Partial<Record<string, Tone>> = { vip: "good", regular: "info" };

export function SidebarFigures({ profile }: { profile: Profile }) {
  const { t, i18n } = useTranslation();
  const words = useValueWords();
  const me = useMe();
  const counted = hasMoney(profile);
  const billing = useQuery({ ...billingQuery(profile.id), enabled: counted }).data;
  const tier = counted ? billing?.tier : "new";
  if (!me?.permissions.includes("payments:read") || !tier) return null;
  const outstanding = billing?.counts.outstanding ?? 0;
  const rule = t("billing.tierRule", {
    threshold: money(billing?.vip_threshold ?? me.merchant.vip_threshold, i18n.language),
  });
  return (
    <>
      <Detail label={t("billing.tier")}>
        <Explained by={rule}>
          <span tabIndex={0} aria-description={rule}>
            <Badge tone={tones[tier] ?? "idle"}>{words("tiers", tier)}</Badge>
          </span>
        </Explained>
      </Detail>
      {outstanding > 0 && <Detail label={t("billing.unpaidInvoices")}>{count(outstanding, i18n.language)}</Detail>}
      {billing && (
        <Detail label={t("billing.revenue")}>
          <span className={styles.lines}>
            {withSomething(billing, "revenue").map((one) => (
              <MoneyText key={one.currency} of={one.revenue} code={billing.currencies.length > 1} />
            ))}
          </span>
        </Detail>
      )}
    </>
  );
}
