// Shows the page where this browser has a session; else completes a sign-in, or shows the sign-in screen.
import { type ReactNode, useEffect, useState } from "react";
import { useLocation } from "wouter";
import { Skeleton } from "../../shared/components/states/Skeleton";
import { session } from "./session";
import { SignInPage } from "./SignInPage";
import { isReturning } from "./signing";

type Place = "opening" | "inside" | "outside" | "refused";

// Opened once, however often React mounts the gate: the code in the address can be used only once.
let opening: Promise<Place> | null = null;

export function SessionGate({ children }: { children: ReactNode }) {
  const [, navigate] = useLocation();
  const [place, setPlace] = useState<Place>(() =>
    isReturning() ? "opening" : session.isSignedIn() ? "inside" : "outside",
  );

  useEffect(() => {
    if (place === "opening") void (opening ??= open((path) => navigate(path, { replace: true }))).then(setPlace);
  }, [place, navigate]);
  useEffect(() => session.follow((inside) => setPlace(inside ? "inside" : "outside")), []);

  if (place === "opening") return <Skeleton lines={6} height={22} />;
  return place === "inside" ? children : <SignInPage refused={place === "refused"} />;
}

async function open(navigate: (path: string) => void): Promise<Place> {
  try {
    navigate(await session.completeSignIn());
    return "inside";
  } catch {
    // Back leads here again with a code that was used; the session goes on.
    const inside = session.isSignedIn();
    navigate(inside ? "/customers" : "/");
    return inside ? "inside" : "refused";
  }
}
