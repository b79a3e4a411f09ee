// The editor of a document's lines, with the totals beside it.
import { screen, waitFor, within } from "@testing-library/react";
import type { UserEvent } from "@testing-library/user-event";
import { FormProvider, useForm } from "react-hook-form";
import { beforeEach, describe, expect, it } from "vitest";
import { fill } from "../../testing/fill";
import { open } from "../../testing/open";
import { texts } from "../../testing/queries";
import type { UiLanguage } from "../i18n/languages";
import { loadWords } from "../i18n/i18n";
import { DiscountField } from "./DiscountField";
import { LineEditor } from "./editor/LineEditor";
import { blankLine, type TypedDocument } from "./lines";
import { sum } from "./totals";
import { TotalsBox } from "./TotalsBox";
import { useTotals } from "./useTotals";
import type { TaxRules } from "./vat";

const rules: TaxRules = {
  treatment: { service: { treatment: "standard" }, goods: { treatment: "standard" } },
  classes: [
    { id: "standard", category: "S", rate: "21" },
    { id: "reduced", category: "S", rate: "9" },
    { id: "zero", category: "Z", rate: "0" },
  ],
  customerClassId: "standard",
  defaultClassId: "standard",
};

const reverseCharge: TaxRules = {
  ...rules,
  treatment: {
    service: {
      treatment: "reverse_charge_eu",
      decision: { category: "AE", rate: "0", reason: "customer_other_member_state" },
    },
    goods: {
      treatment: "reverse_charge_eu",
      decision: { category: "K", rate: "0", reason: "customer_other_member_state" },
    },
  },
};

function Editor({ taxed, including }: { taxed: TaxRules; including: boolean }) {
  const defaultValues: TypedDocument = {
    currency: "EUR",
    pricesIncludeVat: including,
    lines: [blankLine()],
    discountKind: "none",
    discount: "",
  };
  const form = useForm<TypedDocument>({ defaultValues, mode: "onTouched" });
  return (
    <FormProvider {...form}>
      <LineEditor rules={taxed} />
      <DiscountField />
      <Totals rules={taxed} including={including} />
    </FormProvider>
  );
}

function Totals({ rules: taxed, including }: { rules: TaxRules; including: boolean }) {
  const { totals, lines } = useTotals(taxed);
  const amounts = sum(lines.map(({ amount }) => amount));
  return <TotalsBox live totals={totals} lines={amounts} currency="EUR" pricesIncludeVat={including} />;
}

function edit(
  taxed = rules,
  { language = "en", including = false }: { language?: UiLanguage; including?: boolean } = {},
) {
  return open("/customers", { language, content: <Editor taxed={taxed} including={including} /> });
}

const field = (name: string, place = 1, line = "line") =>
  screen.getByRole("textbox", { name: `${name}, ${line} ${place}` });
const rows = () => within(screen.getByRole("region", { name: "Lines" })).getAllByRole("listitem");
const total = () => screen.getByText("Total", { selector: "dt" }).nextElementSibling?.textContent;

async function type(user: UserEvent, place: number, line: Record<string, string>): Promise<void> {
  for (const [name, text] of Object.entries(line)) await fill(user, field(name, place), text);
}

beforeEach(() => loadWords("money"));

