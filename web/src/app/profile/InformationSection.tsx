// The customer's own section, with the cards that other sections put on it.
import { Suspense } from "react";
import { CustomerSection } from "../../features/profile/CustomerSection";
import { ProfileCards } from "../../features/profile/components/ProfileCards";
import type { Profile } from "../../shared/api/types";
import { Skeleton } from "../../shared/components/states/Skeleton";
import { onDemand } from "../../shared/onDemand";
import { informationCards } from "./parts";

const VatCheck = onDemand(() => import("../../features/vat/VatCheck"), "vat");

export function InformationSection({ profile }: { profile: Profile }) {
  return (
    <CustomerSection
      profile={profile}
      vatCheck={
        <Suspense fallback={<Skeleton lines={2} height={22} />}>
          <VatCheck profile={profile} />
        </Suspense>
      }
    >
      <ProfileCards profile={profile} cards={informationCards} />
    </CustomerSection>
  );
}
