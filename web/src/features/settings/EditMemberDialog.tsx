// Edits a member's name and role; when someone else was first, their changes are shown and one chooses.
import { useRef } from "react";
import { useTranslation } from "react-i18next";
import { useMe } from "../../shared/access/me";
import { staleRecord } from "../../shared/api/stale";
import type { TeamMember } from "../../shared/api/types";
import { TextField } from "../../shared/components/fields";
import { FormDialog } from "../../shared/components/FormDialog";
import { notify } from "../../shared/components/notify";
import { StaleNotice } from "../../shared/components/StaleNotice";
import { useDraft } from "../../shared/drafts";
import { useFieldProblems } from "../../shared/hooks/useFieldProblems";
import { useEditMember } from "./api";
import { RoleField } from "./RoleField";

type Form = Pick<TeamMember, "name" | "role">;
const fields = ["name", "role"] as const;

export default function EditMemberDialog({ member, onClose }: { member: TeamMember; onClose: () => void }) {
  const { t } = useTranslation();
  const own = useMe()?.member.id === member.id;
  const [{ seen, form }, setEdit, forget] = useDraft(
    `member.${member.id}`,
    () => ({ seen: member, form: formOf(member) }),
    "tab",
  );
  const name = useRef<HTMLInputElement>(null);
  const edit = useEditMember();
  const { problemOf, rest } = useFieldProblems(edit.error, fields);
  const theirs = staleRecord(edit.error) as TeamMember | null;
  const changed = fields.filter((field) => seen[field] !== form[field]);
  const change = (part: Partial<Form>) => setEdit({ seen, form: { ...form, ...part } });

  const close = () => {
    forget();
    onClose();
  };
  const save = (version: number) => {
    if (changed.length === 0) {
      close();
      return;
    }
    edit.mutate(
      { seen: { ...seen, version }, edit: Object.fromEntries(changed.map((field) => [field, form[field].trim()])) },
      {
        onSuccess: () => {
          notify(t("settings.saved"));
          close();
        },
      },
    );
  };
  const takeTheirs = (current: TeamMember) => {
    setEdit({ seen: current, form: formOf(current) });
    edit.reset();
  };

  return (
    <FormDialog
      title={t("settings.team.editNamed", { name: seen.name })}
      submit={t("actions.save")}
      pending={edit.isPending}
      dirty={changed.length > 0}
      error={theirs ? null : rest}
      blocked={theirs !== null}
      firstFocus={name}
      onSubmit={() => save(seen.version)}
      onClose={close}
    >
      <TextField
        ref={name}
        label={t("fields.name")}
        value={form.name}
        problem={problemOf("name")}
        autoComplete="off"
        maxLength={200}
        onChange={(value) => change({ name: value })}
      />
      {own ? (
        <p>{t("errors.own_role")}</p>
      ) : (
        <RoleField value={form.role} problem={problemOf("role")} onChange={(role) => change({ role })} />
      )}
      {theirs && (
        <StaleNotice
          changes={changesBetween(seen, theirs)}
          pending={edit.isPending}
          onSaveMine={() => save(theirs.version)}
          onTakeTheirs={() => takeTheirs(theirs)}
        />
      )}
    </FormDialog>
  );

  function changesBetween(before: Form, after: Form) {
    const words = (of: Form) => ({ name: of.name, role: t(`shell.roles.${of.role}`) });
    const labels = { name: t("fields.name"), role: t("settings.team.role") };
    return fields
      .filter((field) => before[field] !== after[field])
      .map((field) => ({ label: labels[field], old: words(before)[field], new: words(after)[field] }));
  }
}

function formOf({ name, role }: TeamMember): Form {
  return { name, role };
}
