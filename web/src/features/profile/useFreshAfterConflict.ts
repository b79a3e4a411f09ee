// After a version conflict (409) under a dialog, caches the profile from the answer, so that page and preview are current.
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
