// What can be done on every page, and the keys that do it.
import { useMemo } from "react";
import { useTranslation } from "react-i18next";
import { useLocation } from "wouter";
import { useWhyNot } from "../../shared/access/useWhyNot";
import { type Command, useCommands } from "../../shared/commands/commands";
import { helpPath, helpTopics } from "../../shared/help";
import { chooseLanguage } from "../../shared/i18n/i18n";
import { languageNames, languages } from "../../shared/i18n/languages";
import { chooseTheme, themes } from "../../shared/preferences";
import { openOverlay } from "./overlay";
import { useKeys } from "./useKeys";

export function useShellCommands(): void {
  const { t } = useTranslation();
  const [, navigate] = useLocation();
  const noTrash = useWhyNot()("customers:delete");
  useKeys();

  useCommands(
    useMemo<Command[]>(
      () => [
        {
          id: "go.customers",
          group: "navigation",
          title: t("shell.keys.toCustomers"),
          keys: "G C",
          run: () => navigate("/customers"),
        },
        {
          id: "go.trash",
          group: "navigation",
          title: t("customers.trash"),
          run: () => navigate("/customers/trash"),
          ...(noTrash && { unavailable: noTrash }),
        },
        {
          id: "go.settings",
          group: "navigation",
          title: t("settings.title"),
          keys: "G S",
          run: () => navigate("/settings"),
        },
        {
          id: "go.help",
          group: "navigation",
          title: t("help.title"),
          keys: "G H",
          run: () => navigate("/help"),
        },
        ...helpTopics.map<Command>((topic) => ({
          id: `help.${topic}`,
          group: "help",
          title: t("help.about", { topic: t(`help.topics.${topic}`) }),
          run: () => navigate(helpPath(topic)),
        })),
        {
          id: "keys",
          group: "navigation",
          title: t("shell.keys.help"),
          keys: "?",
          run: () => openOverlay("keys"),
        },
        ...themes.map<Command>((theme) => ({
          id: `theme.${theme}`,
          group: "appearance",
          title: t("shell.palette.useTheme", { theme: t(`shell.themes.${theme}`) }),
          run: () => chooseTheme(theme),
        })),
        ...languages.map<Command>((language) => ({
          id: `language.${language}`,
          group: "language",
          title: t("shell.palette.useLanguage", { language: languageNames[language] }),
          run: () => void chooseLanguage(language),
        })),
      ],
      [t, navigate, noTrash],
    ),
  );
}
