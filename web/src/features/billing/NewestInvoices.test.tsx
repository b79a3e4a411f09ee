// The newest invoices on the Billing tab: their four labels, amounts, PDF and job, and the way to the statement.
import { screen, waitFor, within } from "@testing-library/react";
import { beforeEach, describe, expect, it } from "vitest";
import type { Schemas } from "../../shared/api/types";
import { id, invoiceRow, profile } from "../../testing/examples";
import { oneCustomer } from "../../testing/handlers";
import { open } from "../../testing/open";
import { button, card, lineWith, texts } from "../../testing/queries";
import { api, server } from "../../testing/server";

const vera = profile();
const path = `/customers/${vera.id}`;

/** Answer the list of invoices. Return what was asked for. */
function serve(items: Schemas["InvoiceRow"][]): Record<string, string>[] {
  const asked: Record<string, string>[] = [];
  server.use(
    api.get("/customers/{customer_id}/invoices", ({ request, response }) => {
      asked.push(Object.fromEntries(new URL(request.url).searchParams));
      return response(200).json({ items });
    }),
  );
  return asked;
}

beforeEach(() => server.use(...oneCustomer({ profile: vera })));

describe("the newest invoices", () => {
  it("have number, date, total and what is left of it", { tags: ["S273", "S275"] }, async () => {
    const left = { currency: "EUR", value: "21.00" };
    const asked = serve([invoiceRow({ balance: left }), invoiceRow({ id: id("inv", "B"), number: null })]);
    await open(`${path}/billing`);
    const line = await lineWith("row", "2026-0001");
    expect(texts(within(line).getAllByRole("cell")).slice(0, -1)).toEqual([
      "2026-0001",
      "2 Mar 2026",
      "Sent",
      "€121.00",
      "€21.00",
    ]);
    expect(within(line).getByRole("link", { name: "Invoice 2026-0001" })).toHaveAttribute(
      "href",
      `${path}/invoices/${id("inv")}`,
    );
    expect(screen.getByRole("link", { name: "Invoice of 2 Mar 2026 without a number" })).toBeVisible();
    const [query] = asked;
    expect(query).toEqual({
      status: "draft,concept,open,pending,unpaid,paid,chargeback",
      sort: "-date",
      limit: "25",
    });
  });

  it("have one of four labels, by what is left to do", { tags: ["S274"] }, async () => {
    const late = { due_on: "2026-03-01" };
    const rows: [string, Partial<Schemas["InvoiceRow"]>, string][] = [
      ["A", { status: "draft" }, "Draft"],
      ["B", { status: "concept" }, "Draft"],
      ["C", { status: "open" }, "Sent"],
      ["D", { status: "pending" }, "Sent"],
      ["E", { status: "paid" }, "Paid"],
      ["F", { status: "unpaid", ...late }, "Overdue"],
      ["G", { status: "chargeback", ...late }, "Overdue"],
      ["H", { status: "chargeback", due_on: "2026-03-02" }, "Sent"],
    ];
    serve(rows.map(([number, row]) => invoiceRow({ id: id("inv", number), number, ...row })));
    await open(`${path}/billing`);
    await lineWith("row", "A2 Mar 2026");
    const shown = within(await card("Newest invoices"))
      .getAllByRole("row")
      .slice(1);
    expect(shown.map((row) => texts(within(row).getAllByRole("cell"))[2])).toEqual(rows.map(([, , label]) => label));
  });

  it.each([
    [
      "en",
      "Newest invoices",
      ["Draft", "Sent", "Paid", "Overdue"],
      "Statement of account",
      "Statement of what is open",
    ],
    [
      "nl",
      "Nieuwste facturen",
      ["Concept", "Verzonden", "Betaald", "Vervallen"],
      "Rekeningoverzicht",
      "Overzicht van wat openstaat",
    ],
    [
      "es",
      "Últimas facturas",
      ["Borrador", "Enviada", "Pagada", "Vencida"],
      "Estado de cuenta",
      "Estado de lo pendiente",
    ],
  ] as const)(
    "are in the member’s language, as are the ways to all of them and to the statement: %s",
    { tags: ["S272", "S274"] },
    async (language, title, labels, statement, openStatement) => {
      const statuses = ["draft", "open", "paid", "unpaid"] as const;
      serve(statuses.map((status) => invoiceRow({ id: id("inv", status), number: null, status })));
      await open(`${path}/billing`, { language });
      const section = within(await card(title));
      await section.findByText(labels[0]);
      const shown = section.getAllByRole("row").slice(1);
      expect(shown.map((row) => texts(within(row).getAllByRole("cell"))[2])).toEqual(labels);
      expect(document.body.textContent).not.toMatch(/billing\./u);
      const leadsTo = (name: string) => screen.getAllByRole("link", { name }).map((link) => link.getAttribute("href"));
      expect(leadsTo(statement)).toContain(`${path}/statement`);
      expect(leadsTo(openStatement)).toEqual([`${path}/statement?form=open_items`]);
      expect(section.getByRole("link", { name: /^(All invoices|Alle facturen|Todas las facturas)$/u })).toHaveAttribute(
        "href",
        `${path}/invoices`,
      );
    },
  );

  it("are downloaded as PDF once they are issued", { tags: ["S277"] }, async () => {
    serve([invoiceRow(), invoiceRow({ id: id("inv", "B"), number: null, status: "draft" })]);
    const asked: string[] = [];
    server.use(
      api.get("/customers/{customer_id}/invoices/{invoice_id}/document", ({ request, params, response }) => {
        asked.push(`${params.invoice_id} ${new URL(request.url).searchParams.get("format") ?? ""}`);
        return response(200).json({ state: "ready", url: "#file" });
      }),
    );
    const user = await open(`${path}/billing`);
    await user.click(await button("PDF: Invoice 2026-0001"));
    await waitFor(() => expect(asked).toEqual([`${id("inv")} pdf`]));
    const none = await button("PDF: Invoice of 2 Mar 2026 without a number");
    expect(none).toHaveAttribute("aria-disabled", "true");
    expect(none).toHaveAccessibleDescription("An invoice has a PDF once it is issued.");
  });

  it("have no job to open, and the button names why", { tags: ["S276"] }, async () => {
    serve([invoiceRow()]);
    await open(`${path}/billing`);
    const job = await button("View the job of Invoice 2026-0001");
    expect(job).toHaveAttribute("aria-disabled", "true");
    expect(job).toHaveAccessibleDescription("This invoice has no job.");
  });

  it("are none for a new customer", { tags: ["S273"] }, async () => {
    serve([]);
    await open(`${path}/billing`);
    expect(await within(await card("Newest invoices")).findByText("No invoices yet")).toBeVisible();
  });
});
