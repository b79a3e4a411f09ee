// Everything that surrounds a page: data, session, shell, toasts.
import { QueryClientProvider } from "@tanstack/react-query";
import { lazy, Suspense } from "react";
import { queryClient } from "./queryClient";
import { Routes } from "./Routes";
import { SessionGate } from "./session/SessionGate";
import { ErrorBoundary } from "./shell/ErrorBoundary";
import { Shell } from "./shell/Shell";

// Nothing can be said before something was done, so the first screen does not wait for these.
const Toasts = lazy(() => import("../shared/components/Toasts"));

export function App() {
  return (
    <QueryClientProvider client={queryClient}>
      <ErrorBoundary>
        <SessionGate>
          <Shell>
            <Routes />
          </Shell>
        </SessionGate>
      </ErrorBoundary>
      <Suspense>
        <Toasts />
      </Suspense>
    </QueryClientProvider>
  );
}
