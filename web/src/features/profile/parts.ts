// The sections of a profile, and the slots that other features fill. The app hands them in.
import type { ParseKeys } from "i18next";
import type { ComponentType, RefObject } from "react";
import type { Permission, Profile } from "../../shared/api/types";
import type { OnDemand, Prefetchable } from "../../shared/onDemand";

export const groups = ["customer", "sales", "money", "relationship", "settings", "history"] as const;
export type Group = (typeof groups)[number];

export interface Section {
  id: string;
  group: Group;
  /** The last part of its address; empty for the section that a profile opens with. */
  path: string;
  label: ParseKeys;
  permission: Permission;
  count?: (profile: Profile) => number;
  /** Loaded on demand, except for the section that a profile opens with. */
  Content: ComponentType<{ profile: Profile }> & Partial<Prefetchable>;
  /** The pages of a record, whose addresses go on below that of the section. */
  records?: RecordPages;
  /** Loads the data that Content shows besides the profile. */
  prefetchData?: (customerId: string) => void;
}

interface RecordPages {
  /** `/customers/{id}/{section}/{record}`, in the place of Content. */
  Record: OnDemand<{ profile: Profile; recordId: string }>;
  /**
   * `…/new` and `…/{record}/edit`: a page of its own, because the lines of a document need its width. Absent for what
   * is never written by hand.
   */
  Form?: OnDemand<{ profile: Profile; recordId: string | null }>;
}

/** What other features put on the cards of the sidebar. */
export interface SidebarSlots {
  /** All tags of the customer, each with a way to take it off. */
  Tags: ComponentType<{ profile: Profile; afterLast: RefObject<HTMLElement | null> }>;
  Map: ComponentType<{ country: string }>;
  /** Further details, as entries of their list. */
  Figures: ComponentType<{ profile: Profile }>;
}

/** What other features put on a profile. */
export interface ProfileSlots extends SidebarSlots {
  /** Between the header and the sections. */
  Metrics: ComponentType<{ profile: Profile }>;
}

/** Fetch what a section needs, code and data, before it is opened. */
export function prefetchSection({ Content, prefetchData }: Section, customerId: string): void {
  Content.prefetch?.();
  prefetchData?.(customerId);
}

export function sectionPath(customerId: string, section: Section): string {
  return section.path ? `/customers/${customerId}/${section.path}` : `/customers/${customerId}`;
}

const digits = "1234567890";

/** The keys that open a section: a digit for the first ten, G and a digit for the next ten, none for any further. */
export function sectionKeys(sections: readonly Section[], section: Section): string | undefined {
  const place = sections.indexOf(section);
  const digit = digits.charAt(place % digits.length);
  if (place < digits.length) return digit;
  return place < 2 * digits.length ? `G ${digit}` : undefined;
}
