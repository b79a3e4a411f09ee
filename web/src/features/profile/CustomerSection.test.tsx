// The cards of the first section: every fact where it belongs, in words of the member's language.
import { screen, waitFor, within } from "@testing-library/react";
import { beforeEach, describe, expect, it, vi } from "vitest";
import type { Profile } from "../../shared/api/types";
import { address, profile, tax } from "../../testing/examples";
import { oneCustomer } from "../../testing/handlers";
import { open } from "../../testing/open";
import { button, card, dialog, texts, valueOf } from "../../testing/queries";
import { api, server } from "../../testing/server";

const vera = profile();
const path = `/customers/${vera.id}`;
const business = profile({
  kind: "business",
  name: "Jansen Bouw",
  full_name: "Jan Jansen",
  position: "Director",
  company_name: "Jansen Bouw",
  legal_name: "Jansen Bouw B.V.",
  legal_form: "B.V.",
  vat_number: "NL823149583B01",
  registration_number: "12345678",
  registration_country: "NL",
  industry_code: "4120",
  industry_description: "Construction of buildings",
  established_on: "1998-05-14",
  trade_names: ["Jansen", "De Bouwers"],
  address: address(),
});

let stored: { profile: Profile };

beforeEach(() => {
  stored = { profile: vera };
  server.use(...oneCustomer(stored));
});

describe("the first section", () => {
  it("shows the person and the address part by part", { tags: ["S55", "S58", "S59", "S60", "S61"] }, async () => {
    stored.profile = profile({ phone: "+31201234567", address: address() });
    await open(path);
    const person = await card("Personal information");
    expect(valueOf(person, "Full name")).toHaveTextContent("Vera Vermeulen");
    expect(within(valueOf(person, "Phone")).getByRole("link")).toHaveAttribute("href", "tel:+31201234567");
    const home = await card("Address");
    expect(valueOf(home, "Street")).toHaveTextContent("Keizersgracht 1");
    expect(valueOf(home, "Postal code")).toHaveTextContent("1015 CN");
    expect(valueOf(home, "City")).toHaveTextContent("Amsterdam");
    expect(valueOf(home, "Country")).toHaveTextContent("Netherlands");
  });

  it.each([
    ["nl", "Nederland"],
    ["es", "Países Bajos"],
  ] as const)("names the country in the member’s language: %s", { tags: ["S61"] }, async (language, country) => {
    stored.profile = profile({ address: address() });
    await open(path, { language });
    await screen.findAllByRole("definition");
    const named = within(screen.getByRole("main"))
      .getAllByRole("definition")
      .filter(({ textContent }) => textContent === country);
    expect(named).toHaveLength(2); // at the address and at the taxes
  });

  it("shows preferences", { tags: ["S62", "S63", "S261"] }, async () => {
    stored.profile = profile({ language: "es", payment_method: "directdebit", preferred_channel: "sms" });
    await open(path);
    const shown = await card("Preferences");
    expect(valueOf(shown, "Language of mail and documents")).toHaveTextContent("Spanish");
    expect(valueOf(shown, "Payment method")).toHaveTextContent("SEPA Direct Debit");
    expect(valueOf(shown, "Preferred contact channel")).toHaveTextContent("SMS");
    expect(valueOf(shown, "Invoice delivery")).toHaveTextContent("By e-mail");
  });

  it("shows a business as it is registered", { tags: ["S66", "S69", "S71", "S72", "S73", "S74"] }, async () => {
    stored.profile = business;
    const user = await open(path);
    const shown = await card("Business information");
    for (const [label, value] of [
      ["Company name", "Jansen Bouw"],
      ["Legal name", "Jansen Bouw B.V."],
      ["KVK number", "12345678"],
      ["Legal form", "B.V."],
      ["Industry", "4120 · Construction of buildings"],
      ["Established on", "14 May 1998"],
    ] as const) {
      expect(valueOf(shown, label)).toHaveTextContent(value);
    }
    const names = within(valueOf(shown, "Trade names")).getAllByRole("listitem");
    expect(texts(names)).toEqual(["Jansen", "De Bouwers"]);
    expect(valueOf(await card("Personal information"), "Position")).toHaveTextContent("Director");
    await user.click(within(shown).getByRole("button", { name: "Copy KVK number" }));
    expect(await screen.findByText("KVK number copied")).toBeVisible();
    expect(await navigator.clipboard.readText()).toBe("12345678");
  });

  it(
    "shows the tax country with its flag, and the VAT number with its status",
    { tags: ["S70", "S75", "S76"] },
    async () => {
      stored.profile = business;
      await open(path);
      const tax = await card("Tax");
      expect(valueOf(tax, "Country")).toHaveTextContent("Netherlands");
      await waitFor(() => expect(valueOf(tax, "Country").querySelector("img")).toBeVisible());
      expect(valueOf(tax, "VAT number")).toHaveTextContent("NL823149583B01");
      expect(valueOf(tax, "VAT number")).toHaveTextContent("Not validated");
      expect(valueOf(tax, "Tax exempt")).toHaveTextContent("No");
    },
  );

  it("shows an exemption with its reason", { tags: ["S78"] }, async () => {
    stored.profile = profile({ tax_exempt: true, tax_exempt_reason: "Embassy" });
    await open(path);
    const exempt = valueOf(await card("Tax"), "Tax exempt");
    expect(exempt).toHaveTextContent("Yes");
    expect(exempt).toHaveTextContent("Embassy");
  });

  it.each([
    ["cross_border", "BE0428759497", "BE", "Yes", "Reverse charge"],
    ["always", "NL823149583B01", "NL", "Yes", "The VAT number is valid"],
    ["cross_border", "NL823149583B01", "NL", "No", "Your VAT applies"],
  ] as const)(
    "says what a valid VAT number makes of the tax, and asks nobody: %s %s",
    { tags: ["S188"] },
    async (...row) => {
      const [vat_auto_exempt, vat_number, country, answer, why] = row;
      const asked = vi.fn();
      server.use(
        api.get("/customers/{customer_id}/tax", ({ response }) => {
          asked();
          return response(200).json(tax());
        }),
      );
      stored.profile = { ...business, vat_status: "valid", vat_number, address: address({ country }) };
      await open(path, { settings: { vat_auto_exempt } });
      const exempt = valueOf(await card("Tax"), "Tax exempt");
      await waitFor(() => expect(exempt).toHaveTextContent(why));
      expect(exempt).toHaveTextContent(answer);
      expect(asked).not.toHaveBeenCalled();
    },
  );

  it("starts the same edit from the pencil of every card", { tags: ["S278"] }, async () => {
    stored.profile = profile({ footnotes: "At the back door." });
    const user = await open(path);
    for (const title of ["Personal information", "Address", "Preferences", "Footnotes"]) {
      const pencil = await button("Edit information", await card(title));
      await user.click(pencil);
      expect(await dialog("Edit customer")).toBeVisible();
      await user.keyboard("{Escape}");
      await waitFor(() => expect(pencil).toHaveFocus());
    }
  });

  it("explains why a role may not edit", async () => {
    await open(path, { role: "read_only" });
    const pencil = await button("Edit customer");
    expect(pencil).toHaveAttribute("aria-disabled", "true");
    expect(pencil).toHaveAttribute("aria-description", "Your role does not allow this.");
  });
});
