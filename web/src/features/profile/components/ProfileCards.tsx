// The cards of other features that the member may see.
import { useMe } from "../../../shared/access/me";
import type { Profile } from "../../../shared/api/types";
import type { ProfileCard } from "../../../shared/profileParts";

export function ProfileCards({ profile, cards }: { profile: Profile; cards: readonly ProfileCard[] }) {
  const permissions = useMe()?.permissions ?? [];
  return cards
    .filter(({ permission }) => permissions.includes(permission))
    .map(({ permission, Card }) => <Card key={permission} profile={profile} />);
}
