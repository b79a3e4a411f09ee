// The settings of reminders: switching them on, and the words of a stage with their preview.
import { cleanup, screen, waitFor, within } from "@testing-library/react";
import { describe, expect, it } from "vitest";
import type { Schemas } from "../../../shared/api/types";
import { fill } from "../../../testing/fill";
import { open } from "../../../testing/open";
import { button, dialog, gone } from "../../../testing/queries";
import { readAgain } from "../../../testing/readAgain";
import { api, refusal, server } from "../../../testing/server";

const words = { en: { subject: "", text: "" }, nl: { subject: "", text: "" }, es: { subject: "", text: "" } };
const stored: Schemas["ShownReminderSettings"] = {
  active: false,
  since: null,
  attach_invoices: true,
  stages: [
    { days: 7, fee: null, interest: false, texts: words },
    { days: 14, fee: null, interest: false, texts: words },
  ],
  next_run_at: null,
  version: 1,
  interest_known_until: null,
};

function serveSettings(settings = stored) {
  const bodies: unknown[] = [];
  server.use(
    api.get("/settings/reminders", ({ response }) => response(200).json(settings)),
    api.patch("/settings/reminders", async ({ request, response }) => {
      bodies.push(await request.json());
      return response(200).json({ ...settings, version: 2 });
    }),
    api.post("/settings/reminders/preview", ({ response }) =>
      response(200).json({
        mails: (["en", "nl", "es"] as const).map((language) => ({
          language,
          subject: `Subject ${language}`,
          text: `Text ${language}`,
          html: "<p></p>",
        })),
      }),
    ),
  );
  return bodies;
}

