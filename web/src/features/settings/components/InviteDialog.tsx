// Invites a colleague: they get a mail with which they sign in for the first time.
import { useRef, useState } from "react";
import { invitationLimits } from "../../../shared/api/constants";
import type { Role } from "../../../shared/api/types";
import { EmailField, TextField } from "../../../shared/components/fields/fields";
import { FormDialog } from "../../../shared/components/dialogs/FormDialog";
import { notify } from "../../../shared/components/toasts/notify";
import { useFieldProblems } from "../../../shared/hooks/useFieldProblems";
import { useTranslation } from "../../../shared/i18n/useTranslation";
import { useNewDraft } from "../../../shared/newDraft";
import { useInvite } from "../api/merchant";
import { RoleField } from "./RoleField";

interface Form {
  name: string;
  email: string;
  role: Role | "";
}

const blank: Form = { name: "", email: "", role: "" };

export default function InviteDialog({ onClose }: { onClose: () => void }) {
  const { t } = useTranslation();
  const { values: form, change, forget, key, renewUsedKey } = useNewDraft("invitation", blank);
  const [roleMissing, setRoleMissing] = useState(false);
  const firstRole = useRef<HTMLInputElement>(null);
  const invite = useInvite(key);
  const { problemOf, rest } = useFieldProblems(invite.error, ["name", "email", "role"], { member_exists: "email" });

  const close = () => {
    forget();
    onClose();
  };
  const submit = () => {
    const { role } = form;
    if (!role) {
      setRoleMissing(true);
      firstRole.current?.focus();
      return;
    }
    invite.mutate(
      { name: form.name.trim(), email: form.email.trim(), role },
      {
        onSuccess: (member) => {
          notify(t("settings.team.invited", { email: member.email }));
          close();
        },
        onError: renewUsedKey,
      },
    );
  };

  return (
    <FormDialog
      title={t("settings.team.invite")}
      submit={t("settings.team.sendInvitation")}
      pending={invite.isPending}
      dirty={form.name !== "" || form.email !== ""}
      error={rest}
      onSubmit={submit}
      onClose={close}
    >
      <TextField
        label={t("fields.name")}
        value={form.name}
        problem={problemOf("name")}
        autoComplete="off"
        maxLength={invitationLimits.name}
        onChange={(value) => change({ ...form, name: value })}
      />
      <EmailField
        label={t("fields.email")}
        help={t("settings.team.emailHelp")}
        value={form.email}
        problem={problemOf("email")}
        autoComplete="off"
        onChange={(email) => change({ ...form, email })}
      />
      <RoleField
        value={form.role}
        problem={roleMissing && !form.role ? t("settings.team.roleMissing") : problemOf("role")}
        onChange={(role) => change({ ...form, role })}
        firstRef={firstRole}
      />
    </FormDialog>
  );
}
