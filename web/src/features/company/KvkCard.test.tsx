// The card of KVK: how fresh it is, why it waits, what it warns of, and what differs from the customer.
import { screen, waitFor, within } from "@testing-library/react";
import { beforeEach, describe, expect, it } from "vitest";
import type { Profile, Schemas } from "../../shared/api/types";
import { company, companySheet, syncedSheet } from "../../testing/companies";
import { moment, profile } from "../../testing/examples";
import { oneCustomer } from "../../testing/handlers";
import { open } from "../../testing/open";
import { button, card, lineWith, valueOf } from "../../testing/queries";
import { api, refusal, server } from "../../testing/server";

const donald = profile({
  kind: "business",
  name: "Donald",
  company_name: "Donald",
  registration_number: "68750110",
  registration_country: "NL",
});
const path = `/customers/${donald.id}`;
const differing = [
  { field: "company_name", old: "Donald", new: "Test BV Donald" },
  { field: "legal_form", old: null, new: "Besloten Vennootschap" },
];

let stored: { profile: Profile };
let sheet: Schemas["CompanySheet"];
let sent: Schemas["CompanySettlement"][];
let asked: number;

beforeEach(() => {
  stored = { profile: donald };
  sheet = syncedSheet();
  sent = [];
  asked = 0;
  server.use(
    ...oneCustomer(stored),
    api.get("/customers/{customer_id}/company", ({ response }) => {
      asked += 1;
      return response(200).json(sheet);
    }),
    api.post("/customers/{customer_id}/company/resync", ({ response }) => {
      sheet = { ...sheet, status: "pending" };
      return response(202).json(sheet);
    }),
    api.post("/customers/{customer_id}/company/accept", async ({ request, response }) => {
      const settled = await request.json();
      sent.push(settled);
      const done = [...settled.accept, ...settled.keep];
      sheet = { ...sheet, differences: sheet.differences.filter(({ field }) => !done.includes(field)), revision: 3 };
      return response(200).json(sheet);
    }),
  );
});

