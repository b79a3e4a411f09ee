// The check of a VAT number on the Tax card: the answer of VIES, why it waits, and who may ask.
import { screen, within } from "@testing-library/react";
import { beforeEach, describe, expect, it, vi } from "vitest";
import type { Profile, Schemas } from "../../shared/api/types";
import { profile, tax, vat } from "../../testing/examples";
import { oneCustomer } from "../../testing/handlers";
import { open } from "../../testing/open";
import { button, card, valueOf } from "../../testing/queries";
import { api, server } from "../../testing/server";

const number = "BE0428759497";
const business = profile({ kind: "business", name: "Bouw NV", company_name: "Bouw NV", vat_number: number });
const path = `/customers/${business.id}`;
const answer: Schemas["VatProof"] = {
  id: "vat_1",
  number,
  is_valid: true,
  checked_at: new Date().toISOString(),
  name: "BOUW NV",
  address: ["MEIR 48", "2000 ANTWERPEN"],
  consultation_number: "WAPIAAAA00000001",
  requester_number: "NL004495445B01",
  answer_hash: null,
};
const valid = vat({ number, state: "valid", refusal: null, answer, tried_at: answer.checked_at });

let stored: { profile: Profile };
let shown: Schemas["ShownVat"];

beforeEach(() => {
  stored = { profile: business };
  shown = valid;
  server.use(
    ...oneCustomer(stored),
    api.get("/customers/{customer_id}/vat", ({ response }) => response(200).json(shown)),
    api.get("/customers/{customer_id}/tax", ({ response }) => response(200).json(tax())),
  );
});

function known(check: Schemas["ShownVat"], status: Profile["vat_status"]): void {
  shown = check;
  const { tried_at, next_try_at, pending_since, wait, requester_refused } = check;
  stored.profile = {
    ...business,
    vat_status: status,
    vat_check: { number, tried_at, next_try_at, pending_since, wait, requester_refused },
  };
}

