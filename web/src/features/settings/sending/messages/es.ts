// Spanish words of the settings of mail.
import type { Translation } from "../../../../shared/i18n/translation";
import type { en } from "./en";

export const es: Translation<typeof en> = {
  settings: {
    mail: {
      send: "Envío de facturas",
      sendInvoices: "Enviar una factura al emitirla",
      sendInvoicesHelp:
        "Con su PDF y su factura electrónica, a los contactos que reciben facturas. En cada factura puede decidir otra cosa.",
      sender: "Remitente",
      editSender: "Editar remitente",
      sender_name: "Nombre del remitente",
      senderNameHelp: "Vacío: el nombre de su empresa, {{name}}.",
      reply_to: "Las respuestas llegan a",
      replyToHelp: "Vacío: el correo para preguntas de los ajustes de facturas.",
      fromInvoices: "(de los ajustes de facturas)",
      invoice_copy_to: "Copia de cada factura a",
      copyHelp: "Una copia oculta, por ejemplo para su gestor.",
    },
  },
};
