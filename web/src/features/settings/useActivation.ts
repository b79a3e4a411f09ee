// Activates or deactivates a member; the toast offers to undo either.
import type { TeamMember } from "../../shared/api/types";
import { notify } from "../../shared/components/toasts/notify";
import { useFailureToast } from "../../shared/hooks/useFailureToast";
import { useOnceAtATime } from "../../shared/hooks/useOnceAtATime";
import { useTranslation } from "../../shared/i18n/useTranslation";
import { useEditMember } from "./api/merchant";

interface Activation {
  activate: (member: TeamMember) => void;
  deactivate: (member: TeamMember) => void;
}

export function useActivation(): Activation {
  const { t } = useTranslation();
  const { mutateAsync } = useEditMember();
  const failed = useFailureToast();

  function set(member: TeamMember, active: boolean): void {
    mutateAsync({ seen: member, edit: { active } }).then(
      (saved) => {
        const words = t(active ? "settings.team.activated" : "settings.team.deactivated", { name: saved.name });
        notify(words, { label: t("actions.undo"), run: () => set(saved, !active), needs: [saved.id] });
      },
      (error: unknown) => failed(error, () => set(member, active)),
    );
  }

  return {
    activate: useOnceAtATime((member) => set(member, true)),
    deactivate: useOnceAtATime((member) => set(member, false)),
  };
}
