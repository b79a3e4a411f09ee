// How money was paid or refunded.
import { paymentMeansValues } from "../../../shared/api/constants";
import { SelectField } from "../../../shared/components/fields/fields";
import { useTranslation } from "../../../shared/i18n/useTranslation";
import type { Payment } from "../api/payments";

interface MeansFieldProps {
  label: string;
  value: Payment["means"];
  problem: string | undefined;
  onChange: (means: Payment["means"]) => void;
}

export function MeansField({ label, value, problem, onChange }: MeansFieldProps) {
  const { t } = useTranslation();
  return (
    <SelectField
      label={label}
      value={value}
      problem={problem}
      options={paymentMeansValues.map((means) => ({ value: means, label: t(`paymentMeans.${means}`) }))}
      onChange={onChange}
    />
  );
}
