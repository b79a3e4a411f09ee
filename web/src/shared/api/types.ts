// Types of the API that several features use, from the generated schema. A type of a single feature is `Schemas["…"]` there.
import type { components } from "./schema";

export type Schemas = components["schemas"];

export type Permission = Schemas["Permission"];
/** For whom the member works, and as what. */
export interface Membership {
  merchant_id: string;
  name: string;
  role: Schemas["Role"];
  /** The merchant of this answer. */
  current: boolean;
}
export type Me = Schemas["Me"] & { memberships?: readonly Membership[] };
export type Actor = Schemas["Actor"];
export type CustomerRow = Schemas["CustomerRow"];
export type CustomerDraft = Schemas["CustomerDraft"];
export type CustomerEdit = Schemas["CustomerEdit"];
export type Customer = Schemas["Customer"];
export type SavedCustomer = Schemas["SavedCustomer"];
export type Profile = Schemas["Profile"];
export type CustomerKind = Customer["kind"];
export type CustomerStatus = Customer["status"];
export type EmailHealth = Customer["email_health"];
export type Language = Customer["language"];
export type Channel = Schemas["Channel"];
export type Delivery = Schemas["Delivery"];
export type PaymentMethod = Schemas["PaymentMethod"];
export type Address = Schemas["Address"];
export type Contact = Schemas["Contact"];
export type AddressDraft = Schemas["AddressDraft"];
export type AddressSuggestion = Schemas["AddressSuggestion"];
export type AddressEdit = Schemas["AddressEdit"];
export type ContactDraft = Schemas["ContactDraft"];
export type ContactEdit = Schemas["ContactEdit"];
export type Tag = Schemas["Tag"];
export type ArchiveReason = Schemas["ArchiveReason"];
export type SuspensionReason = Schemas["SuspensionReason"];
export type StatusChange = Schemas["StatusChange"];
export type Deletion = Schemas["Deletion"];
export type Linked = Schemas["Linked"];
export type TrashedCustomer = Schemas["TrashedCustomer"];
export type Effect = Schemas["Effect"];
export type Note = Schemas["Note"];
export type ActivityEntry = Schemas["ActivityEntry"];
export type Change = Schemas["Change"];
export type Topic = Schemas["Topic"];
export type Role = Schemas["Role"];
export type Merchant = Schemas["Merchant"];
export type MerchantEdit = Schemas["MerchantEdit"];
export type Features = Schemas["Features"];
export type VatAutoExempt = Schemas["VatAutoExempt"];
export type TeamMember = Schemas["TeamMember"];
export type Invitation = Schemas["Invitation"];
export type MemberEdit = Schemas["MemberEdit"];
export type TagDraft = Schemas["TagDraft"];
