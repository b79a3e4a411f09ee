// Archives a customer.
import { archiveReasonValues } from "../../shared/api/constants";
import { useTranslation } from "../../shared/i18n/useTranslation";
import type { ActDialogProps } from "../../shared/profileParts";
import { ActWithReasonDialog } from "./components/ActWithReasonDialog";

export default function ArchiveCustomerDialog(props: ActDialogProps) {
  const { t } = useTranslation();
  const { name } = props.profile;
  return (
    <ActWithReasonDialog
      {...props}
      act="archive"
      reasons={archiveReasonValues.map((value) => ({ value, label: t(`archiveReasons.${value}`) }))}
      title={t("profile.archiveNamed", { name })}
      submit={t("profile.archive")}
      done={t("profile.archived", { name })}
    />
  );
}
