// What can be done on every page, and the keys that do it.
import { useMemo } from "react";
import { useLocation } from "wouter";
import { settingsParts } from "../../features/settings/parts";
import { useMe } from "../../shared/access/me";
import { useWhyNot } from "../../shared/access/useWhyNot";
import { type Command, useCommands } from "../../shared/commands/commands";
import { helpPath, helpTopics } from "../../shared/help";
import { chooseLanguage } from "../../shared/i18n/i18n";
import { languageNames, languages } from "../../shared/i18n/languages";
import { useTranslation } from "../../shared/i18n/useTranslation";
import { chooseTheme, themes } from "../../shared/preferences";
import { useSwitchMerchant } from "../session/useSwitchMerchant";
import { openOverlay } from "./overlay";
import { places } from "./places";
import { useKeys } from "./useKeys";

export function useShellCommands(): void {
  const { t } = useTranslation();
  const [, navigate] = useLocation();
  const memberships = useMe()?.memberships;
  const noTrash = useWhyNot()("customers:delete");
  const switchMerchant = useSwitchMerchant();
  useKeys();

  useCommands(
    useMemo<Command[]>(
      () => [
        ...places.map<Command>(({ path, label, keys }) => ({
          id: `go.${path}`,
          group: "navigation",
          title: t("shell.keys.goTo", { place: t(label) }),
          run: () => navigate(path),
          ...(keys && { keys }),
        })),
        {
          id: "go.trash",
          group: "navigation",
          title: t("shell.keys.goTo", { place: t("customers.trash") }),
          run: () => navigate("/customers/trash"),
          ...(noTrash && { unavailable: noTrash }),
        },
        ...(memberships ?? [])
          .filter(({ current }) => !current)
          .map<Command>(({ merchant_id, name }) => ({
            id: `merchant.${merchant_id}`,
            group: "navigation",
            title: t("shell.workFor", { name }),
            run: () => switchMerchant(merchant_id),
          })),
        ...settingsParts.map<Command>(({ id, href }) => ({
          id: `settings.${id}`,
          group: "settings",
          title: t("shell.palette.settingsOf", { part: t(`settings.${id}.title`) }),
          run: () => navigate(href),
        })),
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
      [t, navigate, noTrash, memberships, switchMerchant],
    ),
  );
}
