// The acts on an invoice: issue, credit, cancel, download.
import { screen, waitFor, within } from "@testing-library/react";
import { describe, expect, it } from "vitest";
import { id, invoice, invoiceRow } from "../../testing/examples";
import { fill } from "../../testing/fill";
import { path, serve, vera } from "../../testing/invoices";
import { open } from "../../testing/open";
import { button, dialog, lineWith, texts } from "../../testing/queries";
import { api, refusal, server } from "../../testing/server";
import { matchMedia } from "../../testing/width";

/** Answer the preview of a credit note and the note itself. Return the bodies that were sent. */
function serveCredit(stored: ReturnType<typeof invoice>) {
  serve([], stored);
  const bodies: unknown[] = [];
  const euro = (value: string) => ({ currency: "EUR", value });
  server.use(
    api.post("/customers/{customer_id}/invoices/{invoice_id}/credit", async ({ request, response }) => {
      bodies.push(await request.json());
      const dry_run = new URL(request.url).searchParams.get("dry_run") === "true";
      return response(200).json({
        dry_run,
        totals: { ...stored.totals, gross_total: euro("60.50"), vat_total: euro("10.50") },
        left: euro("60.50"),
        credit_note: null,
        invoice: stored,
      });
    }),
  );
  return { bodies };
}

