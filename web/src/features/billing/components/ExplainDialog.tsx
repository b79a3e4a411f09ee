// How a figure is made: its formula, what was counted, what was left out and why, and the list that shows the rows.
import { useQuery } from "@tanstack/react-query";
import { Link } from "wouter";
import { Dialog } from "../../../shared/components/dialogs/Dialog";
import dialog from "../../../shared/components/dialogs/Dialog.module.css";
import { Failure } from "../../../shared/components/states/Failure";
import { Skeleton } from "../../../shared/components/states/Skeleton";
import { count, dayOf, figure } from "../../../shared/formats";
import { useTranslation } from "../../../shared/i18n/useTranslation";
import { useValueWords } from "../../../shared/i18n/useValueWords";
import { MoneyText } from "../../../shared/money/MoneyText";
import { type Explanation, explanationQuery, type Metric } from "../api/billing";
import { listPath } from "../figures";
import { CountedHead } from "./CountedHead";
import styles from "./ExplainDialog.module.css";

interface ExplainDialogProps {
  title: string;
  customerId: string;
  metric: Metric;
  currencies: readonly string[];
  onClose: () => void;
}

export default function ExplainDialog({ title, currencies, onClose, ...rest }: ExplainDialogProps) {
  return (
    <Dialog title={title} onClose={onClose}>
      <div className={dialog.body}>
        {currencies.map((currency) => (
          <InCurrency key={currency} {...{ currency, onClose }} {...rest} />
        ))}
      </div>
    </Dialog>
  );
}

function InCurrency(props: Omit<ExplainDialogProps, "title" | "currencies"> & { currency: string }) {
  const { customerId, metric, currency, onClose } = props;
  const { data, error, isPending, refetch } = useQuery(explanationQuery(customerId, metric, currency));
  if (isPending) return <Skeleton lines={5} height={20} />;
  if (!data) return <Failure error={error} retry={() => void refetch()} />;
  return <Explained of={data} {...{ customerId, onClose }} />;
}

interface ExplainedProps {
  of: Explanation;
  customerId: string;
  onClose: () => void;
}

function Explained({ of, customerId, onClose }: ExplainedProps) {
  const { t, i18n } = useTranslation();
  const words = useValueWords();
  const number = (value: number) => count(value, i18n.language);
  return (
    <section className={styles.explanation} aria-label={of.currency}>
      <p>{words("formulas", of.formula)}</p>
      {of.metric === "days_to_collect" && <DayFacts of={of} />}
      <table className={styles.groups}>
        <CountedHead label={t("billing.counted")} />
        <tbody>
          {of.groups.map((group) => (
            <tr key={group.code}>
              <th scope="row">{words("billingCodes", group.code)}</th>
              <td>{number(group.number)}</td>
              <td>
                <MoneyText of={group.sum} />
              </td>
            </tr>
          ))}
        </tbody>
        <tfoot>
          <tr>
            <th scope="row">{t("billing.total")}</th>
            <td>{number(of.groups.reduce((sum, group) => sum + group.number, 0))}</td>
            <td>
              <MoneyText of={of.value} />
            </td>
          </tr>
        </tfoot>
      </table>
      {of.converted.length > 0 && <Converted of={of} />}
      {of.left_out.length > 0 && (
        <div className={styles.leftOut}>
          <h3>{t("billing.leftOut")}</h3>
          <ul>
            {of.left_out.map(({ reason, number: left }) => (
              <li key={reason}>
                {words("leftOut", reason)}: {number(left)}
              </li>
            ))}
          </ul>
        </div>
      )}
      <p className={styles.foot}>
        <Link href={listPath(customerId, of)} className={styles.link} onClick={onClose}>
          {t("billing.showRows")}
        </Link>
        <span>{t("billing.asOf", { day: dayOf(of.as_of, i18n.language) })}</span>
      </p>
    </section>
  );
}

/** Revenue of other currencies, which the tier counts besides. */
function Converted({ of: { converted, currency } }: { of: Explanation }) {
  const { t, i18n } = useTranslation();
  return (
    <table className={styles.groups}>
      <caption>{t("billing.converted")}</caption>
      <CountedHead label={t("billing.paidIn")} />
      <tbody>
        {converted.map((group) => (
          <tr key={`${group.sum.currency} ${group.published_on}`}>
            <th scope="row">
              <MoneyText of={group.sum} code />
              <small>
                {t("billing.rate", {
                  base: currency,
                  rate: figure(group.rate, i18n.language),
                  currency: group.sum.currency,
                  day: dayOf(group.published_on, i18n.language),
                })}
              </small>
            </th>
            <td>{count(group.number, i18n.language)}</td>
            <td>
              <MoneyText of={group.converted} />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function DayFacts({ of: { days_to_collect: days, days_outstanding } }: { of: Explanation }) {
  const { t, i18n } = useTranslation();
  const inWords = (value: string | null | undefined) =>
    value ? t("billing.days", { days: figure(value, i18n.language, 1) }) : "—";
  return (
    <dl className={styles.days}>
      <div>
        <dt>{t("billing.weighted")}</dt>
        <dd>{inWords(days?.weighted)}</dd>
      </div>
      <div>
        <dt>{t("billing.simple")}</dt>
        <dd>{inWords(days?.simple)}</dd>
      </div>
      <div>
        <dt>{t("billing.dso")}</dt>
        <dd>{inWords(days_outstanding)}</dd>
      </div>
    </dl>
  );
}
