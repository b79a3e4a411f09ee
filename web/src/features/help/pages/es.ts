// The help in Spanish.
import type { HelpTexts } from "./HelpText";

export const es: HelpTexts = {
  "private-notes": {
    intro:
      "Una nota recoge lo que su equipo debe saber de un cliente: un acuerdo, una queja, cómo llegar a la puerta de atrás. Solo su equipo ve las notas.",
    sections: [
      {
        title: "Quién las ve",
        points: [
          "Todo su equipo puede leer todas las notas de todos los clientes.",
          "Todos pueden escribirlas, editarlas y eliminarlas, salvo quien tiene el rol Solo lectura.",
          "El cliente no las ve nunca: ningún correo ni documento lleva una nota.",
        ],
      },
      {
        title: "Escribir una nota",
        points: [
          "Rápido: escriba en el campo «Nueva nota» de la sección Notas y envíe. La primera línea será el título.",
          "Con título propio: «Añadir nota», o la tecla N.",
          "El título admite hasta 200 caracteres y el texto, 10.000. Los saltos de línea se conservan.",
          "Lo que aún no ha enviado se guarda en este navegador, también si recarga la página o debe volver a iniciar sesión. Al cerrar sesión se borra.",
        ],
      },
      {
        title: "Editar, eliminar y fijar",
        points: [
          "Una nota editada lo indica, con la hora. Si alguien guardó antes, verá ambos textos y elegirá.",
          "Tras eliminarla, «Deshacer» en el aviso recupera la nota.",
          "Con la chincheta, una nota queda a la vista: hasta cinco por cliente aparecen primero en «Notas internas».",
          "El registro de actividad dice quién añadió, editó o eliminó cada nota. Del texto solo dice que ha cambiado.",
        ],
      },
    ],
  },
  tags: {
    intro:
      "Las etiquetas son sus propias palabras para clasificar clientes, como Mayorista o Paga tarde. Cada una tiene un nombre y un color, y es la misma para todos los clientes.",
    sections: [
      {
        title: "Poner y quitar",
        points: [
          "Abra las etiquetas de un cliente con el + que hay junto a ellas o con la tecla T. Elija las que necesite, hasta 50, y guarde.",
          "¿La etiqueta no existe todavía? Escriba su nombre y elija «Crear nueva etiqueta».",
          "La × de una etiqueta la quita de este cliente al momento; «Deshacer» la devuelve.",
          "La cabecera del cliente muestra las tres primeras, en el orden en que se pusieron.",
        ],
      },
      {
        title: "Encontrar clientes",
        points: [
          "La lista de clientes filtra por hasta cinco etiquetas: clientes con alguna de ellas, con todas o con ninguna.",
          "El filtro está en la dirección de la página, así que puede guardarlo o enviarlo a un compañero.",
        ],
      },
      {
        title: "Mantener el orden",
        points: [
          "En Ajustes, en Etiquetas, se cambian el nombre y el color. Se ve enseguida en todos los clientes.",
          "Un nombre tiene hasta 40 caracteres y es único: «vip» y «VIP» son la misma etiqueta. Puede tener 200 etiquetas.",
          "Solo se puede eliminar una etiqueta que no tenga ningún cliente.",
        ],
      },
    ],
  },
  "tax-exemptions": {
    intro:
      "A algunos clientes no se les cobra IVA, por ejemplo a una empresa de otro país de la UE que lo declara ella misma. En cada cliente se anota si es así y por qué.",
    sections: [
      {
        title: "Marcar un cliente como exento",
        points: [
          "Edite el cliente y active «Exento de IVA». Añada el motivo, como «Inversión del sujeto pasivo»: es lo que preguntará un compañero o un inspector.",
          "La tarjeta de impuestos muestra Sí o No con ese motivo. Quién lo cambió y cuándo está en el registro de actividad.",
          "Si un cliente está exento lo decide usted; en caso de duda, pregunte a su asesor fiscal.",
        ],
      },
      {
        title: "El NIF-IVA",
        points: [
          "Escríbalo con el código del país, como NL823149583B01. Los espacios, puntos y guiones no importan.",
          "Klantkaart comprueba la forma y los dígitos de control del número y después pregunta a VIES, el registro de la UE. La respuesta llega sola; si un país no responde, sigue valiendo la última respuesta y se vuelve a preguntar.",
        ],
      },
      {
        title: "El criterio en Ajustes",
        points: [
          "En Empresa, un propietario o administrador elige si un NIF-IVA válido es motivo para marcar a un cliente como exento: solo en otros países de la UE, siempre o nunca.",
          "VIES responde para el día de la pregunta, así que un número se comprueba de nuevo pasado un mes. Las facturas emitidas conservan su IVA e indican la respuesta en que se basan.",
        ],
      },
    ],
  },
  "customer-portal": {
    intro:
      "En cada cliente se anota cómo quiere recibir sus facturas: por correo electrónico o en un portal. Esta página explica qué hace eso hoy.",
    sections: [
      {
        title: "Lo que ve su equipo",
        points: [
          "Un cliente que quiere las facturas en el portal tiene la insignia azul «Portal» junto al nombre.",
          "Se cambia al editar el cliente, en «Entrega en el portal».",
          "«Facturas en pausa» es otro interruptor, con una insignia naranja. Uno no cambia el otro.",
        ],
      },
      {
        title: "Lo que ve el cliente",
        points: [
          "Todavía no hay portal en el que un cliente pueda iniciar sesión. Una factura que usted envía queda como entregada en el portal y no sale ningún correo.",
          "Las notas, las etiquetas y el registro de actividad son para su equipo y nunca se muestran a un cliente.",
        ],
      },
    ],
  },
  "customer-health": {
    intro:
      "Junto al correo electrónico de un cliente se ve si el correo llega. Sigue lo que los servidores informan de los correos que usted envía.",
    sections: [
      {
        title: "Los cuatro estados",
        points: [
          "Correcto, en verde: ningún correo a esta dirección fue devuelto.",
          "Fallido, en amarillo: el último correo no se aceptó por ahora, como con un buzón lleno o alguien ausente. El siguiente correo se envía igualmente, y el estado pasa cuando uno llega.",
          "Rebotado, en rojo: la dirección no existe o rechaza el correo. Ya no se envía nada.",
          "Marcado como spam, en naranja: alguien en ese proveedor marcó un correo como spam. Si hay varios destinatarios del mismo proveedor no se sabe quién fue. Ya no se envía nada.",
        ],
      },
      {
        title: "Qué hacer",
        points: [
          "Pida otra dirección al cliente y edite el cliente: una dirección nueva empieza correcta. «Enviar de nuevo» en la lista de correos va entonces a la nueva.",
          "¿La dirección sí funciona? Elija «Permitir correo de nuevo» en Correo y envíe un correo de prueba.",
          "Llame antes de permitir correo de nuevo tras una queja: con más quejas, el correo a todos sus clientes llega peor.",
        ],
      },
      {
        title: "Dónde ver más",
        points: [
          "La insignia lleva a Correo: cada correo con lo que fue de él, lo que respondió el servidor y el correo tal como se envió.",
          "Un cliente puede rechazar recordatorios y extractos con un enlace en ellos. En Correo los permite de nuevo cuando el cliente lo ha pedido.",
        ],
      },
    ],
  },
};
