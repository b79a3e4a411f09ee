// The one place that knows what each kind of event looks like.
import {
  Archive,
  ArchiveRestore,
  FilePlus2,
  FilePen,
  FileX2,
  FileCheck2,
  type LucideIcon,
  UserPen,
  UserPlus,
} from "lucide-react";
import type { ActivityEntry } from "../../shared/api/types";

export const icons: Record<ActivityEntry["kind"], LucideIcon> = {
  customer_created: UserPlus,
  customer_edited: UserPen,
  customer_archived: Archive,
  customer_reactivated: ArchiveRestore,
  note_added: FilePlus2,
  note_edited: FilePen,
  note_deleted: FileX2,
  note_restored: FileCheck2,
};
