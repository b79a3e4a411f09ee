// Every Spanish word of the page; a section's words live with the section.
import { es as activity_log } from "../../features/activity_log/messages/es";
import { es as addresses } from "../../features/addresses/messages/es";
import { es as contacts } from "../../features/contacts/messages/es";
import { es as customers } from "../../features/customers/messages/es";
import { es as map } from "../../features/map/messages/es";
import { es as notes } from "../../features/notes/messages/es";
import { es as profile } from "../../features/profile/messages/es";
import { es as settings } from "../../features/settings/messages/es";
import { es as tags } from "../../features/tags/messages/es";
import { es as shared } from "../../shared/i18n/messages/es";
import type { Translation } from "../../shared/i18n/translation";
import { es as shell } from "../shell/messages/es";
import type { en } from "./en";

export const es: Translation<typeof en> = {
  ...shared,
  shell,
  customers,
  profile,
  notes,
  contacts,
  addresses,
  tags,
  map,
  activity_log,
  settings,
};
