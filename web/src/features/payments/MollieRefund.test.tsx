// Refunds of a payment that came in through Mollie: asked for there or made by hand, and how far each one is.
import { screen, within } from "@testing-library/react";
import { describe, expect, it } from "vitest";
import { id } from "../../testing/examples";
import { open } from "../../testing/open";
import { eur, moved, path, payment, refund, serve } from "../../testing/payments";
import { button, dialog, gone, texts } from "../../testing/queries";
import { api, server } from "../../testing/server";
import type { Schemas } from "../../shared/api/types";

const page = `${path}/${id("pay")}`;
const automatic = { origin: "automatic", provider_id: "tr_Example1", means: "ideal" } as const;

describe("refunding a payment of Mollie", () => {
  it.each([
    ["Through Mollie", "Refund through Mollie", { through_mollie: true, means: null }],
    ["I pay it back myself", "Record refund", { through_mollie: false, means: "ideal" }],
  ])("%s", { tags: ["S115"] }, async (way, submit, expected) => {
    const { state } = serve([], payment(automatic));
    const sent: Schemas["RefundDraft"][] = [];
    server.use(
      api.post("/customers/{customer_id}/payments/{payment_id}/refunds", async ({ request, response }) => {
        if (!request.url.includes("dry_run")) sent.push(await request.json());
        return response(201).json(moved({ payment: state.stored }));
      }),
    );
    const user = await open(page);
    await user.click(await button("Refund"));
    const form = await dialog("Refund payment");
    await user.click(within(form).getByRole("radio", { name: way }));
    expect(within(form).queryAllByRole("combobox", { name: "Refunded by" })).toHaveLength(expected.means ? 1 : 0);
    await user.click(await button(submit, form));
    await gone(form);
    expect(sent).toMatchObject([{ amount: eur("121.00"), refunded_on: null, ...expected }]);
  });

  it("shows how far Mollie is, and what can be undone", { tags: ["S115"] }, async () => {
    const refunds = [
      refund({ id: id("rfd", "1"), status: "queued" }),
      refund({ id: id("rfd", "2"), status: "refunded", provider_id: "re_2" }),
      refund({ id: id("rfd", "3"), status: "pending", provider_id: "re_3", cancelling: true }),
      refund({ id: id("rfd", "4"), status: "failed", problem: "No balance" }),
    ];
    serve([], payment({ ...automatic, refunds, status: "partly_refunded" }));
    await open(page);
    const list = within(await screen.findByRole("region", { name: "Refunds" }));
    expect(texts(list.getAllByRole("listitem"))).toEqual([
      "5 Mar 2026Bank transferWaiting for MollieUndo refund€21.00",
      "5 Mar 2026Bank transferRefundedUndo refund€21.00",
      "5 Mar 2026Bank transferBeing cancelledUndo refund€21.00",
      "5 Mar 2026Bank transferFailedNo balance€21.00",
      "Left of the payment€58.00",
    ]);
    const [waiting, sent, cancelling] = list.getAllByRole("button");
    expect(waiting).not.toHaveAccessibleDescription();
    expect(sent).toHaveAccessibleDescription("Mollie has sent this money, so the refund stays.");
    expect(cancelling).toHaveAccessibleDescription("Being cancelled");
  });

  it("announces that Mollie is asked to cancel one", { tags: ["S115"] }, async () => {
    const queued = refund({ status: "queued", provider_id: "re_1" });
    serve([], payment({ ...automatic, refunds: [queued], status: "partly_refunded" }));
    const after = payment({ ...automatic, refunds: [{ ...queued, cancelling: true }], status: "partly_refunded" });
    server.use(
      api.delete("/customers/{customer_id}/payments/{payment_id}/refunds/{refund_id}", ({ response }) =>
        response(200).json(moved({ payment: after })),
      ),
    );
    const user = await open(page);
    await user.click(await button("Undo refund of €21.00"));
    await user.click(await button("Undo refund", await screen.findByRole("alertdialog")));
    expect(await screen.findByText("Mollie is asked to cancel the refund of €21.00")).toBeVisible();
  });

  it("cannot be undone as a payment", { tags: ["S320"] }, async () => {
    serve([], payment(automatic));
    await open(page);
    expect(await button("Undo payment")).toHaveAccessibleDescription(/Mollie has reported this payment/u);
  });
});
