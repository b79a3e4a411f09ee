// Archives a customer.
import { useTranslation } from "react-i18next";
import type { ArchiveReason } from "../../shared/api/types";
import type { ActDialogProps } from "./parts";
import { ReasonedActDialog } from "./components/ReasonedActDialog";

const reasons: readonly ArchiveReason[] = [
  "no_longer_needed",
  "duplicate_entry",
  "customer_request",
  "payment_issues",
  "other",
];

export default function ArchiveCustomerDialog(props: ActDialogProps) {
  const { t } = useTranslation();
  const { name } = props.profile;
  return (
    <ReasonedActDialog
      {...props}
      act="archive"
      reasons={reasons.map((value) => ({ value, label: t(`archiveReasons.${value}`) }))}
      title={t("profile.archiveNamed", { name })}
      submit={t("profile.archive")}
      done={t("profile.archived", { name })}
    />
  );
}
