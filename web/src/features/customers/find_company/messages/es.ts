// Spanish words of finding a company for a new customer.
import type { Translation } from "../../../../shared/i18n/translation";
import type { en } from "./en";

export const es: Translation<typeof en> = {
  findCompany: {
    label: "Buscar la empresa",
    help: "Palabras enteras de su nombre, o su número KVK. Lo que elija rellena el formulario.",
    found: "Empresas encontradas",
    searching: "Buscando en KVK…",
    nothing: "KVK no conoce ninguna empresa con estas palabras. Escríbala abajo.",
    filling: "Rellenando…",
    filled: "Datos de {{name}} rellenados",
    filledPartly: "Nombre y número de {{name}} rellenados. KVK trae lo demás después de guardar.",
    deregistered: "dada de baja",
  },
  findProblems: {
    not_connected: "KVK no está conectado. Escriba la empresa abajo.",
    key_refused: "KVK no acepta la clave. Escriba la empresa abajo.",
    busy: "KVK no admite más consultas ahora mismo. Escriba la empresa abajo.",
    no_answer: "KVK no responde. Escriba la empresa abajo; con su número KVK lo demás llega más tarde.",
  },
};
