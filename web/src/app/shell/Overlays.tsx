// The layers over every page: palette, list of keys, toasts. Their code is loaded after the first screen.
import { lazy, Suspense, useEffect, useState } from "react";
import { toastRequested } from "../../shared/components/toasts/notify";
import { useNetworkIdle } from "../../shared/hooks/useNetworkIdle";
import { Layer, onDemand } from "../../shared/onDemand";
import { openOverlay, useOverlay } from "./overlay";

const Palette = onDemand(() => import("../palette/Palette"), "shell");
const KeysDialog = onDemand(() => import("./KeysDialog"), "shell");
const Toasts = lazy(() => import("../../shared/components/toasts/Toasts"));
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

/** The toasts are loaded earlier if there is one to show, so that a slow request does not delay the feedback of a click. */
function useToasts(): boolean {
  const idle = useNetworkIdle();
  const [requested, setRequested] = useState(false);
  useEffect(() => void toastRequested.then(() => setRequested(true)), []);
  return idle || requested;
}
