// The pages whose code is loaded on demand: hovering or focusing a link to one prefetches its code.
import { useEffect } from "react";
import { onDemand } from "../shared/onDemand";

export const TrashPage = onDemand(() => import("../features/customers/TrashPage"), "customers");
export const SettingsPage = onDemand(
  () => import("../features/settings/SettingsPage"),
  "settings",
  "tags",
  "customer",
  "money",
);
export const MollieBanner = onDemand(() => import("../features/settings/MollieBanner"), "settings");
export const HelpPage = onDemand(() => import("../features/help/HelpPage"));

const pages = [
  { path: "/customers/trash", Page: TrashPage },
  { path: "/settings", Page: SettingsPage },
  { path: "/help", Page: HelpPage },
];

/** One listener on the document instead of one at each link. */
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
