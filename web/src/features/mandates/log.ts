// Mandates in the activity log.
import { Eye, FilePen, FileX, Landmark, Link, RefreshCw } from "lucide-react";
import type { LogPart } from "../../shared/activityLog";

export const log: LogPart = {
  icons: {
    "mandates.signed": FilePen,
    "mandates.received": Landmark,
    "mandates.status_changed": RefreshCw,
    "mandates.revoked": FileX,
    "mandates.revealed": Eye,
    "mandates.requested": Link,
  },
  values: {
    "mandate.status": "mandateStatuses",
    "mandate.signed_on": "day",
  },
};
