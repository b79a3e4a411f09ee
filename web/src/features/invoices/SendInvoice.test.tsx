// Sending an invoice: recipients, text, reasons why it is not sent, and sending at its issue.
import { cleanup, screen, waitFor, within } from "@testing-library/react";
import { HttpResponse } from "msw";
import { describe, expect, it } from "vitest";
import type { Schemas } from "../../shared/api/types";
import { id, invoice } from "../../testing/examples";
import { fill } from "../../testing/fill";
import { path, serve } from "../../testing/invoices";
import { open } from "../../testing/open";
import { button, dialog, gone } from "../../testing/queries";
import { api, refusal, server } from "../../testing/server";

type Mail = Schemas["InvoiceMail"];

const issued = invoice({ status: "open", number: "2026-0007", issued_on: "2026-03-01", due_on: "2026-03-31" });
const to = (email: string) => ({ email, role: "to" as const, state: "queued" as const });
const mail = (rest: Partial<Mail> = {}): Mail => ({
  dry_run: true,
  mail_id: null,
  state: "queued",
  reason: null,
  recipients: [to("vera@example.com")],
  language: "nl",
  subject: "Factuur 2026-0007 van Van Dijk",
  text: "Beste Vera Vermeulen,",
  ...rest,
});

/** Answer what sending would do and the sending itself. Return the bodies that were sent. */
function serveSending(planned: Mail) {
  serve([], issued);
  const bodies: Schemas["InvoiceSending"][] = [];
  server.use(
    api.post("/customers/{customer_id}/invoices/{invoice_id}/send", async ({ request, response }) => {
      const dry_run = new URL(request.url).searchParams.get("dry_run") === "true";
      if (!dry_run) bodies.push(await request.json());
      return response(200).json(dry_run ? planned : { ...planned, dry_run, mail_id: id("mail") });
    }),
  );
  return bodies;
}

async function openDialog() {
  const user = await open(`${path}/${id("inv")}`);
  await user.click(await button("Send"));
  return { user, form: await dialog("Send invoice 2026-0007") };
}

