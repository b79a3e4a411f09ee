// Offers every section by its name in the palette, and by its number on the keyboard.
import { useMemo } from "react";
import { useTranslation } from "react-i18next";
import { useLocation } from "wouter";
import { type Command, useCommands } from "../../shared/commands/commands";
import { type Section, sectionPath } from "./parts";

export function useSectionCommands(customerId: string, sections: readonly Section[]): void {
  const { t } = useTranslation();
  const [, navigate] = useLocation();
  useCommands(
    useMemo<Command[]>(
      () =>
        sections.map((section, position) => ({
          id: `section.${section.id}`,
          group: "sections",
          title: t(section.label),
          run: () => navigate(sectionPath(customerId, section), { replace: true }),
          ...(position < 9 && { keys: String(position + 1) }),
        })),
      [customerId, sections, t, navigate],
    ),
  );
}
