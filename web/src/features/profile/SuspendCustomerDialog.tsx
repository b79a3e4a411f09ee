// Suspends a customer.
import { useTranslation } from "react-i18next";
import type { SuspensionReason } from "../../shared/api/types";
import type { ActDialogProps } from "./parts";
import { ReasonedActDialog } from "./components/ReasonedActDialog";

const reasons: readonly SuspensionReason[] = [
  "payment_issues",
  "disputed_invoices",
  "misuse",
  "customer_request",
  "other",
];

export default function SuspendCustomerDialog(props: ActDialogProps) {
  const { t } = useTranslation();
  const { name } = props.profile;
  return (
    <ReasonedActDialog
      {...props}
      act="suspend"
      reasons={reasons.map((value) => ({ value, label: t(`suspensionReasons.${value}`) }))}
      title={t("profile.suspendNamed", { name })}
      submit={t("profile.suspend")}
      done={t("profile.suspended", { name })}
    />
  );
}
