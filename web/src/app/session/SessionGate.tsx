// Lets members in: completes a sign-in, resumes a session, or shows the door.
import { type ReactNode, useEffect, useState } from "react";
import { useLocation } from "wouter";
import { Failure } from "../../shared/components/Failure";
import { openSession, type Session } from "./session";
import { SessionContext } from "./sessionContext";
import { SignInPage } from "./SignInPage";

type State =
  | { at: "opening" }
  | { at: "unavailable"; error: unknown }
  | { at: "outside"; session: Session; refused?: boolean }
  | { at: "inside"; session: Session };

const callbackPath = "/signed-in";

// Opened once, however often React mounts the gate: the code in the address can be used only once.
let opening: Promise<State> | null = null;

export function SessionGate({ children }: { children: ReactNode }) {
  const [state, setState] = useState<State>({ at: "opening" });
  const [, navigate] = useLocation();

  useEffect(() => {
    opening ??= open((path) => navigate(path, { replace: true }));
    opening.then(setState, (error: unknown) => setState({ at: "unavailable", error }));
  }, [navigate]);

  const session = state.at === "inside" ? state.session : null;
  useEffect(() => session?.onEnd(() => setState({ at: "outside", session })), [session]);

  switch (state.at) {
    case "opening":
      return null;
    case "unavailable":
      return <Failure error={state.error} retry={() => window.location.reload()} />;
    case "outside":
      return <SignInPage session={state.session} refused={state.refused ?? false} />;
    case "inside":
      return <SessionContext value={state.session}>{children}</SessionContext>;
  }
}

async function open(navigate: (path: string) => void): Promise<State> {
  const session = await openSession();
  if (window.location.pathname === callbackPath) {
    try {
      navigate(await session.complete());
    } catch {
      navigate("/");
      return { at: "outside", session, refused: true };
    }
  }
  return (await session.resume()) ? { at: "inside", session } : { at: "outside", session };
}
