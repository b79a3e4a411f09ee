// Spanish words that the activity log has for mail.
import type { Translation } from "../../../../shared/i18n/translation";
import type { en } from "./en";

export const es: Translation<typeof en> = {
  activity_log: {
    topics: {
      mails: "Correo",
    },
    fields: {
      mail: {
        state: "Estado",
        reason: "Motivo",
        recipients: "Para",
        health: "Estado de la dirección",
        reminders_declined_at: "Recordatorios rechazados el",
      },
    },
    kinds: {
      mails: {
        sent: "Correo enviado",
        held: "Correo retenido",
        not_sent: "Correo no enviado",
        failed: "Correo fallido",
        bounced: "Correo devuelto",
        complained: "Correo marcado como spam",
        released: "Correo liberado",
        sent_again: "Correo enviado de nuevo",
        suppression_cleared: "Correo a una dirección permitido de nuevo",
        reminders_declined: "Recordatorios por correo rechazados",
        reminders_allowed: "Recordatorios por correo permitidos de nuevo",
      },
    },
  },
};
