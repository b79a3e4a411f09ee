// Mails a new invitation to a member who has not signed in yet: the password of the one before expires.
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { api, unwrap } from "../../shared/api/client";
import { membersKey } from "../../shared/api/keys";
import type { TeamMember } from "../../shared/api/types";
import { notify } from "../../shared/components/toasts/notify";
import { useFailureToast } from "../../shared/hooks/useFailureToast";
import { useOnceAtATime } from "../../shared/hooks/useOnceAtATime";
import { useTranslation } from "../../shared/i18n/useTranslation";

export function useInviteAgain(): (member: TeamMember) => void {
  const { t } = useTranslation();
  const queryClient = useQueryClient();
  const failed = useFailureToast();
  const { mutate } = useMutation({
    mutationFn: ({ id }: TeamMember) =>
      unwrap(api.POST("/members/{member_id}/invite-again", { params: { path: { member_id: id } } })),
    onSuccess: ({ email }) => notify(t("settings.team.invitedAgain", { email })),
    onError: (error, member) => failed(error, () => mutate(member)),
    onSettled: () => queryClient.invalidateQueries({ queryKey: membersKey }),
  });

  // A second mail would invalidate the password in the first.
  return useOnceAtATime(mutate);
}
