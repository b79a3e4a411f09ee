// Spanish words of the settings.
import type { Translation } from "../../../shared/i18n/translation";
import type { en } from "./en";

export const es: Translation<typeof en> = {
  settings: {
    saved: "Ajustes guardados",
    choice: "{{name}}: {{meaning}}",
    company: {
      edit: "Editar empresa",
      readOnly: "Un propietario o administrador puede cambiar estos ajustes.",
      name: "Nombre de la empresa",
      time_zone: "Zona horaria",
      base_currency: "Moneda base",
      vip_threshold: "VIP con ingresos superiores a",
      vat_auto_exempt: "Exención de IVA",
      countryHelp:
        "Los teléfonos sin prefijo se leen como números de este país, salvo que la dirección del cliente diga otra cosa.",
      languageHelp: "Los clientes nuevos empiezan con este idioma.",
      vipHelp: "Un importe en {{currency}}. Todavía no cuenta nada para alcanzarlo.",
      notValidatedYet: "Los NIF-IVA todavía no se validan, así que ningún cliente queda marcado automáticamente.",
      vatPolicies: {
        cross_border: "En otros países de la UE",
        always: "Siempre",
        never: "Nunca",
      },
      vatPolicyMeans: {
        cross_border: "un NIF-IVA válido marca al cliente como exento, salvo en su propio país.",
        always: "cualquier NIF-IVA válido marca al cliente como exento, también en su propio país.",
        never: "solo su equipo marca a un cliente como exento.",
      },
      features: "Partes de la página",
      featureNames: {
        contact_map: "Mapa",
        fax_number: "Número de fax",
        address_suggestions: "Sugerencias de direcciones",
      },
      featureHelp: {
        contact_map: "Muestra el país del cliente en un mapa. Para ello no se envía nada a nadie.",
        fax_number: "Muestra el número de fax con los datos de contacto.",
        address_suggestions:
          "Consulta el registro neerlandés de direcciones al escribir una calle. Recibe lo que se escribe de la dirección, no de quién es.",
      },
    },
    team: {
      invite: "Invitar a alguien",
      sendInvitation: "Enviar invitación",
      invited:
        "Se ha invitado a {{email}}. Una dirección nueva recibe un correo. Quien ya inicia sesión aquí no recibe ninguno y encuentra su equipo en su lista: avísele.",
      emailHelp:
        "Servirá para iniciar sesión; no se puede cambiar. Una dirección nueva recibe la invitación por correo; quien ya inicia sesión aquí encontrará su equipo junto al propio.",
      readOnly: "Un propietario o administrador puede invitar a compañeros y cambiar sus roles.",
      you: "usted",
      role: "Rol",
      roleMissing: "Elija un rol.",
      roles: "Qué puede hacer cada rol",
      mayDo: {
        owner: "Todo, también nombrar y cambiar propietarios.",
        admin: "Todo, salvo nombrar o cambiar a un propietario.",
        finance: "Añadir, editar, archivar y suspender clientes, escribir notas y exportar la lista.",
        sales: "Añadir, editar, archivar y suspender clientes, escribir notas y exportar la lista.",
        support: "Añadir y editar clientes y escribir notas.",
        field: "Consultar clientes y escribir notas.",
        read_only: "Consultar clientes sin cambiar nada.",
      },
      standing: {
        active: "Activo",
        invited: "Invitado",
        inactive: "Inactivo",
      },
      inviteAgainNamed: "Volver a enviar la invitación a {{name}}",
      invitedAgain:
        "Se ha vuelto a invitar a {{email}}. Una dirección nueva recibe un correo. Quien ya inicia sesión aquí no recibe ninguno y encuentra su equipo en su lista: avísele.",
      editNamed: "Editar a {{name}}",
      deactivate: "Desactivar",
      deactivateNamed: "Desactivar a {{name}}",
      deactivateText:
        "Ya no podrá entrar en este equipo; una página abierta deja de funcionar en un cuarto de hora. Lo que hizo conserva su nombre y puede volver a activarse.",
      deactivated: "Se ha desactivado a {{name}}",
      remove: "Eliminar para siempre",
      removeNamed: "Eliminar a {{name}} para siempre",
      removeText:
        "Ya no podrá entrar en este equipo; una página abierta deja de funcionar en un cuarto de hora. Desaparece de su equipo, y lo que hizo conserva su nombre. Para que vuelva, invite de nuevo a {{email}}.",
      removed: "{{name}} ya no está en el equipo",
      activateNamed: "Activar a {{name}}",
      activated: "{{name}} vuelve a tener acceso",
    },
    tags: {
      explanation:
        "Cada etiqueta es la misma en todos los clientes: un nombre o color nuevo se ve enseguida en todas partes.",
      readOnly: "Los roles que editan clientes pueden cambiar las etiquetas.",
      add: "Añadir etiqueta",
      added: "Etiqueta añadida",
      saved: "Etiqueta guardada",
      name: "Nombre",
      color: "Color",
      editNamed: "Editar la etiqueta «{{name}}»",
      deleteNamed: "Eliminar la etiqueta «{{name}}»",
      deleteText: "Solo se puede eliminar una etiqueta que no tenga ningún cliente.",
      delete: "Eliminar etiqueta",
      deleted: "Etiqueta «{{name}}» eliminada",
      noneTitle: "Todavía no hay etiquetas",
      noneText: "Las etiquetas son sus propias palabras para clasificar clientes, como Mayorista.",
    },
  },
  problems: {
    email_refused: "Con esta dirección no se puede iniciar sesión. Use otra.",
    invalid_time_zone: "Elija una zona horaria.",
    invalid_currency: "Elija una moneda.",
    wrong_currency: "Escriba el importe en la moneda base.",
    negative_amount: "Escriba cero o más.",
    invalid_amount: "Escriba un importe como 1000 o 1000,50.",
  },
  errors: {
    member_not_found: "Esta persona ya no está en el equipo.",
    member_exists: "Esta dirección de correo ya es de alguien de su equipo.",
    already_joined: "Esta persona ya ha iniciado sesión y no necesita invitación.",
    member_not_active: "Active antes a esta persona.",
    last_owner: "Un equipo conserva al menos un propietario activo. Nombre antes a otro.",
    owner_only: "Solo un propietario nombra, cambia o elimina a un propietario.",
    own_role:
      "Nadie cambia su propio rol ni se desactiva o elimina a sí mismo. Pídalo a otro propietario o administrador.",
    user_pool_unavailable: "Ahora no se pueden enviar invitaciones. Reinténtelo en un momento.",
    invitation_pending:
      "Ahora no se pueden enviar invitaciones. La suya saldrá sola, normalmente en menos de diez minutos.",
    too_many_invitations: "Su equipo ha enviado el máximo de invitaciones de un día. Reinténtelo mañana.",
  },
};