describe("sending an invoice", () => {
  it("shows to whom it goes and what it says, and leaves the proposal to the API", { tags: ["S121"] }, async () => {
    const bodies = serveSending(mail());
    const { user, form } = await openDialog();
    expect(await within(form).findByLabelText(/^To/u)).toHaveValue("vera@example.com");
    expect(within(form).getByText("Factuur 2026-0007 van Van Dijk")).toBeInTheDocument();
    await user.click(within(form).getByText("What the mail says"));
    expect(within(form).getByText("Beste Vera Vermeulen,")).toBeVisible();
    await fill(user, within(form).getByLabelText(/^Cc/u), "kees@example.com; anna@example.com");
    await user.click(await button("Send", form));
    expect(await screen.findByText("Invoice 2026-0007 is on its way")).toBeInTheDocument();
    expect(bodies).toEqual([{ to: null, cc: ["kees@example.com", "anna@example.com"], bcc: [] }]);
  });

  it("goes where the member writes it to", async () => {
    const bodies = serveSending(mail({ recipients: [], state: "suppressed", reason: "no_address" }));
    const { user, form } = await openDialog();
    expect(await within(form).findByText(/Nobody of this customer has an e-mail address/u)).toBeInTheDocument();
    expect(await button("Send", form)).toHaveAttribute("aria-disabled", "true");
    await fill(user, within(form).getByLabelText(/^To/u), "facturen@example.com");
    await user.click(await button("Send", form));
    await waitFor(() => expect(bodies).toEqual([{ to: ["facturen@example.com"], cc: [], bcc: [] }]));
  });

  it("keeps what was typed until it is sent or discarded, beside the proposal of the moment", async () => {
    serveSending(mail());
    const { user, form } = await openDialog();
    await fill(user, await within(form).findByLabelText(/^Cc/u), "kees@example.com");
    cleanup(); // Back, and another primary contact
    const bodies = serveSending(mail({ recipients: [to("bea@example.com")] }));
    const { user: later, form: again } = await openDialog();
    expect(await within(again).findByLabelText(/^Cc/u)).toHaveValue("kees@example.com");
    expect(within(again).getByLabelText(/^To/u)).toHaveValue("bea@example.com");
    await later.click(await button("Send", again));
    await gone(again);
    expect(bodies).toEqual([{ to: null, cc: ["kees@example.com"], bcc: [] }]);
    await later.click(await button("Send"));
    const third = await dialog("Send invoice 2026-0007");
    await fill(later, await within(third).findByLabelText(/^Cc/u), "anna@example.com");
    await later.click(await button("Cancel", third));
    await later.click(await button("Discard changes"));
    await later.click(await button("Send"));
    const fourth = await dialog("Send invoice 2026-0007");
    expect(await within(fourth).findByLabelText(/^Cc/u)).toHaveValue("");
  });

  it("is not mailed twice when its answer was lost before a reload", async () => {
    serveSending(mail());
    const keys = new Set<string | null>();
    server.use(
      api.post("/customers/{customer_id}/invoices/{invoice_id}/send", ({ request, response }) => {
        if (new URL(request.url).searchParams.has("dry_run")) return response(200).json(mail());
        keys.add(request.headers.get("Idempotency-Key"));
        return response.untyped(HttpResponse.error());
      }),
    );
    for (let tries = 0; tries < 2; tries += 1) {
      const { user, form } = await openDialog();
      await within(form).findByLabelText(/^To/u);
      await user.click(await button("Send", form));
      expect(await within(form).findByRole("alert")).toBeVisible();
      cleanup();
    }
    expect([...keys]).toEqual([expect.stringMatching(/^[\da-f-]{36}$/u)]);
  });

  it("shows which address is none", async () => {
    serveSending(mail());
    server.use(
      api.post("/customers/{customer_id}/invoices/{invoice_id}/send", ({ request, response }) =>
        new URL(request.url).searchParams.has("dry_run")
          ? response(200).json(mail())
          : response(422).json(
              refusal("invalid_input", { fields: [{ field: "cc.1", code: "invalid_email", problem: "…" }] }),
            ),
      ),
    );
    const { user, form } = await openDialog();
    await fill(user, await within(form).findByLabelText(/^Cc/u), "kees@example.com, anna");
    await user.click(await button("Send", form));
    const cc = within(form).getByLabelText(/^Cc/u);
    await waitFor(() => expect(cc).toHaveAccessibleDescription(/^anna: Write an address/u));
    expect(cc).toBeInvalid();
  });

  it("is held while invoices are paused, and says so", { tags: ["S288", "S289"] }, async () => {
    const bodies = serveSending(mail({ state: "held", reason: "paused" }));
    const { user, form } = await openDialog();
    expect(await within(form).findByText(/Invoices are paused for this customer/u)).toBeInTheDocument();
    await user.click(await button("Send once invoices are resumed", form));
    expect(await screen.findByText("Invoice 2026-0007 is held until invoices are resumed")).toBeInTheDocument();
    expect(bodies).toHaveLength(1);
  });

  it("is delivered in the portal instead", { tags: ["S290", "S291"] }, async () => {
    const bodies = serveSending(mail({ state: "suppressed", reason: "portal" }));
    const { user, form } = await openDialog();
    expect(await within(form).findByText(/gets invoices in the portal/u)).toBeInTheDocument();
    expect(within(form).queryByLabelText(/^To/u)).toBeNull();
    await user.click(await button("Deliver in the portal", form));
    expect(await screen.findByText("Invoice 2026-0007 is in the portal")).toBeInTheDocument();
    expect(bodies).toHaveLength(1);
  });

  it("is offered with the issue", { tags: ["S121"] }, async () => {
    const concept = invoice({ status: "concept", version: 3 });
    serve([], concept);
    const wanted: (string | null)[] = [];
    server.use(
      api.post("/customers/{customer_id}/invoices/{invoice_id}/issue", ({ request, response }) => {
        const query = new URL(request.url).searchParams;
        const dry_run = query.get("dry_run") === "true";
        if (!dry_run) wanted.push(query.get("send"));
        const planned = query.get("send") === "true" ? mail({ dry_run }) : null;
        return response(200).json({ dry_run, invoice: issued, missing: [], notices: [], mail: planned });
      }),
    );
    const user = await open(`${path}/${id("inv")}`);
    await user.click(await button("Issue"));
    const send = await screen.findByRole("switch", { name: "Send it by mail" });
    expect(send).not.toBeChecked();
    await user.click(send);
    expect(await screen.findByText(/To vera@example.com, with PDF/u)).toBeInTheDocument();
    await user.click(await button("Issue invoice"));
    expect(await screen.findByText("Invoice 2026-0007 is on its way")).toBeInTheDocument();
    expect(wanted).toEqual(["true"]);
  });
});
