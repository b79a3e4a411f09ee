// Around a whole page: what broke there takes the page with it, and another address is another page.
import type { ReactNode } from "react";
import { ErrorBoundary as Boundary } from "../../shared/components/boundaries/ErrorBoundary";
import { CrashPage } from "./CrashPage";

export function ErrorBoundary({ at, children }: { at?: string; children: ReactNode }) {
  return (
    <Boundary at={at} fallback={() => <CrashPage />}>
      {children}
    </Boundary>
  );
}
