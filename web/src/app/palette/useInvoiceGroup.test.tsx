// Invoices in the palette: found by the beginning of their number, and opened.
import { screen, waitFor } from "@testing-library/react";
import { expect, it } from "vitest";
import { id, invoiceRow } from "../../testing/examples";
import { serve, vera } from "../../testing/invoices";
import { open } from "../../testing/open";
import { api, server } from "../../testing/server";

function serveFound(): string[] {
  const asked: string[] = [];
  serve([]);
  server.use(
    api.get("/invoices", ({ request, response }) => {
      const number = new URL(request.url).searchParams.get("number") ?? "";
      asked.push(number);
      const found = { customer_id: vera.id, customer_name: "Vera Vermeulen", invoice: invoiceRow() };
      return response(200).json({ items: "2026-0001".startsWith(number) ? [found] : [] });
    }),
  );
  return asked;
}

it("an invoice is found by its number and opened", async () => {
  const asked = serveFound();
  const user = await open(`/customers/${vera.id}`);
  await user.keyboard("{Control>}k{/Control}");
  await user.type(await screen.findByRole("combobox"), "2026-00");
  const found = await screen.findByRole("option", { name: /2026-0001/u });
  expect(found).toHaveTextContent("Vera Vermeulen · 2 Mar 2026 · €121.00");
  expect(asked).toContain("2026-00");
  await user.click(found);
  await waitFor(() => expect(window.location.pathname).toBe(`/customers/${vera.id}/invoices/${id("inv")}`));
});

it("no invoice is asked for while words are typed", async () => {
  const asked = serveFound();
  const user = await open(`/customers/${vera.id}`);
  await user.keyboard("{Control>}k{/Control}");
  await user.type(await screen.findByRole("combobox"), "settings");
  await screen.findAllByRole("option", { name: /Settings/u });
  expect(asked).toEqual([]);
});
