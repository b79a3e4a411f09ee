// The export of payments: of one customer from the payments tab, of all from the settings, and who may not.
import { screen, within } from "@testing-library/react";
import { describe, expect, it, vi } from "vitest";
import { readiness } from "../../testing/examples";
import { open } from "../../testing/open";
import { path, serve, vera } from "../../testing/payments";
import { button, dialog } from "../../testing/queries";
import { api, server } from "../../testing/server";

const csv = "received_on,amount\r\n2026-03-02,121.00\r\n";
const answer = () => new Response(csv, { headers: { "content-type": "text/csv" } });

/** Return the names of the files that were saved. */
function watchFiles(): string[] {
  const saved: string[] = [];
  vi.spyOn(HTMLAnchorElement.prototype, "click").mockImplementation(function (this: HTMLAnchorElement) {
    saved.push(this.download);
  });
  URL.createObjectURL = () => "blob:csv";
  return saved;
}

const year = new Date().getFullYear() - 1;
const lastYear = { from: `${year}-01-01`, to: `${year}-12-31`, separator: "comma" };
const file = `payments-${year}-01-01-${year}-12-31.csv`;

describe("the export of payments", () => {
  it("is a file of the customer's payments of the chosen period", async () => {
    const saved = watchFiles();
    const sent: unknown[] = [];
    serve([]);
    server.use(
      api.post("/customers/{customer_id}/payments/export", async ({ request, params, response }) => {
        sent.push(params.customer_id, await request.json());
        return response.untyped(answer());
      }),
    );
    const user = await open(path);
    await user.click(await button("Export"));
    const form = await dialog("Export payments");
    expect(within(form).getByText(/this customer’s payments/u)).toBeVisible();
    await user.click(within(form).getByRole("radio", { name: "Last year" }));
    await user.click(await button("Export CSV", form));
    expect(await screen.findByText("1 payment exported")).toBeVisible();
    expect(sent).toEqual([vera.id, lastYear]);
    expect(saved).toEqual([file]);
  });

  it("is a file of all customers in the settings", async () => {
    const saved = watchFiles();
    const sent: unknown[] = [];
    server.use(
      api.get("/merchant/readiness", ({ response }) => response(200).json(readiness())),
      api.post("/payments/export", async ({ request, response }) => {
        sent.push(await request.json());
        return response.untyped(answer());
      }),
    );
    const user = await open("/settings/invoices");
    const card = await screen.findByRole("region", { name: "Export payments" });
    await user.click(await button("Export", card));
    const form = await dialog("Export payments");
    await user.click(within(form).getByRole("radio", { name: "Last year" }));
    await user.click(await button("Export CSV", form));
    expect(await screen.findByText("1 payment exported")).toBeVisible();
    expect(sent).toEqual([lastYear]);
    expect(saved).toEqual([file]);
  });

  it("is not for a role without it", async () => {
    serve([]);
    await open(path, { role: "sales" });
    expect(await button("Export")).toHaveAttribute("aria-disabled", "true");
  });
});
