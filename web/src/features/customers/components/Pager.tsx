// Under the table: how many rows, and the pages before and after.
import type { MouseEvent } from "react";
import { useTranslation } from "react-i18next";
import { Button } from "../../../shared/components/Button";
import type { ListControls } from "../listState";
import styles from "../CustomersPage.module.css";

interface PagerProps extends ListControls {
  shown: number;
  nextCursor: string | null;
}

export function Pager({ shown, nextCursor, next, previous }: PagerProps) {
  const { t } = useTranslation();
  return (
    <footer className={styles.foot}>
      <span role="status">{t("customers.shown", { count: shown })}</span>
      {(previous || nextCursor) && (
        <nav aria-label={t("customers.pages")}>
          <Button aria-disabled={!previous} onClick={turn(previous)}>
            {t("customers.previous")}
          </Button>
          <Button aria-disabled={!nextCursor} onClick={turn(nextCursor ? () => next(nextCursor) : undefined)}>
            {t("customers.next")}
          </Button>
        </nav>
      )}
    </footer>
  );
}

/** Another page is read from its top. */
function turn(page: (() => void) | undefined) {
  return ({ currentTarget }: MouseEvent<HTMLElement>) => {
    if (!page) return;
    const list = currentTarget.closest("section");
    page();
    list?.scrollIntoView();
    list?.querySelector("table")?.focus({ preventScroll: true });
  };
}
