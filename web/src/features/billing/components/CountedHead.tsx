// The headings of a table that counts: what the rows are, how many, and what they come to.
import { useTranslation } from "../../../shared/i18n/useTranslation";

export function CountedHead({ label }: { label: string }) {
  const { t } = useTranslation();
  return (
    <thead>
      <tr>
        <th scope="col">{label}</th>
        <th scope="col">{t("billing.number")}</th>
        <th scope="col">{t("billing.sum")}</th>
      </tr>
    </thead>
  );
}
