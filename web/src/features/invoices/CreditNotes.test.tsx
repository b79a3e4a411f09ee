// The credit notes of a customer: their list, the page of one, and the ways to it.
import { screen, waitFor, within } from "@testing-library/react";
import { describe, expect, it } from "vitest";
import { creditNote, entry, id, invoice } from "../../testing/examples";
import { path as invoices, serve, vera } from "../../testing/invoices";
import { open } from "../../testing/open";
import { button, lineWith, texts } from "../../testing/queries";
import { api, refusal, server } from "../../testing/server";

const path = `/customers/${vera.id}/credit-notes`;
const page = `${path}/${id("crn")}`;

function serveNote(note = creditNote()): void {
  serve([]);
  server.use(
    api.get("/customers/{customer_id}/credit-notes/{credit_note_id}", ({ response }) => response(200).json(note)),
  );
}

describe("the page of a credit note", () => {
  it("has what it credits and why, its lines and totals, and the way to its invoice", { tags: ["S232"] }, async () => {
    serveNote();
    const user = await open(page);
    const sheet = within(await screen.findByRole("region", { name: "Credit note CN-2026-0001" }));
    expect(sheet.getByText("Issued")).toBeVisible();
    expect(texts(sheet.getAllByRole("definition")).slice(2, 5)).toEqual([
      ...["20 Mar 2026", "2026-0007 2 Mar 2026", "Wrong price"],
    ]);
    expect(sheet.getByRole("cell", { name: "Boiler service" })).toBeVisible();
    expect(sheet.getByText("21% VAT on €100.00")).toBeVisible();
    await user.click(sheet.getByRole("link", { name: "2026-0007" }));
    expect(window.location.pathname).toBe(`${invoices}/${id("inv")}`);
  });

  it("waits for its PDF and its e-invoice until they are made", { tags: ["S232"] }, async () => {
    serveNote();
    const asked: (string | null)[] = [];
    server.use(
      api.get("/customers/{customer_id}/credit-notes/{credit_note_id}/document", ({ request, response }) => {
        asked.push(new URL(request.url).searchParams.get("format"));
        return response(200).json(asked.length === 1 ? { state: "pending" } : { state: "ready", url: "#file" });
      }),
    );
    const user = await open(page);
    const ubl = await button("E-invoice (UBL): Credit note CN-2026-0001");
    await user.click(ubl);
    await waitFor(() => expect(ubl).toHaveTextContent("Being made…"));
    await waitFor(() => expect(ubl).toHaveTextContent("UBL"));
    expect(asked).toEqual(["ubl", "ubl"]);
  });

  it("says where one is that there is not", async () => {
    serve([]);
    server.use(
      api.get("/customers/{customer_id}/credit-notes/{credit_note_id}", ({ response }) =>
        response(404).json(refusal("credit_note_not_found")),
      ),
    );
    await open(page);
    expect(await screen.findByText("There is no such credit note.")).toBeVisible();
  });

  it("has no form", async () => {
    serveNote();
    server.use(api.get("/customers/{customer_id}/credit-notes", ({ response }) => response(200).json({ items: [] })));
    await open(`${page}/edit`);
    await waitFor(() => expect(window.location.pathname).toBe(path));
  });
});

describe("the credit notes of a customer", () => {
  it("are listed with the invoice of each", { tags: ["S232"] }, async () => {
    serveNote();
    const { totals, ...note } = creditNote();
    server.use(
      api.get("/customers/{customer_id}/credit-notes", ({ response }) =>
        response(200).json({ items: [{ ...note, total: totals.gross_total }] }),
      ),
    );
    const user = await open(path);
    const row = await lineWith("row", "CN-2026-0001");
    expect(texts(within(row).getAllByRole("cell"))).toEqual([
      ...["CN-2026-0001", "20 Mar 2026", "2026-0007", "Wrong price", "€121.00"],
    ]);
    expect(within(row).getByRole("link", { name: "2026-0007" })).toHaveAttribute("href", `${invoices}/${id("inv")}`);
    await user.click(within(row).getByRole("link", { name: "Credit note CN-2026-0001" }));
    expect(window.location.pathname).toBe(page);
  });

  it("are reached from their invoice", async () => {
    const total = { currency: "EUR", value: "60.50" };
    serve(
      [],
      invoice({
        status: "open",
        number: "2026-0007",
        credit_notes: [{ id: id("crn"), number: "CN-2026-0001", issued_on: "2026-03-20", total }],
      }),
    );
    await open(`${invoices}/${id("inv")}`);
    expect(await screen.findByRole("link", { name: "Credit note CN-2026-0001" })).toHaveAttribute("href", page);
  });

  it("and invoices are reached from their entries in the activity log", { tags: ["S122"] }, async () => {
    serve([]);
    const items = [
      entry("invoices.credited", { subject: { type: "credit_note", id: id("crn"), label: "CN-2026-0001" } }),
      entry("invoices.issued", { id: id("act", "B"), subject: { type: "invoice", id: id("inv"), label: "2026-0007" } }),
    ];
    server.use(api.get("/customers/{customer_id}/activity", ({ response }) => response(200).json({ items })));
    await open(`/customers/${vera.id}/activity`);
    expect(await screen.findByRole("link", { name: "CN-2026-0001" })).toHaveAttribute("href", page);
    expect(screen.getByRole("link", { name: "2026-0007" })).toHaveAttribute("href", `${invoices}/${id("inv")}`);
  });
});
