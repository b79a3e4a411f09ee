// Spanish words of the forms around a customer.
import type { Translation } from "../../../shared/i18n/translation";
import type { en } from "./en";

export const es: Translation<typeof en> = {
  tagColors: {
    slate: "Pizarra",
    gray: "Gris",
    stone: "Piedra",
    red: "Rojo",
    orange: "Naranja",
    amber: "Ámbar",
    yellow: "Amarillo",
    lime: "Lima",
    green: "Verde",
    emerald: "Esmeralda",
    teal: "Verde azulado",
    cyan: "Cian",
    sky: "Celeste",
    blue: "Azul",
    indigo: "Índigo",
    violet: "Violeta",
    fuchsia: "Fucsia",
    pink: "Rosa",
  },
  forms: {
    phoneHelp: "En cualquier formato; sin prefijo se usa el del país de la dirección o, si no hay, el suyo.",
    languageHelp: "El idioma de los correos y documentos para este cliente.",
    suggestedAddresses: "Direcciones sugeridas",
    more: "Más campos",
    groups: {
      company: "Registro",
      moreCompany: "Sobre la empresa",
      work: "Trabajo",
      preferences: "Preferencias",
      invoicing: "Facturas e IVA",
    },
    vatHelp: "Con el código del país; los espacios, puntos y guiones no importan.",
    noPreference: "Sin preferencia",
    pausedHelp: "Este cliente no recibe facturas hasta que lo desactive.",
    portalDelivery: "Entrega en el portal",
    portalHelp: "Las facturas esperan en el portal en lugar de enviarse por correo electrónico.",
    exemptHelp: "Los documentos nuevos no llevan IVA.",
    tradeName: "Nombre comercial {{place}}",
    addTradeName: "Añadir nombre comercial",
    removeTradeName: "Quitar el nombre comercial {{place}}",
  },
  avatar: {
    title: "Avatar del cliente",
    alt: "Logotipo de {{website}}",
    looking: "Buscando el logotipo…",
    outcomes: {
      found: "Este es el logotipo del sitio web.",
      chosen: "Este logotipo representa al cliente.",
      none: "No se ha encontrado ningún logotipo. Las iniciales representan al cliente.",
      refused: "No se puede consultar esta dirección: no está en la internet pública.",
      unavailable: "El sitio web no responde en este momento.",
      off: "No se ha buscado ningún logotipo.",
    },
    choose: "Usar como avatar",
    remove: "Quitar",
    credit: "Logotipos de unavatar.io",
  },
  errors: {
    avatar_not_found: "Este logotipo ya no existe. Búsquelo de nuevo.",
    no_avatar_possible: "Solo una empresa con sitio web puede tener un logotipo.",
  },
  problems: {
    invalid_website: "Escriba una dirección web como https://www.ejemplo.es.",
    invalid_vat_number: "Escriba el número con el código del país, como NL123456789B01.",
    invalid_kvk_number: "Un número KVK tiene ocho cifras.",
    invalid_postal_code: "Escriba un código postal como los de ese país.",
    invalid_industry_code: "Escriba un código como 4321 o 43.21.",
  },
  warnings: {
    wrong_check_digits:
      "Los dígitos de control de este número de IVA no son correctos. Se ha guardado; compárelo con el membrete.",
  },
};
