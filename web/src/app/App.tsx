// Everything that surrounds a page: data, session, shell.
import { QueryClientProvider } from "@tanstack/react-query";
import { queryClient } from "./queryClient";
import { Routes } from "./Routes";
import { SessionGate } from "./session/SessionGate";
import { ErrorBoundary } from "./shell/ErrorBoundary";
import { Shell } from "./shell/Shell";

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
    </QueryClientProvider>
  );
}
