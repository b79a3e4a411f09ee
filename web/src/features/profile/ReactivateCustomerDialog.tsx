// Brings an archived customer back.
import { useTranslation } from "react-i18next";
import type { ActDialogProps } from "../../shared/profileParts";
import { ReviveDialog } from "./components/ReviveDialog";

export default function ReactivateCustomerDialog(props: ActDialogProps) {
  const { t } = useTranslation();
  const { name } = props.profile;
  return (
    <ReviveDialog
      {...props}
      act="reactivate"
      title={t("profile.reactivateNamed", { name })}
      submit={t("profile.reactivate")}
      done={t("profile.reactivated", { name })}
    />
  );
}
