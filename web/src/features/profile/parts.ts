// What a profile is put together from. Sections and acts come from other features; the app hands them in.
import type { ParseKeys } from "i18next";
import type { LucideIcon } from "lucide-react";
import type { ComponentType, RefObject } from "react";
import type { Permission, Profile } from "../../shared/api/types";
import type { OnDemand, Prefetchable } from "../../shared/onDemand";

export const groups = ["customer", "relationship", "history"] as const;
export type Group = (typeof groups)[number];

export interface Section {
  id: string;
  group: Group;
  /** The last part of its address; empty for the section that a profile opens with. */
  path: string;
  label: ParseKeys;
  permission: Permission;
  count?: (profile: Profile) => number;
  /** On demand, except for what a profile opens with. */
  Content: ComponentType<{ profile: Profile }> & Partial<Prefetchable>;
  /** Reads what Content shows besides the profile. */
  prefetchData?: (customerId: string) => void;
}

export const actGroups = ["primary", "communication", "management"] as const;
export type ActGroup = (typeof actGroups)[number];

export interface Act {
  id: string;
  /** Where it stands: one of the sidebar's groups, or the pencil beside the name. */
  place: ActGroup | "name";
  label: ParseKeys;
  icon: LucideIcon;
  keys?: string;
  dangerous?: boolean;
  permission: Permission;
  applies?: (profile: Profile) => boolean;
  Dialog: OnDemand<ActDialogProps>;
}

export interface ActDialogProps {
  profile: Profile;
  onClose: () => void;
}

/** What other features put into the sidebar. */
export interface SidebarParts {
  /** All tags of the customer, each with a way to take it off. */
  Tags: ComponentType<{ profile: Profile; afterLast: RefObject<HTMLElement | null> }>;
  Map: ComponentType<{ country: string }>;
  Notes: ComponentType<{ profile: Profile }>;
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
