// Why something cannot be done: the role forbids it, or what the role allows is not known because nobody answered.
import { useCallback } from "react";
import { useTranslation } from "react-i18next";
import type { Permission } from "../api/types";
import { useMe } from "./me";

/** Answers, for a permission, the reason to show; nothing when it is allowed. */
export function useWhyNot(): (permission: Permission) => string | undefined {
  const { t } = useTranslation();
  const permissions = useMe()?.permissions;
  return useCallback(
    (permission) => {
      if (!permissions) return t("states.rightsUnknown");
      return permissions.includes(permission) ? undefined : t("states.notAllowed");
    },
    [permissions, t],
  );
}
