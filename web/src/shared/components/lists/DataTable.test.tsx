// The features of a table: sorting by its headings, selecting rows, buttons, and a dash for an unknown value.
import { render, screen, within } from "@testing-library/react";
import { userEvent } from "@testing-library/user-event";
import { useState } from "react";
import { describe, expect, it, vi } from "vitest";
import { texts } from "../../../testing/queries";
import type { Column, Sort, Sorting } from "./columns";
import { DataTable } from "./DataTable";
import { Pager } from "./Pager";
import { SortField } from "./SortField";
import { useSelection } from "./useSelection";

interface Invoice {
  id: string;
  number: string;
  note: string | null;
  lines: number;
}

type SortKey = "number" | "lines";

const invoices: Invoice[] = [
  { id: "a", number: "2026-1", note: "Late", lines: 0 },
  { id: "b", number: "2026-2", note: null, lines: 2 },
];
const columns: Column<Invoice, SortKey>[] = [
  { id: "number", label: "Number", look: "title", sortKey: "number", render: ({ number }) => number },
  { id: "note", label: "Note", render: ({ note }) => note },
  { id: "lines", label: "Lines", look: "figures", sortKey: "lines", render: ({ lines }) => lines },
];
const heads = () => texts(screen.getAllByRole("columnheader"));
const cells = (row: number) => texts(within(screen.getAllByRole("row")[row]!).getAllByRole("cell"));

function Table({ rows = invoices, ...rest }: Partial<React.ComponentProps<typeof DataTable<Invoice, SortKey>>>) {
  return <DataTable caption="Invoices" look="page" cardsBelow={1120} columns={columns} rows={rows} {...rest} />;
}

describe("a table", () => {
  it("has a row for each record, with a dash for what is not known", () => {
    render(<Table />);
    expect(screen.getByRole("table", { name: "Invoices" })).toBeVisible();
    expect(heads()).toEqual(["Number", "Note", "Lines"]);
    expect(cells(1)).toEqual(["2026-1", "Late", "0"]);
    expect(cells(2)).toEqual(["2026-2", "–", "2"]);
  });

  it("labels each value of a card, except the one that heads it", () => {
    render(<Table />);
    const labels = within(screen.getAllByRole("row")[1]!)
      .getAllByRole("cell")
      .map(({ dataset }) => dataset.label);
    expect(labels).toEqual([undefined, "Note", "Lines"]);
  });

  it("aligns the heading above amounts with them, whether it sorts or not", () => {
    const amounts = columns.map((column) => (column.id === "lines" ? { ...column, look: "amount" as const } : column));
    const sorting: Sorting<SortKey> = { sort: "number", onSort: vi.fn() };
    const { rerender } = render(<Table columns={amounts} />);
    expect(screen.getByRole("columnheader", { name: "Lines" }).className).toMatch(/amount/);
    for (const fixed of [undefined, "By date while one searches"]) {
      rerender(<Table columns={amounts} sorting={{ ...sorting, fixed }} />);
      expect(screen.getByRole("columnheader", { name: "Lines" }).className).toMatch(/amount/);
      expect(screen.getByRole("columnheader", { name: "Number" }).className).toBe("");
    }
  });

  it("shows what stands for no rows in its place", () => {
    render(<Table rows={[]} empty={<p>No invoices yet</p>} />);
    expect(screen.getByText("No invoices yet")).toBeVisible();
    expect(screen.queryByRole("table")).toBeNull();
  });

  it("keeps the other rows when a value of one cannot be shown", () => {
    const fragile = columns.map((column) =>
      column.id === "note"
        ? {
            ...column,
            render: (invoice: Invoice) => {
              if (invoice.id === "a") throw new Error("This value cannot be shown");
              return invoice.note;
            },
          }
        : column,
    );
    render(<Table columns={fragile} />);
    expect(cells(1)).toEqual(["This row could not be shown."]);
    expect(cells(2)).toEqual(["2026-2", "–", "2"]);
    vi.mocked(console.error).mockClear(); // React reports what a boundary caught
  });

  it("ends each row with its acts, where there are any", () => {
    render(<Table acts={({ number }) => <button type="button">Pay {number}</button>} />);
    expect(heads()).toEqual(["Number", "Note", "Lines", "Actions"]);
    expect(within(screen.getAllByRole("row")[2]!).getByRole("button", { name: "Pay 2026-2" })).toBeVisible();
  });
});

function Sorted({ fixed }: Pick<Sorting<SortKey>, "fixed">) {
  const [sort, onSort] = useState<Sort<SortKey>>("number");
  const sorting = { sort, onSort, fixed };
  return (
    <>
      <SortField columns={columns} sorting={sorting} cardsBelow={1120} />
      <Table sorting={sorting} />
    </>
  );
}

