// A customer's mails: their states with reasons, what was sent, and the ways to send again, release, check and clear.
import { screen, waitFor, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { describe, expect, it } from "vitest";
import { id } from "../../testing/examples";
import { oneCustomer } from "../../testing/handlers";
import { open } from "../../testing/open";
import { vera } from "../../testing/payments";
import { gone, lineWith } from "../../testing/queries";
import { readAgain } from "../../testing/readAgain";
import { api, gate, refusal, server } from "../../testing/server";
import type { AddressHealth, Mail } from "./api/mail";

const path = `/customers/${vera.id}/mail`;
const email = "vera@example.com";

function mail(rest: Partial<Mail> = {}): Mail {
  return {
    id: id("mail"),
    version: 2,
    kind: "invoice",
    state: "delivered",
    reason: null,
    detail: null,
    recipients: [{ email, role: "to", state: "delivered", detail: null }],
    language: "nl",
    subject: "Factuur 2026-0001",
    about: [{ type: "invoice", id: id("inv"), label: "2026-0001" }],
    attachments: ["factuur.pdf"],
    resend_of: null,
    sent_again_as: null,
    created_by: { kind: "member", id: "1", name: "Sanne" },
    created_at: "2026-03-02T09:30:00Z",
    sent_at: "2026-03-02T09:30:01Z",
    settled_at: "2026-03-02T09:30:02Z",
    ...rest,
  };
}

function address(rest: Partial<AddressHealth> = {}): AddressHealth {
  return {
    email,
    health: "healthy",
    at: null,
    detail: null,
    at_service: false,
    delivered_at: null,
    cleared_at: null,
    version: 0,
    ...rest,
  };
}

function serve(mails: Mail[], addresses: AddressHealth[] = [address()]): string[] {
  const asked: string[] = [];
  server.use(
    ...oneCustomer({ profile: { ...vera, email } }),
    api.get("/customers/{customer_id}/mails", ({ response }) => response(200).json({ items: mails })),
    api.get("/customers/{customer_id}/mails/addresses", ({ response }) => response(200).json({ items: addresses })),
    api.get("/customers/{customer_id}/mails/{mail_id}/contents", ({ response }) =>
      response(200).json({
        sender: "Van Dijk <mail@klantkaart.example>",
        reply_to: "info@van-dijk.example",
        recipients: mail().recipients,
        subject: "Factuur 2026-0001",
        text: "Geachte mevrouw,\n\nhierbij uw factuur.",
        attachments: ["factuur.pdf"],
        html_path: "/sent-mail/van-dijk.x",
      }),
    ),
    api.post("/customers/{customer_id}/mails/{mail_id}/resend", ({ request, response }) => {
      asked.push(`resend ${request.headers.get("Idempotency-Key") ? "once" : ""}`);
      return response(201).json(mail({ id: `${id("mail")}9`, state: "queued" }));
    }),
    api.post("/customers/{customer_id}/mails/release", ({ response }) => {
      asked.push("release");
      return response(200).json({ items: [mail({ state: "queued" })], more: false });
    }),
    api.post("/customers/{customer_id}/mails/clear-suppression", async ({ request, response }) => {
      asked.push(`clear ${(await request.json()).email}`);
      return response(200).json({ email });
    }),
    api.post("/customers/{customer_id}/mails/allow-reminders", ({ response }) => {
      asked.push("allow reminders");
      return response(200).json({ declined_at: null });
    }),
    api.post("/customers/{customer_id}/mails/check", ({ response }) => {
      asked.push("check");
      return response(201).json(mail({ state: "suppressed", reason: "archived" }));
    }),
  );
  return asked;
}

describe("the mails of a customer", () => {
  it("have their state with the reason and what was answered", async () => {
    serve([
      mail({ detail: "250 2.0.0 OK" }),
      mail({ id: `${id("mail")}2`, subject: "Held", state: "held", reason: "paused" }),
      mail({ id: `${id("mail")}3`, subject: "Gone", state: "bounced", reason: "bounced", detail: "550 user unknown" }),
    ]);
    await open(path);
    expect(await lineWith("row", "Factuur 2026-0001")).toHaveTextContent("Delivered");
    expect(screen.queryByText("250 2.0.0 OK")).toBeNull();
    expect(await lineWith("row", "Held")).toHaveTextContent(/Held.*invoices paused/u);
    expect(await lineWith("row", "Gone")).toHaveTextContent(/Bounced.*550 user unknown/u);
  });

  it("name the kind of a complaint in words, and nothing where it adds nothing", { tags: ["S56"] }, async () => {
    const complained = { state: "complained", reason: "complained" } as const;
    serve(
      [
        mail({ ...complained, detail: "abuse" }),
        mail({ ...complained, id: `${id("mail")}2`, subject: "Fraud", detail: "fraud" }),
      ],
      [address({ health: "complained", detail: "abuse" })],
    );
    await open(path, { language: "nl" });
    expect(await lineWith("row", "Fraud")).toHaveTextContent("Gemeld als fraude.");
    expect(screen.queryByText("fraud")).toBeNull();
    expect(await screen.findByText(/heeft een mail als spam gemeld, dus/u)).toBeVisible();
    expect(screen.queryByText("abuse")).toBeNull();
  });

  it("show what was sent", async () => {
    serve([mail()]);
    await open(path);
    await userEvent.click(
      within(await lineWith("row", "Factuur 2026-0001")).getByRole("button", { name: "Show: Factuur 2026-0001" }),
    );
    const dialog = await screen.findByRole("dialog", { name: "Factuur 2026-0001" });
    expect(await within(dialog).findByText(/hierbij uw factuur/u)).toBeInTheDocument();
    expect(within(dialog).getByText("factuur.pdf")).toBeVisible();
  });

  it("show their HTML in a frame in which nothing runs and which has an origin of its own", async () => {
    serve([mail()]);
    await open(path);
    await userEvent.click(await screen.findByRole("button", { name: "Show: Factuur 2026-0001" }));
    const frame = await screen.findByTitle("Mail as it was sent");
    expect(frame).toHaveAttribute("src", "/sent-mail/van-dijk.x");
    expect(frame).toHaveAttribute("sandbox", "allow-popups allow-popups-to-escape-sandbox");
    await userEvent.click(screen.getByText("Text of the mail"));
    expect(screen.getByText(/hierbij uw factuur/u)).toBeVisible();
  });

  it("are sent again once", async () => {
    const asked = serve([mail({ state: "failed", reason: "unknown" })]);
    await open(path);
    await userEvent.click(await screen.findByRole("button", { name: "Send again: Factuur 2026-0001" }));
    expect(await screen.findByText("The mail is on its way")).toBeVisible();
    expect(asked).toEqual(["resend once"]);
  });

  it("are not mailed twice by a double click", async () => {
    const asked = serve([mail({ state: "failed", reason: "unknown" })]);
    await open(path);
    await userEvent.dblClick(await screen.findByRole("button", { name: "Send again: Factuur 2026-0001" }));
    expect(await screen.findByText("The mail is on its way")).toBeVisible();
    expect(asked).toEqual(["resend once"]);
  });

  it("are not sent again where they already were", async () => {
    serve([mail({ state: "failed", reason: "unknown", sent_again_as: `${id("mail")}9` })]);
    await open(path);
    expect(await screen.findByText("Sent again as another mail.")).toBeVisible();
    expect(screen.queryByRole("button", { name: /Send again/u })).not.toBeInTheDocument();
  });

  it("are not sent again as a reminder that went out", { tags: ["S90"] }, async () => {
    serve([mail({ kind: "reminder" })]);
    await open(path);
    expect(await screen.findByText("Delivered")).toBeVisible();
    expect(screen.queryByRole("button", { name: /Send again/u })).not.toBeInTheDocument();
  });

  it("are released together", { tags: ["S289"] }, async () => {
    const asked = serve([mail({ state: "held", reason: "paused" })]);
    await open(path);
    await userEvent.click(await screen.findByRole("button", { name: "Release held mails" }));
    expect(await screen.findByText("1 mail released")).toBeVisible();
    expect(asked).toEqual(["release"]);
  });

  it("wait while invoices are paused", { tags: ["S289"] }, async () => {
    const asked = serve([mail({ subject: "Held", state: "held", reason: "paused" })]);
    server.use(...oneCustomer({ profile: { ...vera, email, invoices_paused: true } }));
    await open(path);
    const release = await screen.findByRole("button", { name: "Release: Held" });
    expect(release).toHaveAccessibleDescription("Invoices are paused for this customer. Resume them first.");
    await userEvent.click(release);
    expect(asked).toEqual([]);
  });

  it("say what came of each, also of one that was released while another was and whose section was left", async () => {
    const [one, other] = [`${id("mail")}1`, `${id("mail")}2`];
    serve([mail({ id: one, subject: "One", state: "held" }), mail({ id: other, subject: "Other", state: "held" })]);
    const first = gate();
    const asked: string[] = [];
    server.use(
      api.post("/customers/{customer_id}/mails/{mail_id}/release", async ({ params, response }) => {
        asked.push(params.mail_id);
        if (params.mail_id !== one) return response(200).json(mail({ id: other, state: "queued" }));
        await first.opened;
        return response(409).json(refusal("busy"));
      }),
    );
    const user = await open(path);
    await userEvent.dblClick(await screen.findByRole("button", { name: "Release: One" }));
    await userEvent.click(await screen.findByRole("button", { name: "Release: Other" }));
    expect(await screen.findByText("The mail is on its way")).toBeVisible();
    await user.click(await screen.findByRole("link", { name: /^Notes/u }));
    first.open();
    expect(await screen.findByText("Many people are saving at once. Try again in a moment.")).toBeVisible();
    expect(asked).toEqual([one, other]);
  });

  it("are joined by no test mail that is not confirmed", async () => {
    const asked = serve([]);
    await open(path);
    await userEvent.click(await screen.findByRole("button", { name: "Send a test mail" }));
    const dialog = await screen.findByRole("dialog", { name: "Send a test mail" });
    expect(dialog).toHaveTextContent(`A short mail goes to ${email}.`);
    await userEvent.click(within(dialog).getByRole("button", { name: "Cancel" }));
    await gone(dialog);
    expect(asked).toEqual([]);
  });

  it("say why a test mail was not sent", async () => {
    const asked = serve([]);
    await open(path);
    await userEvent.click(await screen.findByRole("button", { name: "Send a test mail" }));
    await userEvent.dblClick(await screen.findByRole("button", { name: "Send" }));
    expect(await screen.findByText("Not sent: customer archived")).toBeVisible();
    expect(asked).toEqual(["check"]);
  });

  it("go to a suppressed address again once it is cleared", { tags: ["S57"] }, async () => {
    const asked = serve([], [address({ health: "bounced", detail: "550 5.1.1 user unknown", at_service: true })]);
    await open(path);
    expect(await screen.findByText("550 5.1.1 user unknown")).toBeVisible();
    await userEvent.click(screen.getByRole("button", { name: `Allow mail again: ${email}` }));
    expect(await screen.findByText(`Mail goes to ${email} again`)).toBeVisible();
    expect(asked).toEqual([`clear ${email}`]);
    server.use(
      api.get("/customers/{customer_id}/mails/addresses", ({ response }) => response(200).json({ items: [] })),
    );
    await readAgain();
    await waitFor(() => expect(screen.queryByText("550 5.1.1 user unknown")).toBeNull());
    await waitFor(() => expect(screen.getByRole("heading", { level: 1 })).toHaveFocus());
  });

  it("have reminders again once the customer has asked for them and a member confirms it", async () => {
    const asked = serve([]);
    server.use(...oneCustomer({ profile: { ...vera, email, reminders_declined_at: "2026-03-03T12:00:00Z" } }));
    await open(path);
    await userEvent.click(await screen.findByRole("button", { name: "Allow reminders again" }));
    const dialog = await screen.findByRole("dialog", { name: "Allow reminders again" });
    expect(dialog).toHaveTextContent(/On .*2026 the customer chose: no more payment reminders and statements by mail/u);
    expect(asked).toEqual([]);
    await userEvent.click(within(dialog).getByRole("button", { name: "They asked for it" }));
    expect(await screen.findByText("Reminders are mailed again")).toBeVisible();
    expect(asked).toEqual(["allow reminders"]);
  });
});
