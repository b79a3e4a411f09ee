// The available commands that match what is typed, by group.
import { type Command, useAllCommands } from "../../shared/commands/commands";
import { useTranslation } from "../../shared/i18n/useTranslation";
import { matches, type PaletteGroup } from "./items";

const order: readonly Command["group"][] = [
  "actions",
  "sections",
  "navigation",
  "settings",
  "help",
  "appearance",
  "language",
];

export function useCommandGroups(typed: string): PaletteGroup[] {
  const { t } = useTranslation();
  const fitting = useAllCommands().filter((command) => matches(command.title, typed));
  return order
    .map((group) => ({
      title: t(`shell.palette.groups.${group}`),
      items: fitting.filter((command) => command.group === group),
    }))
    .filter((group) => group.items.length > 0);
}
