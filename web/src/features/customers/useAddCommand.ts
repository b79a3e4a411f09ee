// Offers adding a customer to the palette and on its key.
import { useMemo } from "react";
import { useTranslation } from "react-i18next";
import { type Command, useCommands } from "../../shared/commands/commands";

export function useAddCommand(setAdding: (adding: boolean) => void, unavailable: string | undefined): void {
  const { t } = useTranslation();
  useCommands(
    useMemo<Command[]>(
      () => [
        {
          id: "customers.add",
          group: "actions",
          title: t("customers.add"),
          keys: "C",
          run: () => setAdding(true),
          unavailable,
        },
      ],
      [t, setAdding, unavailable],
    ),
  );
}
