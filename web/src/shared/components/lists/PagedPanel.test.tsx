// The focus after the last page of a list has come, with which the button for it is gone.
import { QueryClient, QueryClientProvider, useInfiniteQuery } from "@tanstack/react-query";
import { render, screen, waitFor } from "@testing-library/react";
import { userEvent } from "@testing-library/user-event";
import { beforeEach, describe, expect, it } from "vitest";
import { button, gone } from "../../../testing/queries";
import { gate } from "../../../testing/server";
import { PagedPanel } from "./PagedPanel";

interface Page {
  items: string[];
}

const first: Page = { items: ["one"] };
const last: Page = { items: ["two"] };
let answer = gate();

function List() {
  const query = useInfiniteQuery({
    queryKey: ["list"],
    queryFn: async ({ pageParam }) => {
      if (pageParam === 0) return first;
      await answer.opened;
      return last;
    },
    initialPageParam: 0,
    getNextPageParam: (page: Page) => (page === first ? 1 : null),
  });
  return (
    <>
      <input aria-label="Search" />
      <PagedPanel title="List" query={query}>
        {(items) => (
          <ul>
            {items.map((item) => (
              <li key={item}>{item}</li>
            ))}
          </ul>
        )}
      </PagedPanel>
    </>
  );
}

beforeEach(() => {
  answer = gate();
  render(
    <QueryClientProvider client={new QueryClient()}>
      <List />
    </QueryClientProvider>,
  );
});

describe("The focus after the last page", () => {
  it("moves to its first item", async () => {
    await userEvent.click(await button("Show older"));
    answer.open();
    await waitFor(() => expect(screen.getByText("two")).toHaveFocus());
  });

  it("stays in a field that the member has gone to meanwhile", async () => {
    const more = await button("Show older");
    await userEvent.click(more);
    await userEvent.click(screen.getByLabelText("Search"));
    answer.open();
    await gone(more);
    expect(screen.getByText("two")).toBeVisible();
    expect(screen.getByLabelText("Search")).toHaveFocus();
  });
});
