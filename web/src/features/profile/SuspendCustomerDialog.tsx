// Suspends a customer.
import { suspensionReasonValues } from "../../shared/api/constants";
import { useTranslation } from "../../shared/i18n/useTranslation";
import type { ActDialogProps } from "../../shared/profileParts";
import { ActWithReasonDialog } from "./components/ActWithReasonDialog";

export default function SuspendCustomerDialog(props: ActDialogProps) {
  const { t } = useTranslation();
  const { name } = props.profile;
  return (
    <ActWithReasonDialog
      {...props}
      act="suspend"
      reasons={suspensionReasonValues.map((value) => ({ value, label: t(`suspensionReasons.${value}`) }))}
      title={t("profile.suspendNamed", { name })}
      submit={t("profile.suspend")}
      done={t("profile.suspended", { name })}
    />
  );
}
