// Signs out, after a question where that deletes what was typed and not saved.
import { type ReactNode, useState } from "react";
import { countDrafts } from "../../shared/draftsAnywhere";
import { Layer, onDemand } from "../../shared/onDemand";
import { session } from "./session";

const SignOutDialog = onDemand(() => import("./SignOutDialog"), "shell");
const dialogs = [SignOutDialog];

/** `failed` is called when the server cannot be reached. */
export function useSignOut(failed: (retry: () => void) => void): { signOut: () => void; question: ReactNode } {
  const [drafts, setDrafts] = useState(0);
  const leave = () => {
    setDrafts(0);
    session.signOut().catch(() => failed(leave));
  };
  const ask = (found: number) => {
    if (found === 0) leave();
    else setDrafts(found);
  };
  return {
    signOut: () => void countDrafts().then(ask),
    question: (
      <Layer dialogs={dialogs}>
        {drafts > 0 && <SignOutDialog drafts={drafts} onSignOut={leave} onClose={() => setDrafts(0)} />}
      </Layer>
    ),
  };
}
