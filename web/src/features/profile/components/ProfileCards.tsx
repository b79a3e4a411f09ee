// The cards of other features that the member may see.
import { useMe } from "../../../shared/access/me";
import type { Profile } from "../../../shared/api/types";
import { Contained } from "../../../shared/components/boundaries/Contained";
import type { ProfileCard } from "../../../shared/profileParts";

export function ProfileCards({ profile, cards }: { profile: Profile; cards: readonly ProfileCard[] }) {
  const permissions = useMe()?.permissions ?? [];
  const permitted = cards.filter(({ permission }) => permissions.includes(permission));
  return (
    <Contained at={profile}>
      {permitted.map(({ permission, Card }, place) => (
        <Card key={`${permission} ${place}`} profile={profile} />
      ))}
    </Contained>
  );
}
