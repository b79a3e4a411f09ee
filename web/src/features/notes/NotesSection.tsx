// All notes about a customer, newest first, for the team's eyes only.
import { useInfiniteQuery } from "@tanstack/react-query";
import { NotebookPen } from "lucide-react";
import { useMay } from "../../shared/access/me";
import type { Profile } from "../../shared/api/types";
import { EmptyState } from "../../shared/components/states/EmptyState";
import { PagedPanel } from "../../shared/components/lists/PagedPanel";
import { useTranslation } from "../../shared/i18n/useTranslation";
import { notesQuery } from "./api/notes";
import { Composer } from "./components/Composer";
import { NoteList } from "./components/NoteList";

export default function NotesSection({ profile }: { profile: Profile }) {
  const { t } = useTranslation();
  const notes = useInfiniteQuery(notesQuery(profile.id));
  const mayWrite = useMay("notes:write");
  return (
    <PagedPanel title={t("notes.section")} query={notes} above={mayWrite && <Composer profile={profile} />}>
      {(all) => (
        <NoteList
          profile={profile}
          notes={all}
          empty={<EmptyState icon={NotebookPen} title={t("notes.noneTitle")} text={t("notes.noneText")} />}
        />
      )}
    </PagedPanel>
  );
}
