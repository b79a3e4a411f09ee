// The acts that fit the customer's status, each with the reason that forbids it; registered for palette and keys, too.
import { useMemo } from "react";
import { useLocation } from "wouter";
import { useWhyNot } from "../../shared/access/useWhyNot";
import type { Profile } from "../../shared/api/types";
import { type Command, useCommands } from "../../shared/commands/commands";
import { useTranslation } from "../../shared/i18n/useTranslation";
import type { Act, ActInDialog } from "../../shared/profileParts";

export type OfferedAct = Act & {
  start: () => void;
  /** Why the member may not do this. */
  unavailable: string | undefined;
};

export function useOfferedActs(
  acts: readonly Act[],
  profile: Profile,
  openDialog: (act: ActInDialog) => void,
): OfferedAct[] {
  const { t } = useTranslation();
  const whyNot = useWhyNot();
  const [, navigate] = useLocation();

  const offered = useMemo(
    () =>
      acts
        .filter((act) => act.applies?.(profile) ?? true)
        .map((act) => ({ act, reason: act.whyNot?.(profile) }))
        .map(({ act, reason }) => ({
          ...act,
          start: () => ("Dialog" in act ? openDialog(act) : navigate(`/customers/${profile.id}${act.path}`)),
          unavailable: whyNot(act.permission) ?? (reason && t(reason)),
        })),
    [acts, profile, openDialog, navigate, whyNot, t],
  );

  useCommands(
    useMemo<Command[]>(
      () =>
        offered.map(({ id, label, keys, start: run, unavailable }) => ({
          id: `profile.${id}`,
          group: "actions",
          title: t(label),
          run,
          ...(keys && { keys }),
          ...(unavailable && { unavailable }),
        })),
      [offered, t],
    ),
  );
  return offered;
}
