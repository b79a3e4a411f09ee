// The subscriptions of a customer: the list with its pills and callout, one with its acts, and the dialog of a new one.
import { screen, waitFor, within } from "@testing-library/react";
import { describe, expect, it } from "vitest";
import { id } from "../../testing/examples";
import { open } from "../../testing/open";
import { button, texts } from "../../testing/queries";
import { change, path, row, serve } from "../../testing/subscriptions";

const record = `${path}/${id("sub")}`;

describe("the list of subscriptions", () => {
  it("has seven pills in their order, and each filters", { tags: ["S100", "S102"] }, async () => {
    const { queries } = serve([row()]);
    const user = await open(path);
    const pills = within(await screen.findByRole("group", { name: "Filter by status" }));
    await pills.findByRole("button", { name: "All 6" });
    expect(texts(pills.getAllByRole("button"))).toEqual([
      "All 6",
      "Active 2",
      "Paused 1",
      "Pending 1",
      "Canceled 1",
      "Failed 1",
      "Completed 0",
    ]);
    expect(screen.getByText("6 subscriptions: 2 active, 1 paused, 1 canceled")).toBeVisible();
    await user.click(pills.getByRole("button", { name: "Paused 1" }));
    await waitFor(() => expect(queries.at(-1)?.get("status")).toBe("paused"));
    expect(window.location.search).toBe("?status=paused");
  });

  it("explains what recurs monthly", { tags: ["S101"] }, async () => {
    serve([row()]);
    const user = await open(path);
    await user.click(await screen.findByRole("button", { name: "Explain: monthly recurring revenue" }));
    const shown = await screen.findByRole("dialog");
    expect(texts(within(shown).getAllByRole("row"))).toEqual([
      "€15.00 / monthexcl. VAT",
      "€121.00 / yearincl. 21% VAT",
    ]);
    expect(within(shown).getByText("€25.00 a month")).toBeVisible();
  });

  it(
    "shows product, status, amount and next billing, and opens one",
    { tags: ["S103", "S104", "S105", "S106", "S107"] },
    async () => {
      serve([
        row(),
        row({
          id: id("sub", "B"),
          name: null,
          status: "cancelled",
          next_on: null,
          interval: { every: 3, unit: "months" },
        }),
      ]);
      const user = await open(path);
      const [first, second] = (await screen.findAllByRole("row")).slice(1);
      expect(texts(within(first!).getAllByRole("cell"))).toEqual([
        "Care planGold",
        "Active",
        "€15.00 / month",
        "30 Apr 2026",
        "View",
      ]);
      expect(texts(within(second!).getAllByRole("cell")).slice(1, 4)).toEqual(["Canceled", "€15.00 / 3 months", "–"]);
      await user.click(within(first!).getByRole("button", { name: "View Care plan" }));
      expect(await screen.findByRole("heading", { name: "Care plan · Gold" })).toBeVisible();
      expect(window.location.pathname).toBe(record);
    },
  );
});

describe("a new subscription", () => {
  it("has an address, shows when it charges, and is sent once", { tags: ["S28", "S108"] }, async () => {
    const { sent } = serve([row()]);
    const user = await open(`${path}?create=1`);
    const form = within(await screen.findByRole("dialog", { name: "Create subscription" }));
    await user.type(form.getByLabelText("Product"), "Boiler care");
    await user.type(form.getByLabelText("Amount"), "15");
    expect(await form.findByText("30 Apr 2026: €15.00")).toBeVisible();
    await user.click(form.getByRole("button", { name: "Create subscription" }));
    await waitFor(() => expect(sent.some(({ act, dryRun }) => act === "create" && !dryRun)).toBe(true));
    expect(sent.at(-1)?.body).toMatchObject({
      product: "Boiler care",
      amount: { currency: "EUR", value: "15.00" },
      interval: { every: 1, unit: "months" },
      trial_days: 0,
      collection: "mandate",
    });
    await waitFor(() => expect(window.location.pathname).toBe(record));
  });

  it("opens from the quick actions", { tags: ["S28"] }, async () => {
    serve([row()]);
    const user = await open(path.replace("/subscriptions", ""));
    await user.click((await screen.findAllByRole("button", { name: /^Create subscription/u }))[0]!);
    expect(await screen.findByRole("dialog", { name: "Create subscription" })).toBeVisible();
    expect(window.location.pathname + window.location.search).toBe(`${path}?create=1`);
  });

  it("asks for what is missing before it is sent", async () => {
    const { sent } = serve([row()]);
    const user = await open(`${path}?create=1`);
    await user.click(await button("Create subscription", await screen.findByRole("dialog")));
    expect(await screen.findByText("Write a number above zero.")).toBeVisible();
    expect(sent).toEqual([]);
  });
});

describe("a subscription", () => {
  it("is paused until a day, which is tried first", { tags: ["S123"] }, async () => {
    const { sent } = serve([row()]);
    const user = await open(record);
    await user.click(await screen.findByRole("button", { name: "Pause" }));
    const form = within(await screen.findByRole("dialog"));
    await user.type(form.getByLabelText(/^Paused until/u), "2027-01-01");
    await waitFor(() => expect(sent.at(-1)).toEqual({ act: "pause", body: { until: "2027-01-01" }, dryRun: true }));
    await user.click(form.getByRole("button", { name: "Pause" }));
    await waitFor(() => expect(sent.at(-1)).toEqual({ act: "pause", body: { until: "2027-01-01" }, dryRun: false }));
  });

  it("is resumed with one press", { tags: ["S123"] }, async () => {
    const { sent } = serve([row()], change({ status: "paused", next_on: null }));
    const user = await open(record);
    await user.click(await screen.findByRole("button", { name: "Resume" }));
    await waitFor(() => expect(sent).toEqual([{ act: "resume", body: null, dryRun: false }]));
  });

  it("is canceled at the end of the period or now", { tags: ["S123"] }, async () => {
    const { sent } = serve([row()]);
    const user = await open(record);
    await user.click(await screen.findByRole("button", { name: "Cancel subscription" }));
    const form = within(await screen.findByRole("dialog"));
    expect(form.getByRole("radio", { name: "At the end of the paid period" })).toBeChecked();
    await user.click(form.getByRole("radio", { name: "Now" }));
    await user.click(form.getByRole("button", { name: "Cancel subscription" }));
    await waitFor(() => expect(sent).toEqual([{ act: "cancel", body: { at: "now", reason: null }, dryRun: false }]));
  });

  it("says why Mollie does not have it yet", async () => {
    const waiting = {
      reason: "refused",
      detail: "The amount is higher than the maximum",
      since: "2026-03-02T10:00:00Z",
    } as const;
    serve([row()], change({ status: "pending", waiting }));
    await open(record);
    expect(await screen.findByText(/Mollie refuses this subscription/u)).toBeVisible();
    expect(screen.getByText("The amount is higher than the maximum")).toBeVisible();
    expect(screen.getByRole("button", { name: "Try again" })).toBeVisible();
  });

  it("cannot be changed once it has ended", async () => {
    serve([row()], change({ status: "cancelled", next_on: null }, { next_charges: [] }));
    await open(record);
    expect(await screen.findByRole("button", { name: "Pause" })).toHaveAttribute("aria-disabled", "true");
    expect(screen.getByText("No charge follows.")).toBeVisible();
  });
});
