// What a member chose in the form: written once the customer is saved, because only a saved website has an avatar.
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { customerTouched, listsChanged } from "../../api/afterChange";
import { api, unwrap } from "../../api/client";
import { profileKey } from "../../api/keys";
import type { Profile } from "../../api/types";
import { useFailureToast } from "../../hooks/useFailureToast";
import { type Avatar, picturesKey } from "./pictures";

/** The name of a picture, null for initials, and undefined for what is saved. */
export type AvatarChoice = string | null | undefined;

export function useAvatarChoice() {
  const [choice, choose] = useState<AvatarChoice>(undefined);
  const saving = useSaveAvatar();
  const failed = useFailureToast();
  const save = (customerId: string) => {
    if (choice === undefined) return;
    saving.mutateAsync({ customerId, name: choice }).catch((error: unknown) => failed(error, () => save(customerId)));
  };
  return { choice, choose, save };
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
