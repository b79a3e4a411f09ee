// The export of a period: its file, a period without documents, a refusal, and who may not.
import { screen, within } from "@testing-library/react";
import { describe, expect, it, vi } from "vitest";
import { path, serve, vera } from "../../testing/invoices";
import { open } from "../../testing/open";
import { button, dialog } from "../../testing/queries";
import { api, refusal, server } from "../../testing/server";

const head = "number,kind\r\n";

/** Answer exports with this file, and return what was sent and the names of the files that were saved. */
function serveExport(csv: string) {
  const sent: unknown[] = [];
  serve([]);
  server.use(
    api.post("/customers/{customer_id}/invoices/export", async ({ request, params, response }) => {
      sent.push(params.customer_id, await request.json());
      return response.untyped(new Response(csv, { headers: { "content-type": "text/csv" } }));
    }),
  );
  const saved: string[] = [];
  vi.spyOn(HTMLAnchorElement.prototype, "click").mockImplementation(function (this: HTMLAnchorElement) {
    saved.push(this.download);
  });
  URL.createObjectURL = () => "blob:csv";
  return { sent, saved };
}

describe("the export of invoices", () => {
  it("is a file of the chosen period", async () => {
    const { sent, saved } = serveExport(`${head}2026-0001,invoice\r\nCN-2026-0001,credit_note\r\n`);
    const user = await open(path);
    await user.click(await button("Export"));
    const form = await dialog("Export for the bookkeeper");
    await user.click(within(form).getByRole("radio", { name: "Last year" }));
    const year = new Date().getFullYear() - 1;
    await user.click(await button("Export CSV", form));
    expect(await screen.findByText("2 documents exported")).toBeVisible();
    expect(sent).toEqual([vera.id, { from: `${year}-01-01`, to: `${year}-12-31`, separator: "comma" }]);
    expect(saved).toEqual([`invoices-${year}-01-01-${year}-12-31.csv`]);
  });

  it("is no file for a period without documents", async () => {
    const { saved } = serveExport(head);
    const user = await open(path);
    await user.click(await button("Export"));
    const form = await dialog("Export for the bookkeeper");
    await user.click(await button("Export CSV", form));
    expect(await within(form).findByText(/Nothing was issued in this period/u)).toBeVisible();
    expect(saved).toEqual([]);
  });

  it("shows a refusal at its day", async () => {
    serve([]);
    const fields = [{ field: "to", code: "too_many_documents", problem: "Choose a shorter period." }];
    server.use(
      api.post("/customers/{customer_id}/invoices/export", ({ response }) =>
        response(422).json(refusal("invalid_input", { fields })),
      ),
    );
    const user = await open(path);
    await user.click(await button("Export"));
    const form = await dialog("Export for the bookkeeper");
    await user.click(await button("Export CSV", form));
    expect(await within(form).findByText(/at most 2,000 documents/u)).toBeVisible();
    expect(within(form).getByLabelText("Last day")).toBeInvalid();
  });

  it("is not for a role without it", async () => {
    serve([]);
    await open(path, { role: "sales" });
    expect(await button("Export")).toHaveAttribute("aria-disabled", "true");
  });
});
