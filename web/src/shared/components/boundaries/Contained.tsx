// Keeps what breaks in one part of the page to that part: a card, a section, a dialog.
import { Bug } from "lucide-react";
import { Children, lazy, type ReactNode, Suspense } from "react";
import { useTranslation } from "../../i18n/useTranslation";
import { Button } from "../buttons/Button";
import card from "../layout/Card.module.css";
import { EmptyState } from "../states/EmptyState";
import { ErrorBoundary } from "./ErrorBoundary";

// The first screen has no dialog, and needs the code of none.
const BrokenDialog = lazy(() => import("./BrokenDialog"));

interface ContainedProps {
  /** The data that the children show; other data is tried again. */
  at?: unknown;
  children: ReactNode;
}

/** Each of the children by itself. */
export function Contained({ at, children }: ContainedProps) {
  return Children.map(children, (child) =>
    child ? (
      <ErrorBoundary at={at} fallback={(retry) => <BrokenCard retry={retry} />}>
        {child}
      </ErrorBoundary>
    ) : null,
  );
}

interface ContainedDialogProps {
  onClose: () => void;
  beforeRetry: () => void;
  children: ReactNode;
}

export function ContainedDialog({ onClose, beforeRetry, children }: ContainedDialogProps) {
  const broken = (again: () => void) => {
    const retry = () => {
      beforeRetry();
      again();
    };
    return (
      <Suspense>
        <BrokenDialog retry={retry} onClose={onClose} />
      </Suspense>
    );
  };
  return <ErrorBoundary fallback={broken}>{children}</ErrorBoundary>;
}

function BrokenCard({ retry }: { retry: () => void }) {
  const { t } = useTranslation();
  return (
    <section className={card.card} role="alert">
      <EmptyState icon={Bug} title={t("states.brokenTitle")} text={t("states.brokenText")}>
        <Button onClick={retry}>{t("actions.retry")}</Button>
      </EmptyState>
    </section>
  );
}
