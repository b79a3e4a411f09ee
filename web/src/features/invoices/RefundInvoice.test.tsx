// A refund begins at the invoice that is to be refunded, in the dialog of the payment that has paid it, and ends there.
import { screen, waitFor, within } from "@testing-library/react";
import { describe, expect, it } from "vitest";
import { id, invoice } from "../../testing/examples";
import { path, serve, vera } from "../../testing/invoices";
import { open } from "../../testing/open";
import { moved, serve as servePayments } from "../../testing/payments";
import { button, dialog } from "../../testing/queries";
import { api, server } from "../../testing/server";

const eur = (value: string) => ({ currency: "EUR", value });
const here = `${path}/${id("inv")}`;

function settled(...settlements: ReturnType<typeof invoice>["settlements"]) {
  servePayments([]);
  const dates = { issued_on: "2026-01-05", due_on: "2026-02-04" };
  serve([], invoice({ status: "paid", number: "2026-0007", ...dates, settlements }));
}

const payment = { payment_id: id("pay"), amount: eur("60.00"), settled_on: "2026-01-09" };

describe("the refund of an invoice", () => {
  it("opens the refund of the payment, and leads back to the invoice", { tags: ["S320"] }, async () => {
    settled(payment);
    server.use(
      api.post("/customers/{customer_id}/payments/{payment_id}/refunds", ({ response }) => response(201).json(moved())),
    );
    const user = await open(here);
    await user.click(await button("Refund"));
    const form = await dialog("Refund payment");
    expect(window.location.pathname).toBe(`/customers/${vera.id}/payments/${id("pay")}`);
    // None behind it, such as that of the customer.
    expect(screen.getAllByRole("dialog", { hidden: true })).toEqual([form]);
    await user.click(await button("Cancel", form));
    await waitFor(() => expect(window.location.pathname).toBe(here));
  });

  it("offers each payment that has paid of the invoice with its amount", { tags: ["S320"] }, async () => {
    const other = { ...payment, payment_id: id("pay", "B"), amount: eur("61.00"), settled_on: "2026-01-10" };
    settled(payment, other, { ...other, amount: eur("1.00") });
    await open(here);
    expect(await button("Refund of €60.00, 9 Jan 2026")).not.toHaveAttribute("aria-disabled", "true");
    expect(await button("Refund of €62.00, 10 Jan 2026")).toBeVisible();
  });

  it("says why there is nothing to refund, and who may not", { tags: ["S320"] }, async () => {
    settled({ ...payment, payment_id: null });
    await open(here);
    expect(await button("Refund")).toHaveAccessibleDescription("No payment has paid this invoice.");
  });

  it("is not for who may not write payments", async () => {
    settled(payment);
    await open(here, { role: "sales" });
    const acts = await screen.findByRole("region", { name: "Invoice 2026-0007" });
    expect(await within(acts).findByRole("button", { name: "Refund" })).toHaveAttribute("aria-disabled", "true");
  });
});
