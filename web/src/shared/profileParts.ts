// What a feature adds to a profile: the app collects the export `parts` of every features/*/profileParts.ts.
import type { ParseKeys } from "i18next";
import type { LucideIcon } from "lucide-react";
import type { ComponentType } from "react";
import type { Permission, Profile } from "./api/types";
import type { OnDemand, Prefetchable } from "./onDemand";

export interface ProfileParts {
  acts?: readonly Act[];
  /** At the end of the sidebar. */
  sidebarCard?: ProfileCard;
  /** At the end of the section that a profile opens with. */
  informationCard?: ProfileCard;
}

/** What can be done with a customer, from the header, the sidebar, the palette or by a key: in a dialog, or on a page. */
export type Act = ActOffer & (ActInDialog | ActOnPage);

export interface ActInDialog {
  Dialog: OnDemand<ActDialogProps>;
}

interface ActOnPage {
  /** The address of the page below that of the customer: `/invoices/new`. */
  path: `/${string}`;
  /** Fetches the code of that page. */
  Page: Prefetchable;
}

interface ActOffer {
  id: string;
  /** Where it is shown: one of the sidebar's groups, or the pencil beside the name. */
  place: ActPlace;
  /** Sorted to the end of its group, after the acts of other features. */
  last?: boolean;
  label: ParseKeys;
  icon: LucideIcon;
  keys?: string;
  dangerous?: boolean;
  permission: Permission;
  applies?: (profile: Profile) => boolean;
  /** Why it cannot be done with this customer now, although it fits: it is then shown, but disabled. */
  whyNot?: (profile: Profile) => ParseKeys | undefined;
}

/** For the button that starts it. */
export function intentOf(act: Act): Prefetchable["intent"] {
  return "Dialog" in act ? act.Dialog.intent : act.Page.intent;
}

export const actGroups = ["primary", "communication", "management"] as const;
export type ActGroup = (typeof actGroups)[number];
type ActPlace = "name" | ActGroup;

export interface ActDialogProps {
  profile: Profile;
  /** The field to begin with, instead of the first one. */
  at?: string | undefined;
  onClose: () => void;
}

export interface ProfileCard {
  /** Members without this permission do not see the card. */
  permission: Permission;
  Card: ComponentType<{ profile: Profile }>;
}

interface JoinedParts {
  acts: readonly Act[];
  sidebarCards: readonly ProfileCard[];
  informationCards: readonly ProfileCard[];
}

/** Sort acts by place, and within a place by the order of the features. */
export function joined(parts: ProfileParts[]): JoinedParts {
  const places: readonly ActPlace[] = ["name", ...actGroups];
  const rank = ({ place, last = false }: Act) => 2 * places.indexOf(place) + Number(last);
  return {
    acts: parts.flatMap(({ acts = [] }) => acts).sort((one, other) => rank(one) - rank(other)),
    sidebarCards: parts.flatMap(({ sidebarCard }) => sidebarCard ?? []),
    informationCards: parts.flatMap(({ informationCard }) => informationCard ?? []),
  };
}
