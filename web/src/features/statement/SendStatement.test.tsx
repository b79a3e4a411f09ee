// Sending the statement of account: what goes to whom, why it is not sent, and where a refusal shows.
import { cleanup, screen, waitFor, within } from "@testing-library/react";
import { describe, expect, it } from "vitest";
import type { Schemas } from "../../shared/api/types";
import { id, profile } from "../../testing/examples";
import { fill } from "../../testing/fill";
import { oneCustomer } from "../../testing/handlers";
import { open } from "../../testing/open";
import { button, dialog, gone } from "../../testing/queries";
import { api, refusal, server } from "../../testing/server";
import { statement } from "../../testing/statements";

type Mail = Schemas["StatementMail"];

const vera = profile();
const to = (email: string) => ({ email, role: "to" as const, state: "queued" as const });
const mail = (rest: Partial<Mail> = {}): Mail => ({
  dry_run: true,
  mail_id: null,
  state: "queued",
  reason: null,
  recipients: [to("vera@example.com")],
  language: "nl",
  subject: "Rekeningoverzicht tot en met 30 juni 2026 van Van Dijk",
  text: "Beste Vera Vermeulen,",
  attachment: "rekeningoverzicht-C-1-2026-06-30.pdf",
  left_out: 0,
  ...rest,
});

/** Answer what sending would do and the sending itself. Return the bodies that were sent, with their keys. */
function serveSending(planned: Mail) {
  const sent: { body: Schemas["StatementSending"]; key: string | null }[] = [];
  server.use(
    ...oneCustomer({ profile: vera }),
    api.get("/customers/{customer_id}/statement", ({ response }) => response(200).json(statement())),
    api.post("/customers/{customer_id}/statement/send", async ({ request, response }) => {
      const dry_run = new URL(request.url).searchParams.get("dry_run") === "true";
      if (!dry_run) sent.push({ body: await request.json(), key: request.headers.get("Idempotency-Key") });
      return response(200).json(dry_run ? planned : { ...planned, dry_run, mail_id: id("mail") });
    }),
  );
  return sent;
}

async function openDialog() {
  const user = await open(`/customers/${vera.id}/statement?form=open_items&to=2026-06-30`);
  await user.click(await button("Send"));
  return { user, form: await dialog("Send statement") };
}

describe("sending the statement of account", { tags: ["S272"] }, () => {
  it("shows to whom it goes, what it says and what is attached, and sends what is shown", async () => {
    const sent = serveSending(mail({ left_out: 2 }));
    const { user, form } = await openDialog();
    expect(await within(form).findByLabelText(/^To/u)).toHaveValue("vera@example.com");
    expect(within(form).getByText(/^Rekeningoverzicht tot en met 30 juni 2026/u)).toBeVisible();
    expect(within(form).getByText("rekeningoverzicht-C-1-2026-06-30.pdf")).toBeVisible();
    expect(within(form).getByText(/^2 rows do not fit/u)).toBeVisible();
    await user.click(within(form).getByText("What the mail says"));
    expect(within(form).getByText("Beste Vera Vermeulen,")).toBeVisible();
    await fill(user, within(form).getByLabelText(/^Cc/u), "kees@example.com");
    await user.click(await button("Send", form));
    expect(await screen.findByText("The statement is on its way")).toBeInTheDocument();
    expect(sent).toEqual([
      {
        body: { form: "open_items", to: "2026-06-30", send_to: { to: null, cc: ["kees@example.com"], bcc: [] } },
        key: expect.stringMatching(/^[\da-f-]{36}$/u) as string,
      },
    ]);
  });

  it.each([
    ["archived", /is archived/u],
    ["paused", /^Invoices are paused for this customer/u],
    ["portal", /gets invoices in the portal/u],
    ["declined", /chose to get no reminders and statements/u],
  ] as const)("is not sent, and says why: %s", async (reason, text) => {
    const sent = serveSending(mail({ state: "suppressed", reason }));
    const { user, form } = await openDialog();
    expect(await within(form).findByText(text)).toBeVisible();
    expect(within(form).queryByLabelText(/^To/u)).toBeNull();
    const submit = await button("Send", form);
    expect(submit).toHaveAttribute("aria-disabled", "true");
    await user.click(submit);
    expect(sent).toEqual([]);
  });

  it("goes where the member writes it to", async () => {
    const sent = serveSending(mail({ recipients: [], state: "suppressed", reason: "no_address" }));
    const { user, form } = await openDialog();
    expect(await within(form).findByText(/^Nobody of this customer has an e-mail address/u)).toBeVisible();
    await fill(user, within(form).getByLabelText(/^To/u), "facturen@example.com");
    await user.click(await button("Send", form));
    await waitFor(() => expect(sent.map(({ body }) => body.send_to.to)).toEqual([["facturen@example.com"]]));
  });

  it("keeps what was typed until it is sent", async () => {
    const sent = serveSending(mail());
    const { user, form } = await openDialog();
    await fill(user, await within(form).findByLabelText(/^Cc/u), "kees@example.com");
    cleanup(); // Back
    const { user: later, form: again } = await openDialog();
    expect(await within(again).findByLabelText(/^Cc/u)).toHaveValue("kees@example.com");
    await later.click(await button("Send", again));
    await gone(again);
    expect(sent.map(({ body }) => body.send_to.cc)).toEqual([["kees@example.com"]]);
    await later.click(await button("Send"));
    expect(await within(await dialog("Send statement")).findByLabelText(/^Cc/u)).toHaveValue("");
  });

  it("shows which address is none", async () => {
    serveSending(mail());
    server.use(
      api.post("/customers/{customer_id}/statement/send", ({ request, response }) =>
        new URL(request.url).searchParams.has("dry_run")
          ? response(200).json(mail())
          : response(422).json(
              refusal("invalid_input", { fields: [{ field: "send_to.cc.1", code: "invalid_email", problem: "…" }] }),
            ),
      ),
    );
    const { user, form } = await openDialog();
    await fill(user, await within(form).findByLabelText(/^Cc/u), "kees@example.com, anna");
    await user.click(await button("Send", form));
    await waitFor(() => expect(within(form).getByLabelText(/^Cc/u)).toBeInvalid());
  });
});
