// Under a list: how many rows this page has, and the way to the pages before and after it.
import type { MouseEvent } from "react";
import { useTranslation } from "../../i18n/useTranslation";
import { Button } from "../buttons/Button";
import styles from "./Pager.module.css";

interface PagerProps {
  /** How many rows, in words. */
  shown: string;
  nextCursor: string | null;
  next: (cursor: string) => void;
  previous?: (() => void) | undefined;
}

export function Pager({ shown, nextCursor, next, previous }: PagerProps) {
  const { t } = useTranslation();
  return (
    <footer className={styles.foot}>
      <span role="status">{shown}</span>
      {(previous || nextCursor) && (
        <nav aria-label={t("table.pages")}>
          <Button aria-disabled={!previous} onClick={turn(previous)}>
            {t("table.previous")}
          </Button>
          <Button aria-disabled={!nextCursor} onClick={turn(nextCursor ? () => next(nextCursor) : undefined)}>
            {t("table.next")}
          </Button>
        </nav>
      )}
    </footer>
  );
}

/** Scroll to the top of the list and focus its table, because another page is read from its first row. */
function turn(page: (() => void) | undefined) {
  return ({ currentTarget }: MouseEvent<HTMLElement>) => {
    if (!page) return;
    const list = currentTarget.closest("section");
    page();
    list?.scrollIntoView();
    list?.querySelector("table")?.focus({ preventScroll: true });
  };
}
