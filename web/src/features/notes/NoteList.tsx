// Notes under each other, with the dialogs that edit and delete them.
import { Suspense, useState } from "react";
import { useMay } from "../../shared/access/me";
import type { Note } from "../../shared/api/types";
import { useRefocus } from "../../shared/hooks/useRefocus";
import { onDemand } from "../../shared/onDemand";
import { NoteItem } from "./NoteItem";
import { useDeleteWithUndo } from "./useDeleteWithUndo";

const EditNoteDialog = onDemand(() => import("./EditNoteDialog"));
const DeleteNoteDialog = onDemand(() => import("./DeleteNoteDialog"));

export function NoteList({ customerId, notes }: { customerId: string; notes: readonly Note[] }) {
  const mayWrite = useMay("notes:write");
  const [editing, setEditing] = useState<Note | null>(null);
  const [deleting, setDeleting] = useState<Note | null>(null);
  const deleteNote = useDeleteWithUndo(customerId);
  useRefocus(notes.length);
  return (
    <>
      <ul>
        {notes.map((note) => (
          <NoteItem
            key={note.id}
            note={note}
            mayWrite={mayWrite}
            onEdit={() => setEditing(note)}
            onDelete={() => setDeleting(note)}
          />
        ))}
      </ul>
      <Suspense>
        {editing && <EditNoteDialog customerId={customerId} note={editing} onClose={() => setEditing(null)} />}
        {deleting && (
          <DeleteNoteDialog note={deleting} onClose={() => setDeleting(null)} onDelete={() => deleteNote(deleting)} />
        )}
      </Suspense>
    </>
  );
}
