// When a subscription charges next, and how much.
import { dayOf, money } from "../../../shared/formats";
import { useTranslation } from "../../../shared/i18n/useTranslation";
import type { SubscriptionChange } from "../api/subscriptions";
import styles from "./Subscriptions.module.css";

export function NextCharges({ of: { next_charges } }: { of: Pick<SubscriptionChange, "next_charges"> }) {
  const { t, i18n } = useTranslation();
  if (next_charges.length === 0) return <p>{t("subscriptions.noCharges")}</p>;
  return (
    <ul className={styles.charges} aria-label={t("subscriptions.nextCharges")}>
      {next_charges.map(({ on, amount }) => (
        <li key={on}>
          {t("subscriptions.chargeOn", { day: dayOf(on, i18n.language), amount: money(amount, i18n.language) })}
        </li>
      ))}
    </ul>
  );
}
