// /customers/{id}/{section}: the profile, put together from its registries.
import { ProfilePage } from "../../features/profile/ProfilePage";
import { acts } from "./acts";
import { sections } from "./sections";

export function ProfileRoute({ params }: { params: { id: string; section?: string } }) {
  return <ProfilePage customerId={params.id} path={params.section ?? ""} sections={sections} acts={acts} />;
}
