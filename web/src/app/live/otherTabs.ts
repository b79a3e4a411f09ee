// Tabs of one browser tell each other that something was changed, so that each shows what another did.
import type { QueryClient } from "@tanstack/react-query";
import { liveKey } from "../../shared/api/keys";

const channel = new BroadcastChannel("klantkaart.changes");

export function tellOtherTabs(): void {
  channel.postMessage(null);
}

/** What is shown is read again at once; what is not, when it is. A hidden tab waits until someone looks at it. */
export function followOtherTabs(queryClient: QueryClient): void {
  channel.onmessage = () =>
    void queryClient.invalidateQueries({
      predicate: ({ queryKey }) => queryKey[0] !== liveKey,
      refetchType: document.hidden ? "none" : "active",
    });
}
