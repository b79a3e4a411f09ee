// Facts of a customer in the sidebar: the tier with its rule, unpaid invoices where there are any, and lifetime revenue.
import { useMe } from "../../shared/access/me";
import type { Profile } from "../../shared/api/types";
import { Badge, type Tone } from "../../shared/components/values/Badge";
import { Detail } from "../../shared/components/values/Details";
import { Explained } from "../../shared/components/buttons/Explained";
import { count, money } from "../../shared/formats";
import { useTranslation } from "../../shared/i18n/useTranslation";
import { useValueWords } from "../../shared/i18n/useValueWords";
import { MoneyText } from "../../shared/money/MoneyText";
import { figuresOf, tierOf, withSomething } from "./figures";
import styles from "./SidebarFigures.module.css";

const tones: Partial<Record<string, Tone>> = { vip: "good", regular: "info" };

export function SidebarFigures({ profile }: { profile: Profile }) {
  const { t, i18n } = useTranslation();
  const words = useValueWords();
  const me = useMe();
  if (!me?.permissions.includes("payments:read")) return null;
  const { base_currency: baseCurrency, vip_threshold: threshold } = me.merchant;
  const currencies = figuresOf(profile, baseCurrency);
  const tier = tierOf(profile, threshold);
  const rule = t("billing.tierRule", { threshold: money(threshold, i18n.language) });
  const outstanding = profile.money.outstanding_invoices;
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
      {currencies.length > 0 && (
        <Detail label={t("billing.revenue")}>
          <span className={styles.lines}>
            {withSomething(currencies, "revenue").map((one) => (
              <MoneyText key={one.currency} of={one.revenue} code={currencies.length > 1} />
            ))}
          </span>
        </Detail>
      )}
    </>
  );
}
