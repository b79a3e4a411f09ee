// /customers/{id}/{section}/{record}: the profile, put together from its sections and from what features add to it.
import { useParams } from "wouter";
import { MetricStrip } from "../../features/billing/MetricStrip";
import { SidebarFigures } from "../../features/billing/SidebarFigures";
import { CountryMap } from "../../features/map/CountryMap";
import { ProfilePage } from "../../features/profile/ProfilePage";
import { TagList } from "../../features/tags/TagList";
import { OtherMerchants } from "../shell/OtherMerchants";
import { useLiveCustomer } from "../live/useLiveCustomer";
import { acts, sidebarCards } from "./parts";
import { sections } from "./sections";

export const slots = { Tags: TagList, Map: CountryMap, Figures: SidebarFigures, Metrics: MetricStrip };

interface Address {
  id: string;
  section: string | undefined;
  record: string | undefined;
  act: string | undefined;
}

export function ProfileRoute() {
  const params = useParams<Address>();
  useLiveCustomer(params.id);
  return (
    <ProfilePage
      customerId={params.id}
      path={params.section ?? ""}
      record={params.record}
      act={params.act}
      elsewhere={<OtherMerchants />}
      {...{ sections, acts, slots, addedCards: sidebarCards }}
    />
  );
}
