// Lets members in: at once with a fresh session; else completes a sign-in, renews a session, or shows the door.
import { type ReactNode, useEffect, useState } from "react";
import { useLocation } from "wouter";
import { Skeleton } from "../../shared/components/Skeleton";
import { completeSignIn, isSignedIn, onSessionEnd, resumeSession } from "./session";
import { SignInPage } from "./SignInPage";

type Place = "opening" | "inside" | "outside" | "refused";

const callbackPath = "/signed-in";

// Opened once, however often React mounts the gate: the code in the address can be used only once.
let opening: Promise<Place> | null = null;

export function SessionGate({ children }: { children: ReactNode }) {
  const [, navigate] = useLocation();
  const [place, setPlace] = useState<Place>(() => (isReturning() || !isSignedIn() ? "opening" : "inside"));

  useEffect(() => {
    if (place === "opening") void (opening ??= open((path) => navigate(path, { replace: true }))).then(setPlace);
  }, [place, navigate]);
  useEffect(() => onSessionEnd(() => setPlace("outside")), []);

  if (place === "opening") return <Skeleton lines={6} height={22} />;
  return place === "inside" ? children : <SignInPage refused={place === "refused"} />;
}

function isReturning(): boolean {
  return window.location.pathname === callbackPath;
}

async function open(navigate: (path: string) => void): Promise<Place> {
  if (!isReturning()) return (await resumeSession()) ? "inside" : "outside";
  try {
    navigate(await completeSignIn());
    return "inside";
  } catch {
    navigate("/");
    return "refused";
  }
}
