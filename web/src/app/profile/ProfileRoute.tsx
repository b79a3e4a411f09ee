// /customers/{id}/{section}: the profile, put together from its sections and from what features add to it.
import { CountryMap } from "../../features/map/CountryMap";
import { ProfilePage } from "../../features/profile/ProfilePage";
import { TagList } from "../../features/tags/TagList";
import { OtherMerchants } from "../shell/OtherMerchants";
import { useLiveCustomer } from "../live/useLiveCustomer";
import { acts, sidebarCards } from "./parts";
import { sections } from "./sections";

export const slots = { Tags: TagList, Map: CountryMap };

export function ProfileRoute({ params }: { params: { id: string; section?: string } }) {
  useLiveCustomer(params.id);
  return (
    <ProfilePage
      customerId={params.id}
      path={params.section ?? ""}
      elsewhere={<OtherMerchants />}
      {...{ sections, acts, slots, addedCards: sidebarCards }}
    />
  );
}
