// The customer's own section, with the cards that other sections put on it.
import { NotesCard } from "../../features/notes/NotesCard";
import { CustomerSection } from "../../features/profile/CustomerSection";
import { useMay } from "../../shared/access/me";
import type { Profile } from "../../shared/api/types";

export function InformationSection({ profile }: { profile: Profile }) {
  const mayReadNotes = useMay("notes:read");
  return <CustomerSection profile={profile}>{mayReadNotes && <NotesCard profile={profile} />}</CustomerSection>;
}
