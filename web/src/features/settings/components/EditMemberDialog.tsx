// Edits a member's name and role.
import { memberEditLimits } from "../../../shared/api/constants";
import { useMe } from "../../../shared/access/me";
import type { TeamMember } from "../../../shared/api/types";
import { EditDialog } from "../../../shared/components/dialogs/EditDialog";
import { TextField } from "../../../shared/components/fields/fields";
import { useEditing } from "../../../shared/hooks/useEditing";
import { useTranslation } from "../../../shared/i18n/useTranslation";
import { useEditMember } from "../api/merchant";
import { RoleField } from "./RoleField";

export default function EditMemberDialog({ member, onClose }: { member: TeamMember; onClose: () => void }) {
  const { t } = useTranslation();
  const own = useMe()?.member.id === member.id;
  const editing = useEditing({
    draft: `member.${member.id}`,
    record: member,
    formOf: ({ name, role }: TeamMember) => ({ name, role }),
    edit: useEditMember(),
    editOf: (form, changed) => Object.fromEntries(changed.map((field) => [field, form[field].trim()])),
    saved: t("settings.saved"),
    onClose,
  });
  const { form, onChange, problemOf } = editing;

  return (
    <EditDialog
      title={t("settings.team.editNamed", { name: editing.seen.name })}
      editing={editing}
      labelOf={(field) => t(field === "role" ? "settings.team.role" : "fields.name")}
      wordsOf={(of, field) => (field === "role" ? t(`shell.roles.${of.role}`) : of.name)}
    >
      <TextField
        label={t("fields.name")}
        value={form.name}
        problem={problemOf("name")}
        autoComplete="off"
        maxLength={memberEditLimits.name}
        onChange={(value) => onChange({ ...form, name: value })}
      />
      {own ? (
        <p>{t("errors.own_role")}</p>
      ) : (
        <RoleField value={form.role} problem={problemOf("role")} onChange={(role) => onChange({ ...form, role })} />
      )}
    </EditDialog>
  );
}
