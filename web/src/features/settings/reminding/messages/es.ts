// Spanish words of the settings of reminders.
import type { Translation } from "../../../../shared/i18n/translation";
import type { en } from "./en";

export const es: Translation<typeof en> = {
  settings: {
    reminders: {
      active: "Enviar recordatorios",
      activeHelp:
        "Cada día a las 09:00 en su zona horaria. Lo que ya estaba vencido empieza con el primer recordatorio.",
      next: "Próximo: {{at}}",
      attach: "Adjuntar una copia de cada factura",
      attachHelp: "En PDF, hasta veinte facturas.",
      stages: "Cuándo se envían",
      add: "Añadir un recordatorio",
      editStage: "Editar recordatorio {{stage}}",
      removeStage: "Quitar este recordatorio",
      removeTitle: "¿Quitar el recordatorio {{stage}}?",
      removeText: "Se pierden su día, sus gastos e intereses y su texto.",
      before_one: "{{count}} día antes del vencimiento",
      before_many: "{{count}} de días antes del vencimiento",
      before_other: "{{count}} días antes del vencimiento",
      after_one: "{{count}} día después del vencimiento",
      after_many: "{{count}} de días después del vencimiento",
      after_other: "{{count}} días después del vencimiento",
      days: "Días después del vencimiento",
      daysHelp: "Un número bajo cero es antes del vencimiento: -3.",
      notWhole: "Escriba días enteros, como 14.",
      fee: "Gastos de cobro:",
      feeIn: "Gastos de cobro en {{currency}}",
      feeHelp:
        "Solo se piden donde lo permite la ley del país del cliente, y se reducen a lo que permite. Son lo que cuesta el cobro hasta entonces, no otra vez con cada recordatorio, y no se contabilizan: envíe una factura sin IVA por ellos, porque son una indemnización.",
      interest: "Pedir intereses legales",
      interestHelp:
        "Sobre lo que sigue pendiente, a los tipos de los Países Bajos y Bélgica: de empresas desde el día siguiente al vencimiento, de consumidores cuando han pasado los días tras su carta gratuita. En Bélgica un consumidor solo los debe, como los gastos de cobro, si sus condiciones los prevén. No se contabilizan: envíe una factura sin IVA.",
      withInterest: "Con intereses legales",
      ratesEnd:
        "El interés legal se conoce hasta el {{day}}. Por los días posteriores, los recordatorios no lo piden hasta que se publiquen los nuevos tipos y se añadan aquí; usted no tiene que hacer nada.",
      language: "Idioma del texto",
      subject: "Asunto",
      text: "Texto",
      textHelp:
        "Déjelo vacío para usar nuestro texto. Marcadores: {customer} es el nombre del cliente, {company} el de su empresa, {amount} lo pendiente, {invoices} los números de las facturas, {due_on} el primer vencimiento, {days} cuántos días han pasado desde entonces.",
      preview: "Vista previa: {{language}}",
    },
  },
  problems: {
    unknown_placeholder: "Use solo estos marcadores: {customer}, {company}, {amount}, {invoices}, {due_on}, {days}.",
    not_ascending: "Cada recordatorio va después del anterior. Elija un día posterior.",
  },
};
