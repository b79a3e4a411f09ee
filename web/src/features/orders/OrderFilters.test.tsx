// The filters of orders that are typed: when the list takes them, and what stands at one that cannot be read.
import { fireEvent, screen, waitFor } from "@testing-library/react";
import { describe, expect, it } from "vitest";
import { open } from "../../testing/open";
import { path, row, serve } from "../../testing/orders";
import { toggle } from "../../testing/popover";

const search = () => Object.fromEntries(new URLSearchParams(window.location.search));

function panel(): HTMLElement {
  const found = document.querySelector<HTMLElement>("[popover][aria-label='Filters']");
  if (!found) throw new Error("There are no filters");
  return found;
}

const field = (name: RegExp) => screen.getByLabelText(name);
// By no keyboard: jsdom, which shows no popover, focuses nothing in one.
const type = (name: RegExp, value: string) => fireEvent.change(field(name), { target: { value } });

async function openFilters(address = path): Promise<void> {
  await open(address);
  await screen.findByRole("link", { name: "ORD-0001", hidden: true });
  toggle(panel(), "open");
}

describe("the typed filters of orders", { tags: ["S79"] }, () => {
  it("are taken when they are closed, before the pause is over", async () => {
    const { queries } = serve([row()]);
    await openFilters();
    type(/^Find by number/u, "ORD-00");
    type(/^Total from/u, "1,234.5");
    toggle(panel(), "closed");
    expect(search()).toEqual({ number: "ORD-00", total_from: "1234.5", currency: "EUR" });
    await waitFor(() => expect(Object.fromEntries(queries.at(-1) ?? [])).toMatchObject(search()));
  });

  it("are taken at Enter, and after a pause", async () => {
    serve([row()]);
    await openFilters();
    type(/^Find by number/u, "ORD");
    fireEvent.submit(field(/^Find by number/u));
    expect(search()).toEqual({ number: "ORD" });
    type(/^From/u, "2026-03-01");
    await waitFor(() => expect(search()).toEqual({ number: "ORD", date_from: "2026-03-01" }));
  });

  it("show an amount that cannot be read with its remedy, and keep it and the list as they are", async () => {
    serve([row()]);
    await openFilters(`${path}?total_from=10&currency=EUR`);
    type(/^Total from/u, "ten");
    await waitFor(() => expect(field(/^Total from/u)).toBeInvalid());
    expect(field(/^Total from/u)).toHaveAccessibleDescription("Write an amount, such as 1,234.50.");
    toggle(panel(), "closed");
    expect(search()).toEqual({ total_from: "10", currency: "EUR" });
    toggle(panel(), "open");
    expect(field(/^Total from/u)).toHaveValue("ten");
    type(/^Total from/u, "20");
    expect(field(/^Total from/u)).toBeValid();
    await waitFor(() => expect(search()).toEqual({ total_from: "20", currency: "EUR" }));
  });

  it("have a currency, whose decimals an amount may have", async () => {
    serve([row()]);
    await openFilters();
    type(/^Total from/u, "10.50");
    type(/^Currency/u, "JPY");
    await waitFor(() => expect(field(/^Total from/u)).toHaveAccessibleDescription("At most 0 decimals in JPY."));
    type(/^Total from/u, "1000");
    await waitFor(() => expect(search()).toEqual({ total_from: "1000", currency: "JPY" }));
  });

  it("refuse a range that ends before it begins", async () => {
    serve([row()]);
    await openFilters();
    type(/^From/u, "2026-03-02");
    type(/^Until/u, "2026-03-01");
    type(/^Total from/u, "100");
    type(/^Total up to/u, "99.99");
    await waitFor(() => expect(field(/^Until/u)).toBeInvalid());
    expect(field(/^Until/u)).toHaveAccessibleDescription("Before the first day. Choose that day or a later one.");
    expect(field(/^Total up to/u)).toHaveAccessibleDescription(
      "Less than the lowest total. Write that amount or more.",
    );
    expect(search()).toEqual({});
  });
});
