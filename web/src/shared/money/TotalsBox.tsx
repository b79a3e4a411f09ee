// The totals of a document: lines, discount, VAT for each rate, and what has to be paid.
import { money, percentage } from "../formats";
import { useDebounced } from "../hooks/useDebounced";
import { useTranslation } from "../i18n/useTranslation";
import { moneyOf } from "./amounts";
import { MoneyText } from "./MoneyText";
import type { Totals, VatGroup } from "./totals";
import styles from "./TotalsBox.module.css";
import { useVatWords } from "./useVatWords";

interface TotalsBoxProps {
  totals: Totals;
  /** What the lines add up to, as their prices are. */
  lines: bigint;
  currency: string;
  pricesIncludeVat: boolean;
  /** Whether changes are read out. */
  live?: boolean;
}

/** Long enough that a number is read out once it is typed, not at each digit. */
const typingPause = 900;

export function TotalsBox({ totals, lines, currency, pricesIncludeVat, live = false }: TotalsBoxProps) {
  const { t, i18n } = useTranslation();
  const { allowance, net, gross, groups } = totals;
  const discount = pricesIncludeVat ? lines - gross : allowance;
  const charged = groups.filter(({ taxable, vat }) => taxable !== 0n || vat !== 0n || groups.length === 1);
  const amount = (minor: bigint) => <MoneyText of={moneyOf(minor, currency)} />;
  const vat = charged.map((group) => <Group key={keyOf(group)} {...{ group, currency, pricesIncludeVat }} />);
  return (
    <>
      <dl className={styles.totals} aria-label={t("totals.title")}>
        {(discount !== 0n || !pricesIncludeVat) && (
          <div>
            <dt>{t(pricesIncludeVat ? "totals.linesIncluding" : "totals.lines")}</dt>
            <dd>{amount(lines)}</dd>
          </div>
        )}
        {discount !== 0n && (
          <div>
            <dt>{t("totals.discount")}</dt>
            <dd>{amount(-discount)}</dd>
          </div>
        )}
        {discount !== 0n && !pricesIncludeVat && (
          <div>
            <dt>{t("totals.net")}</dt>
            <dd>{amount(net)}</dd>
          </div>
        )}
        {!pricesIncludeVat && vat}
        <div className={styles.total}>
          <dt>{t("totals.total")}</dt>
          <dd>{amount(gross)}</dd>
        </div>
        {pricesIncludeVat && (
          <div className={styles.within}>
            <dt>{t("totals.net")}</dt>
            <dd>{amount(net)}</dd>
          </div>
        )}
        {pricesIncludeVat && vat}
      </dl>
      {live && <Spoken total={money(moneyOf(gross, currency), i18n.language)} />}
    </>
  );
}

interface GroupProps {
  group: VatGroup;
  currency: string;
  pricesIncludeVat: boolean;
}

function Group({ group, currency, pricesIncludeVat }: GroupProps) {
  const { t, i18n } = useTranslation();
  const { category } = useVatWords([]);
  const taxable = money(moneyOf(group.taxable, currency), i18n.language);
  const rate = percentage(group.rate ?? "0", i18n.language);
  const label =
    group.category === "S"
      ? t("totals.vatOn", { rate, taxable })
      : t("totals.categoryOn", { category: category(group.category), taxable });
  return (
    <div className={pricesIncludeVat ? styles.within : undefined}>
      <dt>{label}</dt>
      <dd>
        <MoneyText of={moneyOf(group.vat, currency)} />
      </dd>
    </div>
  );
}

function Spoken({ total }: { total: string }) {
  const { t } = useTranslation();
  const settled = useDebounced(total, typingPause);
  return (
    <div aria-live="polite" className="visually-hidden">
      {t("totals.live", { total: settled })}
    </div>
  );
}

function keyOf({ category, rate }: VatGroup): string {
  return `${category} ${rate}`;
}
