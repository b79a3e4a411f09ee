// What opens over the page: palette, list of keys, toasts. Their code comes once the first screen is there.
import { lazy, Suspense, useEffect, useState } from "react";
import { toastRequested } from "../../shared/components/notify";
import { useQuiet } from "../../shared/hooks/useQuiet";
import { Layer, onDemand } from "../../shared/onDemand";
import { openOverlay, useOverlay } from "./overlay";

const Palette = onDemand(() => import("../palette/Palette"), "shell");
const KeysDialog = onDemand(() => import("./KeysDialog"), "shell");
const Toasts = lazy(() => import("../../shared/components/Toasts"));
const dialogs = [Palette, KeysDialog];

export function Overlays() {
  const overlay = useOverlay();
  const close = () => openOverlay(null);
  return (
    <>
      <Layer dialogs={dialogs}>
        {overlay === "palette" && <Palette onClose={close} />}
        {overlay === "keys" && <KeysDialog onClose={close} />}
      </Layer>
      <Suspense>{useToasts() && <Toasts />}</Suspense>
    </>
  );
}

/** Before the page is quiet only if there is one to show: a slow answer must not hold back what a click has done. */
function useToasts(): boolean {
  const quiet = useQuiet();
  const [requested, setRequested] = useState(false);
  useEffect(() => void toastRequested.then(() => setRequested(true)), []);
  return quiet || requested;
}
