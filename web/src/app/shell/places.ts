// The parts of the product: in the rail and, on a phone, in the account menu.
import type { ParseKeys } from "i18next";
import { CircleQuestionMark, type LucideIcon, Settings, UsersRound } from "lucide-react";

export interface Place {
  path: string;
  icon: LucideIcon;
  label: ParseKeys;
  keys?: string;
  /** Away from the daily work, at the rail's foot. */
  aside?: boolean;
}

export const places: readonly Place[] = [
  { path: "/customers", icon: UsersRound, label: "customers.title", keys: "G C" },
  { path: "/settings", icon: Settings, label: "settings.title", keys: "G S", aside: true },
  { path: "/help", icon: CircleQuestionMark, label: "help.title", keys: "G H", aside: true },
];
