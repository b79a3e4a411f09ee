// Dutch words of the map.
import type { Translation } from "../../../shared/i18n/translation";
import type { en } from "./en";

export const nl: Translation<typeof en> = {
  map: {
    map: "kaart",
    of: "Kaart van {{country}}",
    help: "De pijltjestoetsen verschuiven de kaart, + en − zoomen, 0 gaat terug. Een klik zet een plek in het midden.",
    zoomIn: "Inzoomen",
    zoomOut: "Uitzoomen",
    reset: "Terug naar het land",
  },
};
