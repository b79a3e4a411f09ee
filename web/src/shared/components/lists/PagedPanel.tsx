// A card with a list that is loaded page by page, in each of its states.
import type { InfiniteData, UseInfiniteQueryResult } from "@tanstack/react-query";
import { type ReactNode, type RefObject, useEffect, useRef } from "react";
import { useTranslation } from "../../i18n/useTranslation";
import { isFocusTaken } from "../../takenFocus";
import { Button } from "../buttons/Button";
import { Contained } from "../boundaries/Contained";
import { Failure } from "../states/Failure";
import surface from "../layout/Surface.module.css";
import styles from "./PagedPanel.module.css";
import { Skeleton } from "../states/Skeleton";

interface PagedPanelProps<Item> {
  title: string;
  query: UseInfiniteQueryResult<InfiniteData<{ items: Item[] }>>;
  /** Stands above the list, whatever its state. */
  above?: ReactNode;
  /** In the place of an empty list; without it, the children get that list as well. */
  empty?: ReactNode;
  children: (items: Item[]) => ReactNode;
}

export function PagedPanel<Item>({ title, query, above, empty, children }: PagedPanelProps<Item>) {
  const { t } = useTranslation();
  const panel = useRef<HTMLElement>(null);
  const loadMore = useLoadMore(query, panel);
  return (
    <section ref={panel} className={surface.surface} aria-label={title} aria-busy={query.isFetching}>
      <h2 className="visually-hidden">{title}</h2>
      {above}
      <Contained at={query.data}>
        <PanelContent query={query} empty={empty}>
          {children}
        </PanelContent>
      </Contained>
      {query.hasNextPage && (
        <footer className={styles.more}>
          <Button aria-disabled={query.isFetchingNextPage} onClick={loadMore}>
            {t("actions.loadMore")}
          </Button>
        </footer>
      )}
    </section>
  );
}

/** The button disappears with the last page, so its focus moves to the first item of that page. */
function useLoadMore<Item>(query: PagedPanelProps<Item>["query"], panel: RefObject<HTMLElement | null>): () => void {
  const { isFetchingNextPage, hasNextPage, fetchNextPage } = query;
  const shown = useRef<number | null>(null);
  const items = () => panel.current?.querySelectorAll<HTMLElement>("li, tbody tr") ?? [];

  useEffect(() => {
    if (shown.current === null || isFetchingNextPage) return;
    const first = items()[shown.current];
    shown.current = null;
    if (hasNextPage || !first || isFocusTaken(first)) return;
    first.tabIndex = -1;
    first.focus({ preventScroll: true });
  });

  return () => {
    if (isFetchingNextPage) return;
    shown.current = items().length;
    void fetchNextPage();
  };
}

function PanelContent<Item>({ query, empty, children }: Omit<PagedPanelProps<Item>, "title" | "above">) {
  if (query.isPending) {
    return (
      <div className={styles.filler}>
        <Skeleton lines={6} height={18} />
      </div>
    );
  }
  if (!query.data) return <Failure error={query.error} retry={() => void query.refetch()} />;
  const items = query.data.pages.flatMap((page) => page.items);
  return items.length === 0 && empty ? empty : children(items);
}
