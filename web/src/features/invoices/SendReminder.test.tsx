// Sending a payment reminder, and holding the reminders of an invoice back.
import { cleanup, screen, waitFor, within } from "@testing-library/react";
import { describe, expect, it } from "vitest";
import type { Schemas } from "../../shared/api/types";
import { id, invoice, invoiceRow, marieke, moment } from "../../testing/examples";
import { fill } from "../../testing/fill";
import { path, serve } from "../../testing/invoices";
import { open } from "../../testing/open";
import { button, dialog } from "../../testing/queries";
import { readAgain } from "../../testing/readAgain";
import { api, refusal, server } from "../../testing/server";

type Reminder = Schemas["Reminder"];

const euros = (value: string) => ({ currency: "EUR", value });
const reminded = (number: string, rest: Partial<Schemas["RemindedInvoice"]> = {}) => ({
  id: id("inv", number.replaceAll("-", "")),
  number,
  due_on: "2026-03-01",
  balance: euros("90.00"),
  days_overdue: 7,
  left_out: null,
  ...rest,
});
const reminder = (rest: Partial<Reminder> = {}): Reminder => ({
  dry_run: true,
  currency: "EUR",
  stage: 1,
  total: euros("180.00"),
  invoices: [reminded("2026-0001"), reminded("2026-0002")],
  recipients: ["vera@example.com"],
  language: "nl",
  why_not: null,
  fee: null,
  interest: null,
  next_at: null,
  mail_id: null,
  more: 0,
  mails: [{ language: "nl", subject: "Herinnering van Van Dijk", text: "Beste Vera,", html: "<p></p>" }],
  ...rest,
});

/** Answer the preview and the sending. Return the bodies that were sent; `previewed` receives those of previews. */
function serveReminder(planned: Reminder, previewed: unknown[] = []) {
  serve([invoiceRow({ status: "unpaid" })]);
  const bodies: unknown[] = [];
  server.use(
    api.post("/customers/{customer_id}/reminders", async ({ request, response }) => {
      const dry_run = new URL(request.url).searchParams.get("dry_run") === "true";
      (dry_run ? previewed : bodies).push(await request.json());
      return response(200).json({ ...planned, dry_run });
    }),
  );
  return bodies;
}

describe("a payment reminder", () => {
  it("shows the mail and goes out for the chosen invoices", { tags: ["S90"] }, async () => {
    const bodies = serveReminder(reminder());
    const user = await open(path);
    await user.click(await button("Send payment reminder"));
    const form = await dialog("Send payment reminder");
    expect(await within(form).findByText("vera@example.com")).toBeInTheDocument();
    await user.click(within(form).getByText("Preview: Dutch"));
    expect(within(form).getByText("Beste Vera,")).toBeVisible();
    await user.click(within(form).getByRole("checkbox", { name: /2026-0002/u }));
    const send = await button("Send reminder", form);
    await waitFor(() => expect(send).toHaveAttribute("aria-disabled", "false"));
    await user.click(send);
    expect(await screen.findByText("Reminder to vera@example.com is on its way")).toBeInTheDocument();
    expect(bodies).toEqual([{ currency: "EUR", invoice_ids: [id("inv", "20260001")], interest: false }]);
  });

  it("says of an invoice that is not due yet when that is", { tags: ["S90"] }, async () => {
    const early = reminded("2026-0002", { days_overdue: 0, due_on: "2026-03-14" });
    serveReminder(reminder({ invoices: [reminded("2026-0001"), early] }));
    const user = await open(path);
    await user.click(await button("Send payment reminder"));
    const form = await dialog("Send payment reminder");
    expect(await within(form).findByRole("checkbox", { name: /2026-0002 ?Due on 14 Mar 2026/u })).toBeChecked();
    expect(within(form).getByRole("checkbox", { name: /2026-0001 ?7 days past due/u })).toBeChecked();
  });

  it("asks for interest, and says how much", { tags: ["S90"] }, async () => {
    const amount = euros("25.03");
    const previewed: unknown[] = [];
    const lawful = { amount, allowed: true, until: "2026-05-31", rule: null, law: "BW 6:119a", from_on: null };
    const bodies = serveReminder(reminder({ interest: lawful }), previewed);
    const user = await open(path);
    await user.click(await button("Send payment reminder"));
    const form = await dialog("Send payment reminder");
    await user.click(await within(form).findByRole("switch", { name: "Ask for statutory interest" }));
    expect(await within(form).findByText(/€25\.03 through 31 May 2026/u)).toBeInTheDocument();
    const send = await button("Send reminder", form);
    await waitFor(() => expect(send).toHaveAttribute("aria-disabled", "false"));
    await user.click(send);
    await waitFor(() => expect(bodies).toEqual([{ currency: "EUR", invoice_ids: null, interest: true }]));
    expect(previewed.at(-1)).toMatchObject({ interest: true });
  });

  it("is not sent with interest that the law refuses", { tags: ["S90"] }, async () => {
    const rule = "first_letter_is_free" as const;
    const refused = { amount: euros("0.00"), allowed: false, until: null, rule, law: "BW 6:119", from_on: null };
    serveReminder(reminder({ interest: refused }));
    const user = await open(path);
    await user.click(await button("Send payment reminder"));
    const form = await dialog("Send payment reminder");
    await user.click(await within(form).findByRole("switch", { name: "Ask for statutory interest" }));
    expect(await within(form).findByText("No interest: the first letter is free by law.")).toBeInTheDocument();
    expect(await button("Send reminder", form)).toHaveAttribute("aria-disabled", "true");
  });

  it("says why it is not sent", { tags: ["S90"] }, async () => {
    serveReminder(reminder({ why_not: "invoices_paused" }));
    const user = await open(path);
    await user.click(await button("Send payment reminder"));
    const form = await dialog("Send payment reminder");
    expect(await within(form).findByText("Not sent: invoices are paused")).toBeInTheDocument();
    expect(await button("Send reminder", form)).toHaveAttribute("aria-disabled", "true");
  });
});

