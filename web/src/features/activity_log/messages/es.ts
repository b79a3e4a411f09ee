// Spanish words of the activity log.
import type { Translation } from "../../../shared/i18n/translation";
import type { en } from "./en";

export const es: Translation<typeof en> = {
  activity_log: {
    became: "pasó a",
    noneTitle: "Todavía no ha ocurrido nada",
    noneText: "Aquí aparecerá cada cambio de este cliente, con quién lo hizo y cuándo.",
    noMatchTitle: "Nada coincide",
    noMatchTopic: "No hay ninguna entrada sobre esto.",
    noMatchActor: "No hay ninguna entrada de esta persona.",
    noMatchText: "No hay ninguna entrada sobre esto de esta persona.",
    quoted: "«{{title}}»",
    changed: "Ha cambiado: {{fields}}",
    quotedChanged: "«{{title}}» · ha cambiado: {{fields}}",
    filter: "Filtro",
    topic: "Sobre",
    allTopics: "Todo",
    actor: "Por",
    everyone: "Todos",
    someone: "Otra persona",
    found_one: "{{count}} entrada",
    found_many: "{{count}} de entradas",
    found_other: "{{count}} entradas",
    foundMore_one: "La última entrada",
    foundMore_many: "Los últimos {{count}} de entradas",
    foundMore_other: "Las últimas {{count}} entradas",
  },
};