describe("the card of KVK", () => {
  it("is there for Dutch businesses with a number only", { tags: ["S65", "S177"] }, async () => {
    stored.profile = { ...donald, registration_country: "BE" };
    await open(path);
    await card("Business information");
    expect(screen.queryByRole("region", { name: "KVK register" })).toBeNull();
    expect(asked).toBe(0);
  });

  it("shows the number, the last sync and what KVK knows besides", { tags: ["S66", "S67"] }, async () => {
    await open(path);
    const kvk = await card("KVK register");
    expect(valueOf(kvk, "KVK number")).toHaveTextContent("68750110");
    expect(within(valueOf(kvk, "Last synced")).getByText(/ago|2026/u)).toHaveAttribute("datetime", moment);
    expect(valueOf(kvk, "RSIN")).toHaveTextContent("857587973");
    expect(valueOf(kvk, "Founded")).toHaveTextContent("June 2015");
  });

  it("has the customer read again where KVK filled it in before its answer was read", { tags: ["S65"] }, async () => {
    sheet = syncedSheet({ version: donald.version + 1 });
    server.use(
      api.get("/customers/{customer_id}/company", ({ response }) => {
        stored.profile = { ...donald, version: donald.version + 1, legal_form: "Besloten Vennootschap" };
        return response(200).json(sheet);
      }),
    );
    await open(path);
    await waitFor(async () =>
      expect(valueOf(await card("Business information"), "Legal form")).toHaveTextContent("Besloten Vennootschap"),
    );
  });

  it("was never synced before KVK was asked", { tags: ["S67"] }, async () => {
    sheet = companySheet({ status: "never", connected: true, number: "68750110" });
    await open(path);
    expect(valueOf(await card("KVK register"), "Last synced")).toHaveTextContent("Never");
  });

  it("syncs again, and has the profile read once KVK answered", { tags: ["S68", "S181"] }, async () => {
    const user = await open(path);
    await user.click(await button("Re-sync with KVK"));
    expect(await screen.findByText("Being asked")).toBeVisible();
    expect(await button("Re-sync with KVK")).toHaveAttribute("aria-disabled", "true");
    sheet = syncedSheet({ synced_at: new Date().toISOString() });
    stored.profile = { ...donald, legal_form: "Besloten Vennootschap", version: 2 };
    expect(await screen.findByText("Besloten Vennootschap")).toBeVisible();
  });

  it("says that it is outdated after a year", { tags: ["S180"] }, async () => {
    sheet = syncedSheet({ outdated: true });
    await open(path);
    expect(await screen.findByText("Outdated")).toBeVisible();
  });

  it("says why KVK has not answered, and when it is asked again", async () => {
    sheet = syncedSheet({ status: "pending", wait: { reason: "busy", since: moment, next_try: moment } });
    await open(path);
    expect(await screen.findByText(/takes no more requests.*asked again by itself/u)).toBeVisible();
  });

  it.each([
    [
      syncedSheet({ company: company({ closed: true, closed_on: { date: "2023-12-31", precision: "day" } }) }),
      /has been deregistered since 31 Dec 2023/u,
    ],
    [
      syncedSheet({ company: company({ closed: false, closed_on: { date: "2999-12", precision: "month" } }) }),
      /will be deregistered on December 2999/u,
    ],
    [syncedSheet({ company: company({ address_shielded: true }) }), /shielded/u],
    [syncedSheet({ company: company({ non_mailing: true }) }), /no advertising/u],
    [companySheet({ status: "not_found", connected: true, number: "68750110" }), /no company of this number/u],
    [companySheet({ status: "not_connected", number: "68750110" }), /not connected/iu],
  ])("tells each outcome in words (%#)", async (outcome, words) => {
    sheet = outcome;
    await open(path);
    const kvk = await card("KVK register");
    expect((await within(kvk).findAllByText(words))[0]).toBeVisible();
  });

  it.each([companySheet({ status: "never", number: "68750110" }), syncedSheet({ connected: false })])(
    "says why nothing can be asked, and leads to where KVK is connected (%#)",
    { tags: ["S68"] },
    async (outcome) => {
      sheet = outcome;
      await open(path);
      const kvk = await card("KVK register");
      expect(within(kvk).getByText(/KVK is not connected/u)).toBeVisible();
      expect(within(kvk).getByRole("link", { name: "Open the settings" })).toHaveAttribute("href", "/settings/kvk");
    },
  );

  it("takes over or keeps each difference", async () => {
    sheet = syncedSheet({ differences: differing });
    const user = await open(path);
    const accept = await button("Take over Legal form");
    expect(await lineWith("listitem", "Company name")).toHaveTextContent("Donald Test BV Donald");
    await user.click(accept);
    expect(await screen.findByText("Taken over from KVK")).toBeVisible();
    await user.click(await button("Keep ours: Company name"));
    await waitFor(() => expect(screen.queryByText(/KVK differs/u)).toBeNull());
    expect(sent.map(({ accept, keep }) => [accept, keep])).toEqual([
      [["legal_form"], []],
      [[], ["company_name"]],
    ]);
    expect(sent[0]!.revision).toBe(2);
  });

  it("moves the focus to the next difference, and to the name of the customer after the last", async () => {
    sheet = syncedSheet({ differences: differing });
    const user = await open(path);
    await user.click(await button("Take over Legal form"));
    await waitFor(() => expect(screen.getByRole("button", { name: "Take over Company name" })).toHaveFocus());
    await user.click(await button("Keep ours: Company name"));
    await waitFor(() => expect(screen.getByRole("heading", { level: 1 })).toHaveFocus());
  });

  it("takes over all at once", async () => {
    sheet = syncedSheet({ differences: differing });
    const user = await open(path);
    await user.click(await button("Take over all"));
    await waitFor(() => expect(sent).toHaveLength(1));
    expect(sent[0]!.accept).toEqual(["company_name", "legal_form"]);
  });

  it("tells that KVK was asked meanwhile", async () => {
    sheet = syncedSheet({ differences: differing });
    server.use(
      api.post("/customers/{customer_id}/company/accept", ({ response }) =>
        response(409).json(refusal("stale_company")),
      ),
    );
    const user = await open(path);
    await user.click(await button("Take over all"));
    expect(await screen.findByText(/asked again meanwhile/u)).toBeVisible();
  });

  it("lets who may not edit look only", async () => {
    sheet = syncedSheet({ differences: differing });
    await open(path, { role: "read_only" });
    expect(await button("Re-sync with KVK")).toHaveAttribute("aria-disabled", "true");
    expect(await button("Take over Legal form")).toHaveAttribute("aria-disabled", "true");
    expect(screen.queryByRole("button", { name: "Take over all" })).toBeNull();
  });
});
