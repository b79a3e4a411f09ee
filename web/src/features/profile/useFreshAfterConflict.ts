// A status changed under a dialog: the profile that came with the refusal replaces the one shown, and the preview follows.
import { useQueryClient } from "@tanstack/react-query";
import { useEffect } from "react";
import { ApiError } from "../../shared/api/errors";
import { profileKey } from "../../shared/api/keys";

export function useFreshAfterConflict(customerId: string, error: unknown): void {
  const queryClient = useQueryClient();
  useEffect(() => {
    if (!(error instanceof ApiError) || error.status !== 409) return;
    void queryClient.invalidateQueries({ queryKey: profileKey(customerId) });
  }, [queryClient, customerId, error]);
}
