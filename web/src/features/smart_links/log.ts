// Smart links in the activity log.
import { BanknoteArrowDown, Link, Pencil, Power, PowerOff } from "lucide-react";
import type { LogPart } from "../../shared/activityLog";

export const log: LogPart = {
  icons: {
    "smart_links.created": Link,
    "smart_links.edited": Pencil,
    "smart_links.activated": Power,
    "smart_links.deactivated": PowerOff,
    "smart_links.paid": BanknoteArrowDown,
  },
};
