// Registers every section as a command: by its name in the palette, by its number on the keyboard.
import { useMemo } from "react";
import { useLocation } from "wouter";
import { type Command, useCommands } from "../../shared/commands/commands";
import { useTranslation } from "../../shared/i18n/useTranslation";
import { type Section, sectionKeys, sectionPath } from "./parts";

export function useSectionCommands(customerId: string, sections: readonly Section[]): void {
  const { t } = useTranslation();
  const [, navigate] = useLocation();
  useCommands(
    useMemo<Command[]>(
      () =>
        sections.map((section) => {
          const keys = sectionKeys(sections, section);
          return {
            id: `section.${section.id}`,
            group: "sections",
            title: t(section.label),
            run: () => navigate(sectionPath(customerId, section), { replace: true }),
            ...(keys && { keys }),
          };
        }),
      [customerId, sections, t, navigate],
    ),
  );
}
