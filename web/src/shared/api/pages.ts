// Pages of a filtered list.

interface Page {
  items: readonly unknown[];
  next_cursor?: string | null;
}

/**
 * The first page that has rows, from a cursor on; an empty one only at the end of the list. The API filters after
 * reading a page, so a page may be empty although more follow.
 */
export async function firstWithRows<Found extends Page>(
  cursor: string | null | undefined,
  pageAt: (cursor: string | null) => Promise<Found>,
): Promise<Found> {
  let page = await pageAt(cursor ?? null);
  while (page.items.length === 0 && page.next_cursor) page = await pageAt(page.next_cursor);
  return page;
}
