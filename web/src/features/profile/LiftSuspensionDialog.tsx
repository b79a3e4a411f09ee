// Ends the suspension of a customer.
import { useTranslation } from "../../shared/i18n/useTranslation";
import type { ActDialogProps } from "../../shared/profileParts";
import { ActivateDialog } from "./components/ActivateDialog";

export default function LiftSuspensionDialog(props: ActDialogProps) {
  const { t } = useTranslation();
  const { name } = props.profile;
  return (
    <ActivateDialog
      {...props}
      act="lift"
      title={t("profile.liftNamed", { name })}
      submit={t("profile.lift")}
      done={t("profile.reactivated", { name })}
    />
  );
}
