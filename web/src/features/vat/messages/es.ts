// Spanish words of the check of VAT numbers.
import type { Translation } from "../../../shared/i18n/translation";
import type { en } from "./en";

export const es: Translation<typeof en> = {
  vat: {
    validate: "Validar el NIF-IVA",
    underWay: "Este NIF-IVA se está comprobando. La respuesta aparecerá aquí.",
    pending: "En comprobación en VIES desde",
    notAnswered: "Aún no se ha podido comprobar; se intenta desde",
    northernIreland: "Irlanda del Norte",
    waits: {
      turn: "Primero se comprueba otro número de {{country}}.",
      member_state_unavailable: "El registro del IVA de {{country}} no responde.",
      vies_unavailable: "VIES, el registro de la Unión Europea, no responde.",
      too_many_requests: "VIES recibe demasiadas consultas en este momento.",
      blocked: "VIES rechaza nuestras consultas en este momento. Lo estamos investigando.",
    },
    nextTry: "Próximo intento automático: {{time}}.",
    answerStays: "Hasta entonces sigue valiendo la última respuesta.",
    refusals: {
      no_vat_number: "Introduzca primero un NIF-IVA.",
      individual: "Solo las empresas tienen NIF-IVA.",
      not_in_vies: "Los números de este país no se pueden comprobar: VIES conoce los de la UE y de Irlanda del Norte.",
      wrong_check_digits: "Los dígitos de control de este número no son correctos. Compárelo con el membrete.",
      malformed: "VIES responde que no es un NIF-IVA de su país. Compárelo con el membrete.",
    },
    name: "Nombre en VIES",
    address: "Dirección en VIES",
    undisclosed: "No se facilita",
    checked: "Comprobado en VIES",
    outdated: "Hace más de un mes",
    consultation: "Número de consulta",
    proofs: "Todas las respuestas de VIES",
    proof: "Prueba",
    proofOf: "Prueba del {{time}}",
    nameDiffers: "VIES indica otra empresa. Asegúrese de que este es el NIF-IVA del propio cliente.",
    requesterRefused:
      "VIES no conoce su propio NIF-IVA, así que sus respuestas no llevan número de consulta y no prueban nada. Corríjalo en Ajustes, Empresa.",
    noRequester:
      "Introduzca su propio NIF-IVA en Ajustes, Empresa: así VIES da un número que prueba cada comprobación.",
  },
  errors: {
    vat_not_checkable: "Este NIF-IVA no se puede comprobar en VIES.",
  },
};
