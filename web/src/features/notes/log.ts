// Notes in the activity log.
import { FileCheck2, FilePen, FilePlus2, FileX2, Pin, PinOff } from "lucide-react";
import type { LogPart } from "../../shared/activityLog";

export const log: LogPart = {
  icons: {
    "notes.added": FilePlus2,
    "notes.edited": FilePen,
    "notes.deleted": FileX2,
    "notes.restored": FileCheck2,
    "notes.pinned": Pin,
    "notes.unpinned": PinOff,
  },
};
