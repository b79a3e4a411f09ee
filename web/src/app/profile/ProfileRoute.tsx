// /customers/{id}/{section}: the profile, put together from its registries.
import { ProfilePage } from "../../features/profile/ProfilePage";
import { useLiveCustomer } from "../live/useLiveCustomer";
import { acts } from "./acts";
import { sections } from "./sections";
import { sidebarParts } from "./sidebarParts";

export function ProfileRoute({ params }: { params: { id: string; section?: string } }) {
  useLiveCustomer(params.id);
  return (
    <ProfilePage
      customerId={params.id}
      path={params.section ?? ""}
      sections={sections}
      acts={acts}
      parts={sidebarParts}
    />
  );
}
