// Why something cannot be done: the role forbids it, or the role is not known because GET /me failed.
import { useCallback } from "react";
import type { Permission } from "../api/types";
import { useTranslation } from "../i18n/useTranslation";
import { useMe } from "./me";

/** Return a function from a permission to the reason to show, which is undefined when it is allowed. */
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
