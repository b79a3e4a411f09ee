// Finding a company for a new customer: three words and a click fill the form, and without KVK it is typed as ever.
import { screen, waitFor } from "@testing-library/react";
import { beforeEach, describe, expect, it } from "vitest";
import { useMe } from "../../../shared/access/me";
import type { Schemas } from "../../../shared/api/types";
import { company } from "../../../testing/companies";
import { profile } from "../../../testing/examples";
import { open } from "../../../testing/open";
import { api, gate, server } from "../../../testing/server";
import { loadWords } from "../../../shared/i18n/i18n";
import AddCustomerDialog from "../components/AddCustomerDialog";

let found: Schemas["CompaniesFound"];
let picked: Schemas["CompanyFound"];
let added: unknown[];

beforeEach(() => {
  added = [];
  found = { items: [{ kvk_number: "68750110", name: "Test BV Donald", city: "Lollum", active: true }] };
  picked = {
    company: company(),
    fields: {
      company_name: "Test BV Donald",
      legal_form: "Besloten Vennootschap",
      trade_names: ["Donald Verhuur"],
      address: { street: "Hizzaarderlaan 3 A", postal_code: "8823 SJ", city: "Lollum", country: "NL" },
    },
  };
  server.use(
    api.get("/companies", ({ response }) => response(200).json(found)),
    api.get("/companies/profile", ({ response }) => response(200).json(picked)),
    api.post("/customers", async ({ request, response }) => {
      added.push(await request.json());
      return response(201).json(profile());
    }),
  );
});

async function add(kvk_connected = true) {
  await Promise.all([loadWords("customer"), loadWords("customers"), loadWords("find_company")]);
  return open("/customers", { content: <Adding />, settings: { kvk_connected } });
}

/** Only members whose rights are known can open the form. */
function Adding() {
  return useMe() && <AddCustomerDialog onClose={() => undefined} />;
}

describe("finding a company", () => {
  it("fills the form of a new customer", async () => {
    const user = await add();
    await user.type(await screen.findByLabelText(/Find the company/u), "don");
    await user.click(await screen.findByText("Test BV Donald · Lollum · 68750110"));
    expect(await screen.findByText("Test BV Donald filled in")).toBeVisible();
    expect(screen.getByLabelText(/^Company name/u)).toHaveValue("Test BV Donald");
    expect(screen.getByDisplayValue("68750110")).toBeInTheDocument();
    expect(screen.getByDisplayValue("8823 SJ")).toBeVisible();
  });

  it("has the focus first, so that typing begins with it", async () => {
    const user = await add();
    const input = await screen.findByLabelText(/Find the company/u);
    await waitFor(() => expect(input).toHaveFocus());
    await user.keyboard("don");
    expect(await screen.findByText("Test BV Donald · Lollum · 68750110")).toBeVisible();
  });

  it("is picked and added with the keyboard, and never sends the empty form", async () => {
    const user = await add();
    const input = await screen.findByLabelText(/Find the company/u);
    await user.type(input, "don{Enter}");
    expect(screen.getByText("Searching KVK…")).toBeVisible();
    const hit = await screen.findByRole("button", { name: /Test BV Donald · Lollum/u });
    expect(input).toHaveFocus();
    await user.keyboard("{ArrowDown}");
    expect(hit).toHaveFocus();
    await user.keyboard("{ArrowUp}");
    expect(input).toHaveFocus();
    await user.keyboard("{Enter}");
    expect(hit).toHaveFocus();
    await user.keyboard("{Enter}");
    expect(await screen.findByText("Test BV Donald filled in")).toBeVisible();
    expect(input).toHaveFocus();
    await user.keyboard("{Enter}");
    await waitFor(() =>
      expect(added).toMatchObject([{ company_name: "Test BV Donald", registration_number: "68750110" }]),
    );
  });

  it("names no company where there is none", async () => {
    const user = await add();
    found = { items: [] };
    const input = await screen.findByLabelText(/Find the company/u);
    await user.type(input, "nobody");
    expect(await screen.findByText(/knows no company/u)).toBeVisible();
  });

  it("keeps what is typed while KVK answers", async () => {
    const answer = gate();
    server.use(
      api.get("/companies/profile", async ({ response }) => {
        await answer.opened;
        return response(200).json(picked);
      }),
    );
    const user = await add();
    await user.type(await screen.findByLabelText(/Find the company/u), "don");
    await user.click(await screen.findByText(/Test BV Donald · Lollum/u));
    await user.type(screen.getByLabelText(/^Website/u), "donald.example");
    await user.type(screen.getByLabelText(/^City/u), "Sneek");
    answer.open();
    expect(await screen.findByText("Test BV Donald filled in")).toBeVisible();
    expect(screen.getByLabelText(/^Website/u)).toHaveValue("donald.example");
    expect(screen.getByLabelText(/^City/u)).toHaveValue("Sneek");
    expect(screen.getByLabelText(/^City/u)).toHaveFocus();
    expect(screen.getByLabelText(/^Company name/u)).toHaveValue("Test BV Donald");
  });

  it("fills in the name and number where KVK does not answer any more", async () => {
    picked = { company: null, fields: {}, problem: "no_answer" };
    const user = await add();
    await user.type(await screen.findByLabelText(/Find the company/u), "don");
    await user.click(await screen.findByText(/Test BV Donald · Lollum/u));
    expect(await screen.findByText(/KVK brings the rest/u)).toBeVisible();
    expect(screen.getByLabelText(/^Company name/u)).toHaveValue("Test BV Donald");
  });

  it.each([
    [{ items: [], problem: "no_answer" }, /KVK does not answer/u],
    [{ items: [] }, /knows no company/u],
  ] satisfies [Schemas["CompaniesFound"], RegExp][])("says so where there is nothing (%#)", async (answer, words) => {
    found = answer;
    const user = await add();
    await user.type(await screen.findByLabelText(/Find the company/u), "nobody");
    expect(await screen.findByText(words)).toBeVisible();
  });

  it("is not shown without a key", async () => {
    await add(false);
    expect(await screen.findByLabelText(/^Company name/u)).toBeVisible();
    expect(screen.queryByLabelText(/Find the company/u)).toBeNull();
  });
});
