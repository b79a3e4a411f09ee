// A customer's data and status in the activity log.
import {
  Archive,
  ArchiveRestore,
  Building2,
  CircleCheck,
  CirclePause,
  Image,
  ImageOff,
  Trash2,
  Undo2,
  UserPen,
  UserPlus,
} from "lucide-react";
import type { LogPart } from "../../shared/activityLog";
import { valueKinds } from "../../shared/customer/fieldWords";

const ofCustomer = Object.fromEntries(
  Object.entries(valueKinds).map(([field, kind]) => [`customer.${field}`, kind] as const),
);

export const log: LogPart = {
  icons: {
    "customer.created": UserPlus,
    "customer.edited": UserPen,
    "customer.kvk_synced": Building2,
    "customer.kvk_accepted": Building2,
    "customer.kvk_kept": Building2,
    "customer.avatar_chosen": Image,
    "customer.avatar_removed": ImageOff,
    "status.archived": Archive,
    "status.reactivated": ArchiveRestore,
    "status.suspended": CirclePause,
    "status.suspension_lifted": CircleCheck,
    "status.deleted": Trash2,
    "status.restored": Undo2,
  },
  values: {
    ...ofCustomer,
    "customer.status": "statuses",
    "customer.archive_reason": "archiveReasons",
    "customer.suspension_reason": "suspensionReasons",
  },
  firstSet: [
    "customer.archive_reason",
    "customer.archive_note",
    "customer.suspension_reason",
    "customer.suspension_note",
  ],
};
