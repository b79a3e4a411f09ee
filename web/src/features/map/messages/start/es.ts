// Spanish words beside the map.
import type { Translation } from "../../../../shared/i18n/translation";
import type { en } from "./en";

export const es: Translation<typeof en> = {
  map: {
    privacy: "El mapa solo muestra el país, nunca la dirección.",
  },
};
