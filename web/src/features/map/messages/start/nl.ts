// Dutch words beside the map.
import type { Translation } from "../../../../shared/i18n/translation";
import type { en } from "./en";

export const nl: Translation<typeof en> = {
  map: {
    privacy: "De kaart toont alleen het land, nooit het adres.",
  },
};
