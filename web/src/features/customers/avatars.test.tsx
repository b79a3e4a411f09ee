// Logos in the list of customers, and the one that is chosen while a customer is added.
import { within } from "@testing-library/react";
import { describe, expect, it } from "vitest";
import { loadWords } from "../../shared/i18n/i18n";
import { customer, profile } from "../../testing/examples";
import { fill } from "../../testing/fill";
import { oneCustomer } from "../../testing/handlers";
import { open } from "../../testing/open";
import { button, dialog, lineWith } from "../../testing/queries";
import { api, server } from "../../testing/server";
import AddCustomerDialog from "./components/AddCustomerDialog";
import { CustomerTable } from "./components/CustomerTable";

const picture = { name: `${"0".repeat(64)}.png`, media_type: "image/png", data: "bG9nbw==" };
const settings = { avatar_source: "website" } as const;
const { id, number, name, kind, email, phone, status, created_at } = customer();
const row = { id, number, name, kind, email: email ?? null, phone: phone ?? null, tags: [], status, created_at };

describe("logos", () => {
  it("shows logos in the list, all of a page asked for at once", { tags: ["S153"] }, async () => {
    const asked: (string | null)[] = [];
    const other = { ...row, id: "cst_01K00000000000000000000001", name: "Piet de Wit" };
    server.use(
      api.get("/avatars", ({ request, response }) => {
        asked.push(new URL(request.url).searchParams.get("customer_ids"));
        return response(200).json({ items: [{ customer_id: id, picture }] });
      }),
    );
    await loadWords("customers");
    const sorting = { sort: "name", onSort: () => undefined } as const;
    const content = (
      <CustomerTable
        rows={[row, other]}
        sorting={{ ...sorting, fixed: undefined }}
        selection={undefined}
        onDelete={undefined}
      />
    );
    await open("/customers", { settings, content });
    const line = await lineWith("row", name);
    await expect.poll(() => line.querySelector("img")?.src).toBe("data:image/png;base64,bG9nbw==");
    expect((await lineWith("row", "Piet de Wit")).querySelector("img")).toBeNull();
    expect(asked).toEqual([`${id},${other.id}`]);
  });

  it("saves the logo with a new customer", { tags: ["S150", "S152"] }, async () => {
    const saved: string[] = [];
    server.use(
      ...oneCustomer({ profile: profile() }),
      api.post("/avatar-previews", ({ response }) => response(200).json({ outcome: "found", picture })),
      api.post("/customers", ({ response }) => response(201).json(customer())),
      api.put("/customers/{customer_id}/avatar", async ({ request, response, params }) => {
        saved.push(params.customer_id, (await request.json()).name);
        return response(200).json({ name: picture.name, host: "jansen.example" });
      }),
    );
    await Promise.all([loadWords("customers"), loadWords("customer")]);
    const user = await open("/customers", { settings, content: <AddCustomerDialog onClose={() => undefined} /> });
    const form = await dialog("Add customer");
    await fill(user, within(form).getByLabelText(/^Company name/u), "Bakkerij Jansen");
    await fill(user, within(form).getByLabelText(/^Website/u), "jansen.example");
    await user.click(await button("Use as avatar", form));
    await user.click(within(form).getByRole("button", { name: "Save" }));
    await expect.poll(() => saved).toEqual([id, picture.name]);
  });
});
