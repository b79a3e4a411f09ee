// Spanish words of the map.
import type { Translation } from "../../../shared/i18n/translation";
import type { en } from "./en";

export const es: Translation<typeof en> = {
  map: {
    map: "mapa",
    of: "Mapa de {{country}}",
    help: "Las flechas mueven el mapa, + y − cambian el zoom y 0 lo restablece. Un clic centra el lugar pulsado.",
    zoomIn: "Acercar",
    zoomOut: "Alejar",
    reset: "Volver al país",
  },
};
