// The pages whose code comes apart from the start, and the intent that fetches it: pointing at a link to one, or focusing it.
import { useEffect } from "react";
import { onDemand } from "../shared/onDemand";

export const TrashPage = onDemand(() => import("../features/customers/TrashPage"), "customers");
export const SettingsPage = onDemand(() => import("../features/settings/SettingsPage"), "settings", "tags", "customer");
export const HelpPage = onDemand(() => import("../features/help/HelpPage"));

const pages = [
  { path: "/customers/trash", Page: TrashPage },
  { path: "/settings", Page: SettingsPage },
  { path: "/help", Page: HelpPage },
];

/** Listen on the document, so that no link has to. */
export function usePagePrefetch(): void {
  useEffect(() => {
    const notice = ({ target }: Event) => {
      const link = target instanceof Element && target.closest("a");
      if (link) pages.find(({ path }) => link.pathname.startsWith(path))?.Page.prefetch();
    };
    const intents = ["pointerover", "focusin"] as const;
    intents.forEach((intent) => document.addEventListener(intent, notice));
    return () => intents.forEach((intent) => document.removeEventListener(intent, notice));
  }, []);
}
