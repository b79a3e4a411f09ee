// Brings an archived customer back.
import { useTranslation } from "../../shared/i18n/useTranslation";
import type { ActDialogProps } from "../../shared/profileParts";
import { ActivateDialog } from "./components/ActivateDialog";

export default function ReactivateCustomerDialog(props: ActDialogProps) {
  const { t } = useTranslation();
  const { name } = props.profile;
  return (
    <ActivateDialog
      {...props}
      act="reactivate"
      title={t("profile.reactivateNamed", { name })}
      submit={t("profile.reactivate")}
      done={t("profile.reactivated", { name })}
    />
  );
}
