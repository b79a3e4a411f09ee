// A choice of role, each with a description of its permissions.
import type { Ref } from "react";
import { useMe } from "../../../shared/access/me";
import type { Role } from "../../../shared/api/types";
import { RadioField } from "../../../shared/components/fields/fields";
import { useTranslation } from "../../../shared/i18n/useTranslation";
import { rolesGivenBy } from "../roles";

interface RoleFieldProps {
  value: Role | "";
  problem: string | undefined;
  onChange: (role: Role) => void;
  /** Of the first role. */
  firstRef?: Ref<HTMLInputElement>;
}

export function RoleField({ value, problem, onChange, firstRef }: RoleFieldProps) {
  const { t } = useTranslation();
  const given = rolesGivenBy(useMe()?.member.role);
  return (
    <RadioField
      label={t("settings.team.role")}
      value={value}
      problem={problem}
      onChange={onChange}
      firstRef={firstRef}
      options={given.map((role) => ({
        value: role,
        label: t("settings.choice", { name: t(`shell.roles.${role}`), meaning: t(`settings.team.mayDo.${role}`) }),
      }))}
    />
  );
}
