// What a member chose in the form: written once the customer is saved, because only a saved website has an avatar.
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { customerTouched, listsChanged } from "../../api/afterChange";
import { api, unwrap } from "../../api/client";
import { profileKey } from "../../api/keys";
import type { Profile } from "../../api/types";
import { type DraftStore, useDraft } from "../../drafts";
import { useFailureToast } from "../../hooks/useFailureToast";
import { type Avatar, picturesKey } from "./pictures";

/** The name of a picture, null for initials, and undefined for what is saved. */
export type AvatarChoice = string | null | undefined;

/** The choice is a draft as the form is. */
export function useAvatarChoice(draft: string, store: DraftStore) {
  const [{ choice }, keep, forget] = useDraft<{ choice?: AvatarChoice }>(draft, {}, store);
  const saving = useSaveAvatar();
  const failed = useFailureToast();
  const write = (customerId: string, name: string | null) => {
    saving.mutateAsync({ customerId, name }).catch((error: unknown) => failed(error, () => write(customerId, name)));
  };
  return {
    choice,
    choose: (next: AvatarChoice) => keep({ choice: next }),
    /** Drops what was chosen of another website, which has another logo. */
    follow: (before: string, website: string) => {
      if (choice && website !== before) keep({});
    },
    save: (customerId: string) => {
      if (choice !== undefined) write(customerId, choice);
    },
    /** What becomes of the draft when the form is closed. */
    forget,
    startAfresh: () => {
      keep({});
      forget();
    },
  };
}

function useSaveAvatar() {
  const queryClient = useQueryClient();
  return useMutation({
    mutationFn: async ({ customerId, name }: { customerId: string; name: string | null }): Promise<Avatar | null> => {
      const params = { path: { customer_id: customerId } };
      if (name) return unwrap(api.PUT("/customers/{customer_id}/avatar", { params, body: { name } }));
      await unwrap(api.DELETE("/customers/{customer_id}/avatar", { params }));
      return null;
    },
    onSuccess: (avatar, { customerId }) => {
      queryClient.setQueryData<Profile>(profileKey(customerId), (profile) => profile && { ...profile, avatar });
      customerTouched(queryClient, customerId);
      listsChanged(queryClient);
      void queryClient.invalidateQueries({ queryKey: picturesKey });
    },
  });
}
