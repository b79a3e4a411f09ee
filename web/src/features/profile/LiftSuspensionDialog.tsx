// Ends the suspension of a customer.
import { useTranslation } from "react-i18next";
import type { ActDialogProps } from "../../shared/profileParts";
import { ReviveDialog } from "./components/ReviveDialog";

export default function LiftSuspensionDialog(props: ActDialogProps) {
  const { t } = useTranslation();
  const { name } = props.profile;
  return (
    <ReviveDialog
      {...props}
      act="lift"
      title={t("profile.liftNamed", { name })}
      submit={t("profile.lift")}
      done={t("profile.reactivated", { name })}
    />
  );
}
