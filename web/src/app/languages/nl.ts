// Every Dutch word of the page; a section's words live with the section.
import { nl as activity_log } from "../../features/activity_log/messages/nl";
import { nl as addresses } from "../../features/addresses/messages/nl";
import { nl as contacts } from "../../features/contacts/messages/nl";
import { nl as customers } from "../../features/customers/messages/nl";
import { nl as map } from "../../features/map/messages/nl";
import { nl as notes } from "../../features/notes/messages/nl";
import { nl as profile } from "../../features/profile/messages/nl";
import { nl as settings } from "../../features/settings/messages/nl";
import { nl as tags } from "../../features/tags/messages/nl";
import { nl as shared } from "../../shared/i18n/messages/nl";
import type { Translation } from "../../shared/i18n/translation";
import { nl as shell } from "../shell/messages/nl";
import type { en } from "./en";

export const nl: Translation<typeof en> = {
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
