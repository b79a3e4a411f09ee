// Switches the tab to another merchant; a failure stays on the page, as a toast.
import { useCallback } from "react";
import { useFailureToast } from "../../shared/hooks/useFailureToast";
import { session } from "./session";

export function useSwitchMerchant(): (merchantId: string, path?: string) => void {
  const failed = useFailureToast();
  return useCallback(
    (merchantId, path) => {
      const go = () => void session.switchMerchant(merchantId, path).catch((error: unknown) => failed(error, go));
      go();
    },
    [failed],
  );
}
