// Everything that surrounds a page: data, session, shell.
import { QueryClientProvider } from "@tanstack/react-query";
import { queryClient } from "./queryClient";
import { Routes } from "./Routes";
import { SessionGate } from "./session/SessionGate";
import { TeamGate } from "./session/TeamGate";
import { ErrorBoundary } from "./shell/ErrorBoundary";
import { Shell } from "./shell/Shell";

export function App() {
  return (
    <QueryClientProvider client={queryClient}>
      <ErrorBoundary>
        <SessionGate>
          <TeamGate>
            <Shell>
              <Routes />
            </Shell>
          </TeamGate>
        </SessionGate>
      </ErrorBoundary>
    </QueryClientProvider>
  );
}
