// The settings of reminders: switching them on, and the words of a stage with their preview.
import { screen, waitFor, within } from "@testing-library/react";
import { describe, expect, it } from "vitest";
import type { Schemas } from "../../../shared/api/types";
import { fill } from "../../../testing/fill";
import { open } from "../../../testing/open";
import { button, dialog } from "../../../testing/queries";
import { api, server } from "../../../testing/server";

const words = { en: { subject: "", text: "" }, nl: { subject: "", text: "" }, es: { subject: "", text: "" } };
const settings: Schemas["ReminderSettings"] = {
  active: false,
  since: null,
  attach_invoices: true,
  stages: [
    { days: 7, fee: null, texts: words },
    { days: 14, fee: null, texts: words },
  ],
  next_run_at: null,
  version: 1,
};

function serveSettings() {
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
});
