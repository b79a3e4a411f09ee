// The customer's own section, with the cards that other sections put on it.
import { CustomerSection } from "../../features/profile/CustomerSection";
import { ProfileCards } from "../../features/profile/components/ProfileCards";
import type { Profile } from "../../shared/api/types";
import { informationCards } from "./parts";

export function InformationSection({ profile }: { profile: Profile }) {
  return (
    <CustomerSection profile={profile}>
      <ProfileCards profile={profile} cards={informationCards} />
    </CustomerSection>
  );
}
