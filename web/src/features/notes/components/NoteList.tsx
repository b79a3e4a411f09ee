// Notes under each other, with the dialogs that edit and delete them.
import { type ReactNode, useState } from "react";
import { useMay } from "../../../shared/access/me";
import type { Note, Profile } from "../../../shared/api/types";
import { useRefocus } from "../../../shared/hooks/useRefocus";
import { Layer, onDemand } from "../../../shared/onDemand";
import type { ListedNote } from "../api/loadedNotes";
import { NoteItem } from "./NoteItem";
import { usePinNote } from "../api/pins";
import { useDeleteNoteWithUndo } from "../useDeleteNoteWithUndo";

const EditNoteDialog = onDemand(() => import("./EditNoteDialog"), "notes");
const DeleteNoteDialog = onDemand(() => import("./DeleteNoteDialog"), "notes");
const dialogs = [EditNoteDialog, DeleteNoteDialog];

interface NoteListProps {
  profile: Profile;
  notes: readonly ListedNote[];
  /** Shown instead of an empty list; the dialogs stay mounted, because one may be open when the last note is deleted. */
  empty: ReactNode;
}

export function NoteList({ profile, notes, empty }: NoteListProps) {
  const mayWrite = useMay("notes:write");
  const [editing, setEditing] = useState<Note | null>(null);
  const [deleting, setDeleting] = useState<Note | null>(null);
  const deleteNote = useDeleteNoteWithUndo(profile.id);
  const pinNote = usePinNote(profile.id);
  useRefocus(notes.map(({ id }) => id).join()); // ids, because their number may stay the same: a note of the next page moves up
  return (
    <>
      {notes.length === 0 ? (
        empty
      ) : (
        <ul>
          {notes.map((note) => (
            <NoteItem
              key={note.id}
              note={note}
              isPinned={note.id in profile.pinned_notes}
              mayWrite={mayWrite}
              onPin={pinNote}
              onEdit={setEditing}
              onDelete={setDeleting}
            />
          ))}
        </ul>
      )}
      <Layer dialogs={dialogs}>
        {editing && <EditNoteDialog customerId={profile.id} note={editing} onClose={() => setEditing(null)} />}
        {deleting && (
          <DeleteNoteDialog note={deleting} onClose={() => setDeleting(null)} onDelete={() => deleteNote(deleting)} />
        )}
      </Layer>
    </>
  );
}