describe("the check of a VAT number", () => {
  it("shows the name, the address, the time and the proof", { tags: ["S184", "S185", "S186", "S187"] }, async () => {
    known(valid, "valid");
    await open(path);
    const tax = await card("Tax");
    expect(await within(tax).findByText("BOUW NV")).toBeVisible();
    expect(valueOf(tax, "VAT number")).toHaveTextContent("Valid");
    expect(valueOf(tax, "Address in VIES")).toHaveTextContent("MEIR 48 2000 ANTWERPEN");
    expect(within(valueOf(tax, "Checked in VIES")).getByText(/now|second/u)).toBeVisible();
    expect(valueOf(tax, "Consultation number")).toHaveTextContent("WAPIAAAA00000001");
  });

  it("names what a country does not disclose, and an old answer", { tags: ["S185", "S186"] }, async () => {
    known({ ...valid, is_outdated: true, name_differs: true, answer: { ...answer, name: null, address: [] } }, "valid");
    await open(path);
    const tax = await card("Tax");
    expect(await within(tax).findAllByText("Not disclosed")).toHaveLength(2);
    expect(within(tax).getByText("Older than a month")).toBeVisible();
    expect(within(tax).getByText(/VIES names another company/u)).toBeVisible();
  });

  it("shows what came with the profile, and asks nothing for it", { tags: ["S184"] }, async () => {
    known(valid, "valid");
    stored.profile = { ...stored.profile, vat: valid };
    const asked = vi.fn();
    server.use(
      api.get("/customers/{customer_id}/vat", ({ response }) => {
        asked();
        return response(200).json(shown);
      }),
    );
    await open(path);
    const tax = await card("Tax");
    expect(await within(tax).findByText("BOUW NV")).toBeVisible();
    expect(await button("Validate VAT", tax)).not.toHaveAttribute("aria-disabled", "true");
    expect(asked).not.toHaveBeenCalled();
  });

  it("asks for a check, and shows its answer once that has come", { tags: ["S76", "S77", "S183"] }, async () => {
    known(vat({ number, refusal: null }), "not_validated");
    server.use(
      api.post("/customers/{customer_id}/vat/validate", ({ response }) => {
        const pending_since = new Date().toISOString();
        known(vat({ number, refusal: null, state: "pending", pending_since }), "not_validated");
        return response(202).json(shown);
      }),
    );
    const user = await open(path);
    const tax = await card("Tax");
    await user.click(await button("Validate VAT", tax));
    expect(await within(tax).findByText(/Being checked in VIES since/u)).toBeVisible();
    expect(await button("Validate VAT", tax)).toHaveAttribute("aria-disabled", "true");
    expect(await within(valueOf(tax, "VAT number")).findByText("Being checked")).toBeVisible();
    known(valid, "valid");
    expect(await within(tax).findByText("BOUW NV")).toBeVisible();
    expect(await within(valueOf(tax, "VAT number")).findByText("Valid")).toBeVisible();
  });

  it("says why it waits, and that the last answer keeps counting", { tags: ["S76"] }, async () => {
    const pending_since = new Date().toISOString();
    const waiting = { wait: "member_state_unavailable", state: "could_not_be_checked" } as const;
    known({ ...valid, ...waiting, pending_since, next_try_at: pending_since }, "valid");
    await open(path);
    const tax = await card("Tax");
    expect(await within(tax).findByText("The VAT register of Belgium does not answer.")).toBeVisible();
    expect(within(tax).getByText(/Next try by itself.*The last answer keeps counting/u)).toBeVisible();
    expect(valueOf(tax, "VAT number")).toHaveTextContent("Valid");
  });

  it("cannot be asked for without a number, and says so", { tags: ["S77", "S182"] }, async () => {
    stored.profile = profile({ kind: "business", name: "Bouw NV", company_name: "Bouw NV" });
    await open(path);
    const validate = await button("Validate VAT", await card("Tax"));
    expect(validate).toHaveAttribute("aria-disabled", "true");
    expect(validate).toHaveAccessibleDescription("Enter a VAT number first.");
  });

  it("says that a number of another country cannot be checked", { tags: ["S182"] }, async () => {
    known(vat({ number: "GB980780684", refusal: "not_in_vies" }), "not_validated");
    await open(path);
    expect(await screen.findByText(/VIES knows those of the EU/u)).toBeVisible();
  });

  it("lists all answers as evidence", { tags: ["S76", "S187"] }, async () => {
    known(valid, "valid");
    const invalid = { ...answer, id: "vat_0", is_valid: false, consultation_number: null };
    server.use(
      api.get("/customers/{customer_id}/vat/proofs", ({ response }) =>
        response(200).json({ items: [answer, invalid], next_cursor: null }),
      ),
    );
    const user = await open(path);
    await user.click(await button("All answers of VIES", await card("Tax")));
    const [newest, oldest] = await within(
      await screen.findByRole("list", { name: "All answers of VIES" }),
    ).findAllByRole("listitem");
    expect(newest).toHaveTextContent(/BE0428759497 Valid WAPIAAAA00000001/u);
    expect(oldest).toHaveTextContent(/BE0428759497 Invalid/u);
  });

  it("shows each answer as evidence to print, wherever it is in the list", { tags: ["S187"] }, async () => {
    known(valid, "valid");
    const older = {
      ...answer,
      id: "vat_0",
      name: null,
      address: [],
      consultation_number: null,
      requester_number: null,
    };
    server.use(
      api.get("/customers/{customer_id}/vat/proofs", ({ query, response }) => {
        const isListed = query.get("limit") === null;
        const next_cursor = isListed || query.get("cursor") ? null : "more";
        const items = isListed ? [answer, older] : [query.get("cursor") ? older : answer];
        return response(200).json({ items, next_cursor });
      }),
    );
    const print = vi.spyOn(window, "print").mockReturnValue();
    const user = await open(path);
    await user.click(await button("All answers of VIES", await card("Tax")));
    const list = await screen.findByRole("list", { name: "All answers of VIES" });
    const [newest, oldest] = await within(list).findAllByRole("button", { name: /^Proof of/u });
    await user.click(newest as HTMLElement);
    const proof = await screen.findByRole("dialog", { name: "Proof of a VAT number" });
    expect(await within(proof).findByText("WAPIAAAA00000001")).toBeVisible();
    expect(valueOf(proof, "Address")).toHaveTextContent("MEIR 48 2000 ANTWERPEN");
    expect(valueOf(proof, "Asked with the VAT number")).toHaveTextContent("NL004495445B01");
    await user.click(await button("Print", proof));
    expect(print).toHaveBeenCalledOnce();
    await user.keyboard("{Escape}");
    await user.click(oldest as HTMLElement);
    const other = await screen.findByRole("dialog", { name: "Proof of a VAT number" });
    expect(await within(other).findByText(/None: VIES was asked without/u)).toBeVisible();
    expect(valueOf(other, "Name")).toHaveTextContent("Not disclosed by the member state");
  });

  it("is not for readers", { tags: ["S77"] }, async () => {
    known(valid, "valid");
    await open(path, { role: "read_only" });
    expect(await button("Validate VAT", await card("Tax"))).toHaveAttribute("aria-disabled", "true");
  });
});
