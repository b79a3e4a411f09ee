// Gives a customer another tax class.
import type { Profile } from "../../../shared/api/types";
import { EditDialog } from "../../../shared/components/dialogs/EditDialog";
import { RadioField } from "../../../shared/components/fields/fields";
import { useEditing } from "../../../shared/hooks/useEditing";
import { useTranslation } from "../../../shared/i18n/useTranslation";
import type { CustomerTax } from "../../../shared/money/customerTax";
import { useVatWords } from "../../../shared/money/useVatWords";
import { useChangeTaxClass } from "../api/taxClass";

interface ChangeTaxClassDialogProps {
  profile: Profile;
  classes: CustomerTax["classes"];
  onClose: () => void;
}

export default function ChangeTaxClassDialog({ profile, classes, onClose }: ChangeTaxClassDialogProps) {
  const { t } = useTranslation();
  const { nameOf, classOption } = useVatWords(classes);
  const editing = useEditing({
    draft: `tax-class.${profile.id}`,
    record: profile,
    formOf: ({ tax_class_id }) => ({ tax_class_id }),
    edit: useChangeTaxClass(),
    editOf: (form) => form,
    saved: t("tax_classes.saved"),
    onClose,
  });
  const { form, onChange, problemOf } = editing;
  // A deleted class stays with those who have it, and nobody else can get it.
  const offered = classes.filter(({ id, deleted }) => !deleted || id === profile.tax_class_id);
  const label = t("tax_classes.section");
  return (
    <EditDialog
      title={t("tax_classes.change")}
      editing={editing}
      labelOf={() => label}
      wordsOf={({ tax_class_id: id }) => nameOf(classes.find((one) => one.id === id) ?? { id })}
    >
      <RadioField
        label={label}
        value={form.tax_class_id}
        problem={problemOf("tax_class_id")}
        options={offered.map((one) => ({ value: one.id, label: classOption(one) }))}
        onChange={(tax_class_id) => onChange({ tax_class_id })}
      />
    </EditDialog>
  );
}
