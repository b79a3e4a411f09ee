// Registers the commands of the list for the palette and the keys.
import { useLayoutEffect, useMemo, useRef } from "react";
import { type Command, useCommands } from "../../shared/commands/commands";
import { useTranslation } from "../../shared/i18n/useTranslation";

interface ListActs {
  add: () => void;
  startExport: () => void;
  /** Why the member may not. */
  noAdd: string | undefined;
  noExport: string | undefined;
}

export function useListCommands(acts: ListActs): void {
  const { t } = useTranslation();
  const { noAdd, noExport } = acts;
  const now = useRef(acts);
  useLayoutEffect(() => {
    now.current = acts;
  });
  useCommands(
    useMemo<Command[]>(
      () => [
        {
          id: "customers.add",
          group: "actions",
          title: t("customers.addCustomer"),
          keys: "C",
          run: () => now.current.add(),
          ...(noAdd && { unavailable: noAdd }),
        },
        {
          id: "customers.export",
          group: "actions",
          title: t("customers.exportList"),
          run: () => now.current.startExport(),
          ...(noExport && { unavailable: noExport }),
        },
      ],
      [t, noAdd, noExport],
    ),
  );
}
