// Every English word of the page; a section's words live with the section.
import { en as activity_log } from "../../features/activity_log/messages/en";
import { en as addresses } from "../../features/addresses/messages/en";
import { en as contacts } from "../../features/contacts/messages/en";
import { en as customers } from "../../features/customers/messages/en";
import { en as map } from "../../features/map/messages/en";
import { en as notes } from "../../features/notes/messages/en";
import { en as profile } from "../../features/profile/messages/en";
import { en as settings } from "../../features/settings/messages/en";
import { en as tags } from "../../features/tags/messages/en";
import { en as shared } from "../../shared/i18n/messages/en";
import { en as shell } from "../shell/messages/en";

export const en = {
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
} as const;
