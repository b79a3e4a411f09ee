// The place of the mandate in the sidebar: empty without one (S43), and its card is fetched with the first one.
import type { Profile } from "../../shared/api/types";
import { Layer, onDemand } from "../../shared/onDemand";

const MandateCard = onDemand(() => import("./MandateCard"), "mandates");
const none: never[] = [];

export function MandateSlot({ profile }: { profile: Profile }) {
  const { mandate } = profile;
  return <Layer dialogs={none}>{mandate && <MandateCard profile={profile} mandate={mandate} />}</Layer>;
}
