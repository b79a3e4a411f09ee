// The place of the card of KVK: empty for all but Dutch businesses with a KVK number (S65), for whom it is fetched.
import { Suspense } from "react";
import type { Profile } from "../../shared/api/types";
import { Skeleton } from "../../shared/components/states/Skeleton";
import { onDemand } from "../../shared/onDemand";

const KvkCard = onDemand(() => import("./KvkCard"), "company");

export function KvkSlot({ profile }: { profile: Profile }) {
  const { kind, registration_country, registration_number } = profile;
  if (kind !== "business" || registration_country !== "NL" || !registration_number) return null;
  return (
    <Suspense fallback={<Skeleton lines={4} height={22} />}>
      <KvkCard profile={profile} />
    </Suspense>
  );
}