describe("a payment reminder of no invoice", () => {
  it("is not asked for, and cannot be sent", async () => {
    const previewed: unknown[] = [];
    serveReminder(reminder({ invoices: [reminded("2026-0001")] }), previewed);
    const user = await open(path);
    await user.click(await button("Send payment reminder"));
    const form = await dialog("Send payment reminder");
    const send = await button("Send reminder", form);
    await user.click(await within(form).findByRole("checkbox", { name: /2026-0001/u }));
    expect(within(form).getByText("Choose at least one invoice.")).toBeInTheDocument();
    expect(send).toHaveAttribute("aria-disabled", "true");
    expect(previewed).toEqual([{ currency: "EUR", invoice_ids: null, interest: false, language: "en" }]);
    await user.click(within(form).getByRole("checkbox", { name: /2026-0001/u }));
    await waitFor(() => expect(send).toHaveAttribute("aria-disabled", "false"));
    expect(within(form).queryByText("Choose at least one invoice.")).not.toBeInTheDocument();
  });
});

describe("the reminders of an invoice", () => {
  it("are held back until a promised day", async () => {
    const stored = invoice({ status: "open", number: "2026-0007", issued_on: "2026-03-01", due_on: "2026-03-31" });
    serve([], stored);
    const bodies: unknown[] = [];
    server.use(
      api.put("/customers/{customer_id}/invoices/{invoice_id}/reminder-hold", async ({ request, response }) => {
        bodies.push(await request.json());
        return response(200).json(stored);
      }),
    );
    const user = await open(`${path}/${id("inv")}`);
    await user.click(await button("Reminders"));
    const form = await dialog("Reminders of this invoice");
    await user.click(within(form).getByRole("radio", { name: "Payment promised" }));
    await user.type(within(form).getByLabelText("Promised for"), "2026-04-10");
    expect(within(form).getByText("Reminders start again the day after.")).toBeInTheDocument();
    await user.click(await button("Save", form));
    await waitFor(() => expect(bodies).toEqual([{ kind: "promised", until: "2026-04-10", note: "" }]));
  });

  it("show what a colleague held meanwhile, instead of taking its place", { tags: ["S90"] }, async () => {
    const stored = invoice({ status: "open", number: "2026-0007", issued_on: "2026-03-01", due_on: "2026-03-31" });
    const hold = { kind: "disputed", until: null, note: "Wrong price", at: moment, by: marieke } as const;
    const theirs = { ...stored, version: 7, reminder_hold: hold };
    serve([], stored);
    const sent: (string | null)[] = [];
    server.use(
      api.put("/customers/{customer_id}/invoices/{invoice_id}/reminder-hold", ({ request, response }) => {
        sent.push(request.headers.get("if-match"));
        if (sent.length === 1) return response(409).json(refusal("stale_version", { current: theirs }));
        return response(200).json(theirs);
      }),
    );
    const user = await open(`${path}/${id("inv")}`);
    await user.click(await button("Reminders"));
    const form = await dialog("Reminders of this invoice");
    await user.click(within(form).getByRole("radio", { name: "Never remind" }));
    // The page reads the invoice again while the form is open.
    serve([], theirs);
    await readAgain();
    await user.click(await button("Save", form));
    expect(await within(form).findByText(/No reminders, because.*reminders are sent.*Disputed/u)).toBeVisible();
    expect(within(form).getByText(/Note.*Wrong price/u)).toBeVisible();
    await user.click(await button("Save mine anyway", form));
    await waitFor(() => expect(sent).toEqual([`"${stored.version}"`, '"7"']));
  });

  it("keep what was typed through a reload, and no note that is too long", async () => {
    const stored = invoice({ status: "open", number: "2026-0007", issued_on: "2026-03-01", due_on: "2026-03-31" });
    serve([], stored);
    const user = await open(`${path}/${id("inv")}`);
    await user.click(await button("Reminders"));
    const form = await dialog("Reminders of this invoice");
    await user.click(within(form).getByRole("radio", { name: "Disputed" }));
    const note = within(form).getByLabelText(/^Note/u);
    await fill(user, note, "Wrong price");
    expect(note).toHaveAttribute("maxlength", "500");
    cleanup();
    await open(`${path}/${id("inv")}`);
    await user.click(await button("Reminders"));
    const again = await dialog("Reminders of this invoice");
    expect(within(again).getByLabelText(/^Note/u)).toHaveValue("Wrong price");
    await user.click(await button("Start afresh", again));
    expect(within(again).getByRole("radio", { name: /^Nothing/u })).toBeChecked();
  });
});
