// Broadcasts changes to the other tabs of this browser, so that each refreshes what it shows.
import type { QueryClient } from "@tanstack/react-query";
import { liveKey } from "../../shared/api/keys";
import { chooseLanguage } from "../../shared/i18n/i18n";
import { asUiLanguage } from "../../shared/i18n/languages";
import { followPreference, readPreference, showTheme } from "../../shared/preferences";

const channel = new BroadcastChannel("klantkaart.changes");

export function notifyOtherTabs(): void {
  channel.postMessage(null);
}

/** Invalidate all queries: those on the screen are refetched at once, others when they are shown. A hidden tab waits. */
export function followOtherTabs(queryClient: QueryClient): void {
  channel.onmessage = () =>
    void queryClient.invalidateQueries({
      predicate: ({ queryKey }) => queryKey[0] !== liveKey,
      refetchType: document.hidden ? "none" : "active",
    });
}

/** Theme and language are stored for the browser, so a choice in one tab applies to all. */
export function followChoices(): void {
  followPreference("theme", () => showTheme(readPreference("theme")));
  followPreference("language", () => {
    const language = asUiLanguage(readPreference("language"));
    if (language) void chooseLanguage(language);
  });
}
