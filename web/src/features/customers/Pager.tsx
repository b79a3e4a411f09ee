// Under the table: how many rows, and the pages before and after.
import { useTranslation } from "react-i18next";
import { Button } from "../../shared/components/Button";
import type { ListControls } from "./listState";
import styles from "./CustomersPage.module.css";

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
          <Button disabled={!previous} onClick={previous}>
            {t("customers.previous")}
          </Button>
          <Button disabled={!nextCursor} onClick={() => nextCursor && next(nextCursor)}>
            {t("customers.next")}
          </Button>
        </nav>
      )}
    </footer>
  );
}