describe("the acts on an invoice", () => {
  const concept = invoice({ status: "concept", version: 3 });
  const open_ = invoice({ status: "open", number: "2026-0007", issued_on: "2026-03-01", due_on: "2026-03-31" });

  it("say what a legal invoice lacks, and where to fill it in", { tags: ["S231"] }, async () => {
    serve([], concept);
    const missing = [
      { party: "seller" as const, field: "vat_number", problem: "Write the VAT number." },
      { party: "buyer" as const, field: "address", problem: "Write the address." },
    ];
    server.use(
      api.post("/customers/{customer_id}/invoices/{invoice_id}/issue", ({ response }) =>
        response(200).json({ dry_run: true, invoice: concept, missing, notices: ["no_verifactu"] }),
      ),
    );
    const user = await open(`${path}/${id("inv")}`);
    await user.click(await button("Issue"));
    const link = await screen.findByRole("link", { name: "VAT number of your company, in the settings" });
    expect(link).toHaveAttribute("href", "/settings/invoices?field=vat_number");
    const ofBuyer = screen.getByRole("link", { name: "Address of this customer" });
    expect(ofBuyer).toHaveAttribute("href", `/customers/${vera.id}?field=address`);
    expect(screen.getByText(/VeriFactu/u)).toBeInTheDocument();
    expect(await button("Issue invoice")).toHaveAttribute("aria-disabled", "true");
    await user.click(ofBuyer);
    const form = await dialog("Edit customer");
    await waitFor(() => expect(within(form).getByLabelText(/^Street/u)).toHaveFocus());
    await user.click(await button("Cancel", form));
    await waitFor(() => expect(window.location.pathname).toBe(`${path}/${id("inv")}`));
  });

  it.each([
    ["vat_proof_missing", /VIES has not confirmed/u],
    ["vat_proof_old", /VIES confirmed more than a month ago/u],
  ] as const)("warn of a VAT number without fresh proof, and issue all the same (%s)", async (notice, words) => {
    const { state } = serve([], concept);
    server.use(
      api.post("/customers/{customer_id}/invoices/{invoice_id}/issue", ({ request, response }) => {
        const dry_run = new URL(request.url).searchParams.get("dry_run") === "true";
        const issued = { ...open_, number: dry_run ? null : "2026-0007", version: 4 };
        if (!dry_run) state.stored = issued;
        return response(200).json({ dry_run, invoice: issued, missing: [], notices: [notice] });
      }),
    );
    const user = await open(`${path}/${id("inv")}`);
    await user.click(await button("Issue"));
    expect(await screen.findByText(words)).toBeInTheDocument();
    await user.click(await button("Issue invoice"));
    expect(await screen.findByRole("region", { name: "Invoice 2026-0007" })).toBeInTheDocument();
  });

  it("show the answer of VIES behind an invoice without VAT", async () => {
    const checked_at = "2026-02-27T10:00:00Z";
    const proof = { id: "vat_1", number: "BE0428759497", checked_at, consultation_number: "WAPI1" };
    serve([], { ...open_, vat_proof: proof });
    server.use(
      api.get("/customers/{customer_id}/vat/proofs", ({ response }) =>
        response(200).json({
          items: [
            { ...proof, is_valid: true, name: "BOUW NV", address: [], requester_number: null, answer_hash: null },
          ],
          next_cursor: null,
        }),
      ),
    );
    const user = await open(`${path}/${id("inv")}`);
    await user.click(await button("Show the proof"));
    const shown = await dialog("Proof of a VAT number");
    expect(await within(shown).findByText("BOUW NV")).toBeVisible();
    expect(within(shown).getByText("WAPI1")).toBeVisible();
  });

  it("issue it with its effects in words", { tags: ["S231"] }, async () => {
    const { state } = serve([], concept);
    server.use(
      api.post("/customers/{customer_id}/invoices/{invoice_id}/issue", ({ request, response }) => {
        const dry_run = new URL(request.url).searchParams.get("dry_run") === "true";
        const issued = { ...open_, number: dry_run ? null : "2026-0007", version: 4 };
        if (!dry_run) state.stored = issued;
        return response(200).json({ dry_run, invoice: issued, missing: [], notices: [] });
      }),
    );
    const user = await open(`${path}/${id("inv")}`);
    await user.click(await button("Issue"));
    expect(await screen.findByText(/The customer owes €121.00/u)).toBeInTheDocument();
    await user.click(await button("Issue invoice"));
    expect(await screen.findByRole("region", { name: "Invoice 2026-0007" })).toBeInTheDocument();
  });

  it.each([
    ["of its issue", "k3rV9mQ2xT7bLpYw5sHd1A"],
    ["that an older one gets now", null],
  ])("copy the pay link %s", { tags: ["S63"] }, async (_, pay_token) => {
    serve([], { ...open_, pay_token });
    server.use(
      api.post("/customers/{customer_id}/invoices/{invoice_id}/pay-link", ({ response }) =>
        response(200).json({ token: "b7tK2mQ9xT7bLpYw5sHd1A" }),
      ),
    );
    const user = await open(`${path}/${id("inv")}`);
    await user.click(await button("Copy pay link"));
    expect(await screen.findByText(/Pay link copied/u)).toBeInTheDocument();
    const address = `${window.location.origin}/pay/${pay_token ?? "b7tK2mQ9xT7bLpYw5sHd1A"}`;
    expect(await navigator.clipboard.readText()).toBe(address);
  });

  it("edit of an issued one only what is not final", { tags: ["S230"] }, async () => {
    const { bodies } = serve([], open_);
    const user = await open(`${path}/${id("inv")}`);
    await user.click(await button("Edit"));
    expect(await screen.findByText(/lines and amounts are final/u)).toBeInTheDocument();
    await fill(user, screen.getByRole("textbox", { name: /Customer’s reference/u }), "PO 9");
    await user.click(await button("Save"));
    await waitFor(() => expect(bodies.at(-1)).toEqual({ reference: "PO 9" }));
  });

  it("edit an issued one from its row in the list", { tags: ["S97"] }, async () => {
    const { bodies } = serve([invoiceRow({ number: "2026-0007" })], open_);
    const user = await open(path);
    await user.click(await button("Edit Invoice 2026-0007"));
    const form = await dialog("Edit invoice 2026-0007");
    await fill(user, within(form).getByLabelText(/^Internal note/u), "Call first");
    await user.click(await button("Save", form));
    await waitFor(() => expect(bodies.at(-1)).toEqual({ internal_note: "Call first" }));
  });

  it("each have a key of their own, also after one of which no answer came", async () => {
    serve([], open_);
    const keys: (string | null)[] = [];
    server.use(
      api.post("/customers/{customer_id}/invoices/{invoice_id}/duplicate", ({ request, response }) => {
        keys.push(request.headers.get("Idempotency-Key"));
        // The page asks once more by itself where no answer comes.
        return keys.length <= 2 ? response.untyped(Response.error()) : response(409).json(refusal("busy"));
      }),
      api.post("/customers/{customer_id}/invoices/{invoice_id}/sent", ({ request, response }) => {
        keys.push(request.headers.get("Idempotency-Key"));
        return response(200).json(open_);
      }),
    );
    const user = await open(`${path}/${id("inv")}`);
    for (const [act, toast] of [
      ["Duplicate", /^The server cannot be reached/u],
      ["Duplicate", /^Many people are saving at once/u],
      ["Mark as sent", "Marked as sent"],
    ] as const) {
      await user.click(await button(act));
      expect(await screen.findByText(toast)).toBeInTheDocument();
    }
    const [key = ""] = keys;
    expect(keys).toEqual([key, key, key, expect.not.stringContaining(String(key))]);
  });

  it("are behind one button on a phone, but for the first", async () => {
    matchMedia(true);
    serve([], { ...open_, sent_at: "2026-03-02T10:00:00Z" });
    await open(`${path}/${id("inv")}`);
    const sheet = await screen.findByRole("region", { name: "Invoice 2026-0007" });
    const first = await button("PDF: Invoice 2026-0007", sheet);
    const more = within(sheet).getByRole("group", { hidden: true });
    expect(more).not.toContainElement(first);
    expect(texts(within(more).getAllByRole("button", { hidden: true }))).toEqual([
      ...[
        "E-invoice (UBL)",
        "Send again",
        "Mark as sent",
        "Copy pay link",
        "Reminders",
        "Credit",
        "Refund",
        "Edit",
        "Duplicate",
        "Cancel invoice",
      ],
    ]);
  });

  it("credit quantities of lines, after a preview", { tags: ["S232"] }, async () => {
    const { bodies } = serveCredit(open_);
    const user = await open(`${path}/${id("inv")}`);
    await user.click(await button("Credit"));
    await user.click(await screen.findByRole("radio", { name: "Some lines" }));
    await fill(user, screen.getByRole("textbox", { name: "Reason" }), "Half was not done");
    const quantity = screen.getByRole("textbox", { name: "Quantity to credit of Boiler service" });
    await fill(user, quantity, "half");
    await user.click(await button("Issue credit note"));
    expect(await screen.findByText(/Write a number for at least one line/u)).toBeInTheDocument();
    expect(bodies).not.toContainEqual(expect.objectContaining({ reason: "Half was not done" }));
    await user.clear(quantity);
    await fill(user, quantity, "0.5");
    expect(await screen.findByText(/is for €60.50, including €10.50 VAT/u)).toBeInTheDocument();
    await user.click(await button("Issue credit note"));
    await waitFor(() =>
      expect(bodies.at(-1)).toEqual({
        kind: "lines",
        reason: "Half was not done",
        lines: [{ line_id: id("lin"), quantity: "0.5" }],
      }),
    );
  });

  it("credit an amount with the digits of a total and the decimals of its currency", { tags: ["S232"] }, async () => {
    const { bodies } = serveCredit({
      ...open_,
      currency: "JPY",
      totals: { ...open_.totals, gross_total: { currency: "JPY", value: "2000000000000" } },
    });
    const user = await open(`${path}/${id("inv")}`);
    await user.click(await button("Credit"));
    await user.click(await screen.findByRole("radio", { name: "An amount" }));
    expect(screen.getByText(/At most \S*2,000,000,000,000/u)).toBeInTheDocument();
    await fill(user, screen.getByRole("textbox", { name: "Reason" }), "Discount");
    const amount = screen.getByRole("textbox", { name: "Amount including VAT (JPY)" });
    await fill(user, amount, "10.5");
    await user.click(await button("Issue credit note"));
    expect(await screen.findByText("At most 0 decimals in JPY.")).toBeInTheDocument();
    await user.clear(amount);
    await fill(user, amount, "1,000,000,000,000");
    await user.click(await button("Issue credit note"));
    const taken = { currency: "JPY", value: "1000000000000" };
    await waitFor(() => expect(bodies.at(-1)).toEqual({ kind: "amount", reason: "Discount", amount: taken }));
  });

  it(
    "cancel the selected ones, and name those that are refused with the reason",
    { tags: ["S302", "S303"] },
    async () => {
      serve([invoiceRow(), invoiceRow({ id: id("inv", "B"), number: "2026-0002", status: "paid" })]);
      server.use(
        api.post("/customers/{customer_id}/invoices/cancel", ({ response }) =>
          response(200).json({
            results: [
              { id: id("inv"), invoice: invoiceRow({ status: "cancelled" }) },
              { id: id("inv", "B"), code: "invoice_paid", message: "It is paid." },
            ],
          }),
        ),
      );
      const user = await open(path);
      await user.click(await screen.findByRole("checkbox", { name: "Select all on this page" }));
      expect(screen.getByText("2 selected")).toBeInTheDocument();
      await user.click(await button("Cancel selected"));
      await fill(user, await screen.findByRole("textbox", { name: "Reason" }), "Wrong customer");
      await user.click(await button("Cancel invoices"));
      await screen.findByText("1 invoice could not be cancelled:");
      const refused = await lineWith("listitem", "A paid invoice cannot be cancelled");
      expect(refused).toHaveTextContent("Invoice 2026-0002");
    },
  );
});

describe("the files of an issued invoice", () => {
  it("are downloaded once they are made, and the button shows that they are not yet", { tags: ["S230"] }, async () => {
    serve([], invoice({ status: "open", number: "2026-0007", issued_on: "2026-03-01", due_on: "2026-03-31" }));
    const asked: (string | null)[] = [];
    server.use(
      api.get("/customers/{customer_id}/invoices/{invoice_id}/document", ({ request, response }) => {
        asked.push(new URL(request.url).searchParams.get("format"));
        return response(200).json(asked.length === 1 ? { state: "pending" } : { state: "ready", url: "#file" });
      }),
    );
    const user = await open(`${path}/${id("inv")}`);
    const pdf = await button("PDF: Invoice 2026-0007");
    await user.click(pdf);
    await waitFor(() => expect(pdf).toHaveTextContent("Being made…"));
    await waitFor(() => expect(pdf).toHaveTextContent("PDF"));
    expect(asked).toEqual(["pdf", "pdf"]);
  });
});
