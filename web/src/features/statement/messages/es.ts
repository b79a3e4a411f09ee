// Spanish words of a customer’s statement of account.

export const es = {
  statement: {
    form: "Mostrar",
    forms: { ledger: "Todos los movimientos", open_items: "Facturas pendientes" },
    from: "Desde",
    to: "Hasta",
    currency: "Moneda",
    ownCurrency: "Su moneda",
    sums: {
      opening: "Saldo inicial",
      invoiced: "Facturado",
      credited: "Rectificado",
      paid: "Pagado",
      from_credit: "Pagado con saldo a favor",
      closing: "Saldo final",
    },
    open: "Pendiente a {{day}}:",
    ageing: {
      not_due: "No vencido",
      days_1_30: "1–30 días de retraso",
      days_31_60: "31–60 días de retraso",
      days_61_90: "61–90 días de retraso",
      over_90: "Más de 90 días de retraso",
    },
    day: "Fecha",
    entry: "Movimiento",
    invoice: "Factura",
    due: "Vencimiento",
    daysPastDue: "Días de retraso",
    amount: "Importe",
    balance: "Saldo",
    kinds: {
      invoice: "Factura {{number}}",
      credit_note: "Factura rectificativa {{number}} de {{invoice}}",
      payment: "Pago de {{invoice}}",
      credit: "{{invoice}} pagada con saldo a favor",
    },
    leftOut_one: "Un movimiento anterior no se muestra, pero está en el saldo. El CSV lo incluye.",
    leftOut_other: "{{count}} movimientos anteriores no se muestran, pero están en el saldo. El CSV los incluye todos.",
    leftOut_many: "{{count}} movimientos anteriores no se muestran, pero están en el saldo. El CSV los incluye todos.",
    leftOutItems_one: "Una factura que vence después no se muestra, pero está en los importes. El CSV la incluye.",
    leftOutItems_other:
      "{{count}} facturas que vencen después no se muestran, pero están en los importes. El CSV las incluye todas.",
    leftOutItems_many:
      "{{count}} facturas que vencen después no se muestran, pero están en los importes. El CSV las incluye todas.",
    noEntries: "No hay movimientos en este período",
    noEntriesText: "Aquí aparecen las facturas emitidas, las rectificativas y los pagos de facturas.",
    nothingOpen: "No hay nada pendiente",
    pdf: "Descargar PDF",
    csv: "Descargar CSV",
  },
};
