// Spanish words of the connection to KVK.
import type { Translation } from "../../../../shared/i18n/translation";
import type { en } from "./en";

export const es: Translation<typeof en> = {
  kvkKey: {
    explanation:
      "Con una clave de la Cámara de Comercio neerlandesa (KVK), un número KVK rellena la empresa por sí solo y un cliente nuevo se encuentra por su nombre. Sin ella, todo se escribe a mano.",
    state: "Estado",
    key: "Clave API",
    endsIn: "termina en {{end}}",
    test: "(clave pública de pruebas de KVK: solo empresas de prueba)",
    since: "Desde",
    connect: "Conectar KVK",
    replace: "Sustituir la clave",
    remove: "Eliminar la clave",
    check: "Comprobar y guardar",
    apiKey: "Clave API de KVK",
    apiKeyHelp:
      "De developers.kvk.nl, en su suscripción. Se comprueba con KVK y después no se muestra a nadie. KVK cobra por cada empresa consultada. Entonces se buscan también los clientes cuyo número KVK ya estaba indicado.",
    connected: "La clave de KVK se ha guardado",
    removed: "La clave de KVK se ha eliminado",
    removeTitle: "¿Eliminar la clave de KVK?",
    removeText:
      "Los números KVK ya no rellenan nada y los clientes nuevos no se encuentran por su nombre. Lo rellenado se queda.",
    refused:
      "KVK ya no acepta esta clave, así que no se puede consultar ninguna empresa. Copie una clave nueva de developers.kvk.nl y sustitúyala.",
    unchecked: "KVK no respondió cuando se introdujo la clave. Se comprueba con la primera empresa que se consulte.",
  },
  kvkKeyStates: {
    not_connected: "Sin conexión",
    unchecked: "Sin comprobar",
    connected: "Conectado",
    refused: "Rechazada",
  },
  problems: {
    malformed_kvk_key: "Esto no es una clave API de KVK. Copie la clave entera de developers.kvk.nl.",
    refused_kvk_key: "KVK no acepta esta clave. Cópiela otra vez de developers.kvk.nl.",
  },
};
