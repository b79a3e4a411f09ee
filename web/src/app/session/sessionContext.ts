// The session, for whoever inside the app needs to end it.
import { createContext, use } from "react";
import type { Session } from "./session";

export const SessionContext = createContext<Session | null>(null);

export function useSession(): Session {
  const session = use(SessionContext);
  if (!session) throw new Error("useSession belongs inside SessionGate");
  return session;
}