const orders = () => screen.getAllByRole("columnheader").map((head) => head.getAttribute("aria-sort"));

describe("a table that sorts", () => {
  it("sorts by a heading, and by the same one the other way round", async () => {
    const user = userEvent.setup();
    render(<Sorted />);
    expect(orders()).toEqual(["ascending", null, null]);
    await user.click(screen.getByRole("button", { name: "Lines" }));
    expect(orders()).toEqual([null, null, "ascending"]);
    await user.click(screen.getByRole("button", { name: "Lines" }));
    expect(orders()).toEqual([null, null, "descending"]);
    expect(screen.queryByRole("button", { name: "Note" })).toBeNull();
  });

  it("sorts by a list where there are no headings", async () => {
    const user = userEvent.setup();
    render(<Sorted />);
    const field = screen.getByRole("combobox", { name: "Sort by" });
    expect(texts(within(field).getAllByRole("option"))).toEqual([
      "Number, ascending",
      "Number, descending",
      "Lines, ascending",
      "Lines, descending",
    ]);
    await user.selectOptions(field, "Lines, descending");
    expect(orders()).toEqual([null, null, "descending"]);
  });

  it("shows why the order cannot be chosen", () => {
    render(<Sorted fixed="Search results have an order of their own." />);
    expect(orders()).toEqual([null, null, null]);
    expect(screen.getByRole("button", { name: "Number" })).toHaveAccessibleDescription(
      "Search results have an order of their own.",
    );
    expect(screen.getByRole("combobox", { name: "Sort by" })).toBeDisabled();
  });
});

function Selectable({ rows = invoices }: { rows?: Invoice[] }) {
  const selection = useSelection(rows);
  return (
    <>
      <Table rows={rows} selection={{ ...selection, nameOf: ({ number }) => number }} />
      <output>{selection.selected.map(({ id }) => id).join()}</output>
    </>
  );
}

describe("the selection of a table", () => {
  it("takes rows one by one, in the order of the table", async () => {
    const user = userEvent.setup();
    render(<Selectable />);
    await user.click(screen.getByRole("checkbox", { name: "Select 2026-2" }));
    expect(screen.getByRole("checkbox", { name: "Select all on this page" })).toBePartiallyChecked();
    await user.click(screen.getByRole("checkbox", { name: "Select 2026-1" }));
    expect(screen.getByRole("status")).toHaveTextContent("a,b");
    expect(screen.getByRole("checkbox", { name: "Select all on this page" })).toBeChecked();
    await user.click(screen.getByRole("checkbox", { name: "Select 2026-2" }));
    expect(screen.getByRole("status")).toHaveTextContent("a");
  });

  it("takes all rows at once, and none of them again", async () => {
    const user = userEvent.setup();
    render(<Selectable />);
    const all = screen.getByRole("checkbox", { name: "Select all on this page" });
    await user.click(all);
    expect(screen.getByRole("status")).toHaveTextContent("a,b");
    await user.click(all);
    expect(screen.getByRole("status")).toBeEmptyDOMElement();
  });

  it("loses a row that has left the page", async () => {
    const user = userEvent.setup();
    const { rerender } = render(<Selectable />);
    await user.click(screen.getByRole("checkbox", { name: "Select all on this page" }));
    rerender(<Selectable rows={invoices.slice(1)} />);
    expect(screen.getByRole("status")).toHaveTextContent("b");
  });
});

describe("the pager", () => {
  it("leads to the page after and the page before, and focuses the table", async () => {
    const user = userEvent.setup();
    const next = vi.fn();
    const previous = vi.fn();
    render(
      <section>
        <Table />
        <Pager shown="2 invoices" nextCursor="two" next={next} previous={previous} />
      </section>,
    );
    expect(screen.getByRole("status")).toHaveTextContent("2 invoices");
    await user.click(screen.getByRole("button", { name: "Next" }));
    expect(next).toHaveBeenCalledExactlyOnceWith("two");
    expect(screen.getByRole("table")).toHaveFocus();
    await user.click(screen.getByRole("button", { name: "Previous" }));
    expect(previous).toHaveBeenCalledOnce();
  });

  it("does nothing at the ends of the list, and is not there for a single page", async () => {
    const user = userEvent.setup();
    const next = vi.fn();
    const { rerender } = render(<Pager shown="2 invoices" nextCursor={null} next={next} previous={next} />);
    await user.click(screen.getByRole("button", { name: "Next" }));
    expect(next).not.toHaveBeenCalled();
    rerender(<Pager shown="2 invoices" nextCursor={null} next={next} />);
    expect(screen.queryByRole("navigation")).toBeNull();
  });
});
