// Edits the company.
import type { Merchant } from "../../../shared/api/types";
import { EditDialog } from "../../../shared/components/dialogs/EditDialog";
import { useEditing } from "../../../shared/hooks/useEditing";
import { useTranslation } from "../../../shared/i18n/useTranslation";
import { useEditMerchant } from "../api/merchant";
import { CompanyFields } from "./CompanyFields";
import { editOf, formOf } from "../companyForm";
import { useCompanyWords } from "../useCompanyWords";

export default function EditCompanyDialog({ merchant, onClose }: { merchant: Merchant; onClose: () => void }) {
  const { t, i18n } = useTranslation();
  const { labels, valueOf } = useCompanyWords();
  const editing = useEditing({
    draft: "company",
    record: merchant,
    formOf: (shown) => formOf(shown, i18n.language),
    edit: useEditMerchant(),
    editOf: (form, changed) => editOf(form, changed, i18n.language),
    saved: t("settings.saved"),
    onClose,
  });

  return (
    <EditDialog
      title={t("settings.company.edit")}
      editing={editing}
      labelOf={(field) => labels[field]}
      wordsOf={valueOf}
    >
      <CompanyFields {...editing} />
    </EditDialog>
  );
}
