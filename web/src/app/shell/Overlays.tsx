// The palette and the list of keys, fetched when first opened.
import { lazy, Suspense } from "react";
import { openOverlay, useOverlay } from "./overlay";

const Palette = lazy(() => import("../palette/Palette"));
const KeysDialog = lazy(() => import("./KeysDialog"));

export function Overlays() {
  const overlay = useOverlay();
  const close = () => openOverlay(null);
  return (
    <Suspense>
      {overlay === "palette" && <Palette onClose={close} />}
      {overlay === "keys" && <KeysDialog onClose={close} />}
    </Suspense>
  );
}
