// What opens over the page: palette, list of keys, toasts. Their code comes right after the first screen, as that of all dialogs.
import { lazy, Suspense, useEffect } from "react";
import { useQuiet } from "../../shared/hooks/useQuiet";
import { fetchAllOnDemand, Layer, onDemand } from "../../shared/onDemand";
import { openOverlay, useOverlay } from "./overlay";

const Palette = onDemand(() => import("../palette/Palette"), "shell");
const KeysDialog = onDemand(() => import("./KeysDialog"), "shell");
const Toasts = lazy(() => import("../../shared/components/Toasts"));

export function Overlays() {
  const overlay = useOverlay();
  const quiet = useQuiet();
  const close = () => openOverlay(null);
  useEffect(() => {
    if (quiet) fetchAllOnDemand();
  }, [quiet]);
  return (
    <>
      <Layer>
        {overlay === "palette" && <Palette onClose={close} />}
        {overlay === "keys" && <KeysDialog onClose={close} />}
      </Layer>
      <Suspense>{quiet && <Toasts />}</Suspense>
    </>
  );
}
