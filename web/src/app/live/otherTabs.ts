// Tabs of one browser tell each other that something was changed, so that each shows what another did.
import type { QueryClient } from "@tanstack/react-query";
import { liveKey } from "../../shared/api/keys";
import { chooseLanguage } from "../../shared/i18n/i18n";
import { asUiLanguage } from "../../shared/i18n/languages";
import { followPreference, readPreference, showTheme } from "../../shared/preferences";

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

/** Theme and language are this browser's, hence those of all its tabs. */
export function followChoices(): void {
  followPreference("theme", () => showTheme(readPreference("theme")));
  followPreference("language", () => {
    const language = asUiLanguage(readPreference("language"));
    if (language) void chooseLanguage(language);
  });
}