describe("the lines of a document", () => {
  it("amount to totals while they are typed", async () => {
    const user = await edit();
    await type(user, 1, { Description: "Boiler service", Quantity: "2", "Unit price": "1,234.50" });
    expect(total()).toBe("€2,987.49");
    await user.selectOptions(screen.getByRole("combobox", { name: "VAT, line 1" }), "reduced");
    expect(total()).toBe("€2,691.21");
    expect(rows()[0]).toHaveTextContent("Class chosen for this line");
    await type(user, 1, { "Discount %": "10" });
    await user.selectOptions(screen.getByRole("combobox", { name: "Discount on the whole" }), "amount");
    await fill(user, screen.getByRole("textbox", { name: "Size of the discount" }), "100");
    expect(texts(screen.getAllByRole("definition"))).toEqual([
      "€2,222.10",
      "-€100.00",
      "€2,122.10",
      "€190.99",
      "€2,313.09",
    ]);
    await waitFor(() => expect(screen.getByText("Total €2,313.09")).toBeInTheDocument());
  });

  it("are typed as in the member's language", async () => {
    const user = await edit(rules, { language: "nl" });
    await fill(user, field("Prijs", 1, "regel"), "1.234,50");
    expect(screen.getByText("Totaal", { selector: "dt" }).nextElementSibling).toHaveTextContent("€ 1.493,75");
  });

  it("have a problem once a number was left that is none", async () => {
    const user = await edit();
    await type(user, 1, { Quantity: "two" });
    expect(screen.queryByText(/Write a number/u)).not.toBeInTheDocument();
    await user.tab();
    expect(await screen.findByText("Quantity: Write a number, such as 1,234.50.")).toBeInTheDocument();
    expect(field("Quantity")).toBeInvalid();
    await type(user, 1, { Quantity: "2", "Discount %": "101" });
    await user.tab();
    expect(await screen.findByText("Discount %: Write a percentage from 0 to 100.")).toBeInTheDocument();
    expect(field("Quantity")).toBeValid();
  });

  it("name the rule that decided the VAT, which goods and services may have another one of", async () => {
    const user = await edit(reverseCharge);
    await type(user, 1, { Description: "Pump", "Unit price": "100" });
    expect(rows()[0]).toHaveTextContent("Business in another EU country");
    expect(screen.getByText("Reverse charge on €100.00")).toBeInTheDocument();
    await user.selectOptions(screen.getByRole("combobox", { name: "Kind, line 1" }), "goods");
    expect(screen.getByText("Intra-Community supply on €100.00")).toBeInTheDocument();
    expect(total()).toBe("€100.00");
  });

  it("include VAT where prices do, and the total is what they add up to", async () => {
    const user = await edit(rules, { including: true });
    await type(user, 1, { Description: "Gasket", "Unit price incl. VAT": "8.01", Quantity: "3" });
    expect(texts(screen.getAllByRole("definition"))).toEqual(["€24.03", "€19.86", "€4.17"]);
  });

  it("are added, moved and removed by keyboard, and a removed one returns", async () => {
    const user = await edit();
    await type(user, 1, { Description: "First" });
    await user.type(field("Description"), "{Enter}");
    await waitFor(() => expect(field("Description", 2)).toHaveFocus());
    await user.paste("Second");
    await user.keyboard("{Alt>}{ArrowUp}{/Alt}");
    await waitFor(() => expect(field("Description", 1)).toHaveFocus());
    expect(field("Description", 1)).toHaveValue("Second");
    expect(screen.getByText("Now line 1 of 2")).toBeInTheDocument();
    await user.click(screen.getByRole("button", { name: "Remove line 1" }));
    expect(rows()).toHaveLength(1);
    expect(field("Description", 1)).toHaveValue("First");
    await user.click(await screen.findByRole("button", { name: "Undo" }));
    await waitFor(() => expect(rows()).toHaveLength(2));
    expect(field("Description", 1)).toHaveValue("Second");
  });

  it("are pasted from a spreadsheet, without its headings", async () => {
    const user = await edit();
    await user.click(field("Description"));
    await user.paste("Description\tQty\tPrice\nHours\t3.5\t80\nTravel\t\t25.00\n");
    await waitFor(() => expect(rows()).toHaveLength(2));
    expect(field("Description", 1)).toHaveValue("Hours");
    expect(field("Quantity", 2)).toHaveValue("1");
    expect(total()).toBe("€369.05");
    await user.click(await screen.findByRole("button", { name: "Undo" }));
    await waitFor(() => expect(rows()).toHaveLength(1));
  });
});
