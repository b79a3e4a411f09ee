// A customer's tax class: what it makes of a document today and why, and the merchant's other classes.
import { useQuery } from "@tanstack/react-query";
import { Pencil } from "lucide-react";
import { useState } from "react";
import { Link } from "wouter";
import { useMay } from "../../shared/access/me";
import type { Profile } from "../../shared/api/types";
import { Badge } from "../../shared/components/values/Badge";
import { Card } from "../../shared/components/layout/Card";
import { Detail, Details } from "../../shared/components/values/Details";
import { Failure } from "../../shared/components/states/Failure";
import { IconButton } from "../../shared/components/buttons/IconButton";
import { Notice } from "../../shared/components/states/Notice";
import { Skeleton } from "../../shared/components/states/Skeleton";
import { dayOf, percentage } from "../../shared/formats";
import { useTranslation } from "../../shared/i18n/useTranslation";
import { type CustomerTax, customerTaxQuery, taxRulesOf } from "../../shared/money/customerTax";
import { useVatWords } from "../../shared/money/useVatWords";
import { decide } from "../../shared/money/vat";
import { Layer, onDemand } from "../../shared/onDemand";
import styles from "./TaxClassSection.module.css";

const ChangeTaxClassDialog = onDemand(() => import("./components/ChangeTaxClassDialog"));
const dialogs = [ChangeTaxClassDialog];

type TaxClass = CustomerTax["classes"][number];

export default function TaxClassSection({ profile }: { profile: Profile }) {
  const { t } = useTranslation();
  const { data: tax, error, isPending, refetch } = useQuery(customerTaxQuery(profile.id));
  if (isPending) return <Skeleton lines={8} height={22} />;
  if (!tax) {
    return (
      <Card title={t("tax_classes.section")}>
        <Failure error={error} retry={() => void refetch()} />
      </Card>
    );
  }
  return (
    <div className={styles.cards}>
      <Assigned profile={profile} tax={tax} />
      <Rates tax={tax} />
    </div>
  );
}

function Assigned({ profile, tax }: { profile: Profile; tax: CustomerTax }) {
  const { t } = useTranslation();
  const [changing, setChanging] = useState(false);
  const mayChange = useMay("customers:write");
  const { classOption, short, why } = useVatWords(tax.classes);
  const assigned = tax.classes.find(({ id }) => id === tax.tax_class_id);
  const hint = tax.treatment.service.hint ?? tax.treatment.goods.hint;
  const change = mayChange && (
    <IconButton icon={Pencil} label={t("tax_classes.change")} onClick={() => setChanging(true)} />
  );
  return (
    <Card title={t("tax_classes.section")} act={change}>
      <Details look="columns">
        <Detail label={t("tax_classes.assigned")}>
          {assigned ? classOption(assigned) : tax.tax_class_id}{" "}
          {assigned?.deleted && <Badge tone="idle">{t("tax_classes.deleted")}</Badge>}
        </Detail>
        {(["service", "goods"] as const).map((supply) => {
          const vat = decisionOf(tax, supply);
          return (
            <Detail key={supply} label={t(`tax_classes.supplies.${supply}`)}>
              {vat ? short(vat) : t("lines.noRate")} <span className={styles.why}>{why(vat)}</span>
            </Detail>
          );
        })}
      </Details>
      {hint && (
        <Notice tone="warn">
          <p>{t(`tax_classes.hints.${hint}`)}</p>
        </Notice>
      )}
      <p className={styles.remark}>{t("tax_classes.explanation")}</p>
      <Layer dialogs={dialogs}>
        {changing && (
          <ChangeTaxClassDialog profile={profile} classes={tax.classes} onClose={() => setChanging(false)} />
        )}
      </Layer>
    </Card>
  );
}

/** The VAT of a line that the member writes no class for. */
function decisionOf(tax: CustomerTax, supply: "service" | "goods") {
  return decide({ supply, taxClassId: "", reverseCharge: false }, taxRulesOf(tax));
}

function Rates({ tax }: { tax: CustomerTax }) {
  const { t, i18n } = useTranslation();
  const { classOption } = useVatWords(tax.classes);
  const maySet = useMay("settings:write");
  return (
    <Card title={t("tax_classes.rates", { day: dayOf(tax.today, i18n.language) })}>
      <ul className={styles.rates}>
        {tax.classes
          .filter(({ deleted }) => !deleted)
          .map((one) => {
            const next = nextRate(one, tax.today);
            return (
              <li key={one.id}>
                <span>{classOption(one)}</span>
                {next && (
                  <span className={styles.why}>
                    {t("tax_classes.next", {
                      rate: percentage(next.rate, i18n.language),
                      day: dayOf(next.since, i18n.language),
                    })}
                  </span>
                )}
                {one.id === tax.tax_class_id && <Badge tone="good">{t("tax_classes.theirs")}</Badge>}
                {one.id === tax.default_tax_class_id && <Badge tone="idle">{t("tax_classes.default")}</Badge>}
              </li>
            );
          })}
      </ul>
      {maySet && (
        <p className={styles.remark}>
          <Link href="/settings/tax-classes" className={styles.link}>
            {t("tax_classes.manage")}
          </Link>
        </p>
      )}
    </Card>
  );
}

/** The first rate of a later day; a class has its own rates, or those of the law. */
function nextRate({ rates, legal_rates }: TaxClass, today: string): { rate: string; since: string } | undefined {
  const dated = rates.length > 0 ? rates : legal_rates;
  const [next] = dated
    .flatMap(({ rate, since }) => (since && since > today ? [{ rate, since }] : []))
    .sort((one, other) => one.since.localeCompare(other.since));
  return next;
}