describe("the settings of reminders", () => {
  it("switch them on", { tags: ["S90"] }, async () => {
    const bodies = serveSettings();
    const user = await open("/settings/reminders");
    await user.click(await screen.findByRole("switch", { name: "Send reminders" }));
    await waitFor(() => expect(bodies).toEqual([{ active: true }]));
  });

  it("have words for each stage, with the mail beside them", { tags: ["S90"] }, async () => {
    const bodies = serveSettings();
    const user = await open("/settings/reminders");
    await user.click(await button("Edit reminder 2"));
    const form = await dialog("Edit reminder 2");
    expect(await within(form).findByText("Text nl")).toBeInTheDocument();
    await fill(user, within(form).getByLabelText(/^Days/u), "21");
    await fill(user, within(form).getByLabelText(/^Subject/u), "Pay");
    await user.click(await button("Save", form));
    await waitFor(() => expect(bodies).toHaveLength(1));
    const [{ stages }] = bodies as [{ stages: { days: number }[] }];
    expect(stages.map(({ days }) => days)).toEqual([7, 21]);
  });

  it("keep what was typed through a reload, on the version that it was written to", { tags: ["S90"] }, async () => {
    serveSettings();
    const user = await open("/settings/reminders");
    await user.click(await button("Edit reminder 2"));
    await fill(user, within(await dialog("Edit reminder 2")).getByLabelText(/^Text/u), "Please pay");
    cleanup(); // a reload, and somebody else saves
    serveSettings({ ...stored, version: 5 });
    const versions: (string | null)[] = [];
    server.use(
      api.patch("/settings/reminders", ({ request, response }) => {
        versions.push(request.headers.get("if-match"));
        return response(200).json({ ...stored, version: 6 });
      }),
    );
    const later = await open("/settings/reminders");
    await later.click(await button("Edit reminder 2"));
    const again = await dialog("Edit reminder 2");
    expect(within(again).getByLabelText(/^Text/u)).toHaveValue("Please pay");
    await later.click(await button("Save", again));
    await gone(again);
    expect(versions).toEqual(['"1"']);
    await later.click(await button("Edit reminder 2"));
    expect(within(await dialog("Edit reminder 2")).getByLabelText(/^Text/u)).toHaveValue("");
  });

  it("ask for statutory interest from a stage on", { tags: ["S90"] }, async () => {
    const bodies = serveSettings({ ...stored, stages: [{ days: 7, fee: null, interest: false, texts: words }] });
    const user = await open("/settings/reminders");
    await user.click(await button("Edit reminder 1"));
    const form = await dialog("Edit reminder 1");
    await user.click(within(form).getByRole("switch", { name: "Ask for statutory interest" }));
    await user.click(await button("Save", form));
    await waitFor(() => expect(bodies).toMatchObject([{ stages: [{ days: 7, interest: true }] }]));
  });

  it.each([
    ["owner", 1],
    ["finance", 0],
  ] as const)("show a %s that the rates of interest end", { tags: ["S90"] }, async (role, notices) => {
    serveSettings({ ...stored, interest_known_until: "2026-12-31" });
    await open("/settings/reminders", { role });
    await screen.findByRole("region", { name: "When they are sent" });
    expect(screen.queryAllByText(/^Statutory interest is known until 31 Dec 2026\./u)).toHaveLength(notices);
  });

  it("put a new stage where its days belong", { tags: ["S90"] }, async () => {
    const bodies = serveSettings();
    const user = await open("/settings/reminders");
    await user.click(await button("Add a reminder"));
    const form = await dialog("Add a reminder");
    await fill(user, within(form).getByLabelText(/^Days/u), "-3");
    await user.click(await button("Save", form));
    await waitFor(() => expect(bodies).toHaveLength(1));
    const [{ stages }] = bodies as [{ stages: { days: number }[] }];
    expect(stages.map(({ days }) => days)).toEqual([-3, 7, 14]);
  });

  it("change only their own stage after somebody else has changed another one", { tags: ["S90"] }, async () => {
    serveSettings();
    const theirs = { ...stored, version: 5, stages: stored.stages.slice(1) };
    const sent: { version: string | null; days: number[] }[] = [];
    server.use(
      api.patch("/settings/reminders", async ({ request, response }) => {
        const { stages } = (await request.json()) as { stages: { days: number }[] };
        sent.push({ version: request.headers.get("if-match"), days: stages.map(({ days }) => days) });
        if (sent.length === 1) return response(409).json(refusal("stale_version", { current: theirs }));
        return response(200).json({ ...theirs, version: 6 });
      }),
    );
    const user = await open("/settings/reminders");
    await user.click(await button("Edit reminder 2"));
    const form = await dialog("Edit reminder 2");
    await fill(user, within(form).getByLabelText(/^Days/u), "21");
    // They have removed the first one, and the page reads that while the form is open.
    server.use(api.get("/settings/reminders", ({ response }) => response(200).json(theirs)));
    await readAgain();
    await user.click(await button("Save", form));
    expect(await within(form).findByText("This changed meanwhile.")).toBeVisible();
    await user.click(await button("Save", form));
    await gone(form);
    expect(sent).toEqual([
      { version: '"1"', days: [7, 21] },
      { version: '"5"', days: [21] },
    ]);
  });

  it("say when the next run is, and in which zone, because the member’s may be another than the merchant’s", async () => {
    serveSettings({ ...stored, active: true, next_run_at: "2026-03-08T08:00:00Z" });
    await open("/settings/reminders");
    const active = await screen.findByRole("switch", { name: "Send reminders" });
    expect(active).toHaveAccessibleDescription(/Next: Sunday, 8 March 2026 at 08:00 UTC/u);
  });

  it("move a switch before it is saved", async () => {
    serveSettings();
    const save = new EventTarget();
    const saving = new Promise((resolve) => save.addEventListener("now", resolve));
    server.use(
      api.patch("/settings/reminders", async ({ response }) => {
        await saving;
        return response(200).json({ ...stored, active: true, version: 2 });
      }),
    );
    const user = await open("/settings/reminders");
    const active = await screen.findByRole("switch", { name: "Send reminders" });
    await user.click(active);
    expect(active).toBeChecked();
    save.dispatchEvent(new Event("now"));
    expect(await screen.findByText("Settings saved")).toBeInTheDocument();
    expect(active).toBeChecked();
  });

  it("name what is wrong with days and fee", async () => {
    serveSettings({
      ...stored,
      stages: [{ days: 7, fee: { currency: "EUR", value: "40.00" }, interest: false, texts: words }],
    });
    const user = await open("/settings/reminders");
    await user.click(await button("Edit reminder 1"));
    const form = await dialog("Edit reminder 1");
    const days = within(form).getByLabelText(/^Days/u);
    const fee = within(form).getByLabelText(/^Collection costs/u);
    expect(fee).toHaveValue("40.00");
    await fill(user, days, "2.5");
    await fill(user, fee, "-40");
    await waitFor(() => expect(days).toHaveAccessibleDescription(/^Write whole days, such as 14\./u));
    expect(fee).toHaveAccessibleDescription(/^Write an amount, such as/u);
    await fill(user, days, "−3");
    await fill(user, fee, "");
    expect(days).toBeValid();
    expect(await button("Save", form)).toHaveAttribute("aria-disabled", "false");
  });

  it("keep a refusal at its field while the stage moves to another place", { tags: ["S90"] }, async () => {
    serveSettings();
    server.use(
      api.patch("/settings/reminders", ({ response }) =>
        response(422).json(
          refusal("invalid_input", { fields: [{ field: "stages.0.days", code: "too_small", problem: "Too few." }] }),
        ),
      ),
    );
    const user = await open("/settings/reminders");
    await user.click(await button("Edit reminder 2"));
    const form = await dialog("Edit reminder 2");
    const days = within(form).getByLabelText(/^Days/u);
    await fill(user, days, "-31");
    await user.click(await button("Save", form));
    await waitFor(() => expect(days).toBeInvalid());
    for (const other of ["400", "1.5"]) {
      await fill(user, days, other);
      expect(within(form).queryByRole("alert")).toBeNull();
      expect(days).toBeInvalid();
    }
  });

  it("ask before a stage is removed", async () => {
    const bodies = serveSettings();
    const user = await open("/settings/reminders");
    await user.click(await button("Edit reminder 1"));
    const form = await dialog("Edit reminder 1");
    await user.click(await button("Remove this reminder", form));
    const question = await screen.findByRole("alertdialog", { name: "Remove reminder 1?" });
    expect(bodies).toEqual([]);
    await user.click(await button("Remove this reminder", question));
    await gone(form);
    expect(bodies).toEqual([{ stages: [stored.stages[1]] }]);
  });
});
