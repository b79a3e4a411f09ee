// The place of the mandate in the sidebar: empty without one (S43), and its card is fetched with the first one.
import { Suspense } from "react";
import type { Profile } from "../../shared/api/types";
import { Skeleton } from "../../shared/components/states/Skeleton";
import { onDemand } from "../../shared/onDemand";

const MandateCard = onDemand(() => import("./MandateCard"), "mandates");

export function MandateSlot({ profile }: { profile: Profile }) {
  const { mandate } = profile;
  return (
    <Suspense fallback={<Skeleton lines={4} height={22} />}>
      {mandate && <MandateCard profile={profile} mandate={mandate} />}
    </Suspense>
  );
}
