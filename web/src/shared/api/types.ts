// The API's words under the names that the page uses; all of them come from the generated schema.
import type { components } from "./schema";

type Schemas = components["schemas"];

export type Permission = Schemas["Permission"];
export type Me = Schemas["Me"];
export type Actor = Schemas["Actor"];
export type CustomerRow = Schemas["CustomerRow"];
export type CustomerDraft = Schemas["CustomerDraft"];
export type CustomerEdit = Schemas["CustomerEdit"];
export type Profile = Schemas["Customer"];
export type CustomerKind = Profile["kind"];
export type CustomerStatus = Profile["status"];
export type EmailHealth = Profile["email_health"];
export type Language = Profile["language"];
export type ArchiveReason = Schemas["ArchiveReason"];
export type StatusChange = Schemas["StatusChange"];
export type Effect = Schemas["Effect"];
export type Note = Schemas["Note"];
export type ActivityEntry = Schemas["ActivityEntry"];
export type Change = Schemas["Change"];
