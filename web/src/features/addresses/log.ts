// Addresses in the activity log.
import { MapPin, MapPinCheck, MapPinPlus, MapPinX, Star } from "lucide-react";
import type { LogPart } from "../../shared/activityLog";

export const log: LogPart = {
  icons: {
    "addresses.added": MapPinPlus,
    "addresses.edited": MapPin,
    "addresses.deleted": MapPinX,
    "addresses.restored": MapPinCheck,
    "addresses.made_primary": Star,
  },
  values: { "address.country": "country" },
};
