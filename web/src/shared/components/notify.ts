// Shows a toast about what just happened; callable from anywhere, without a hook.
import { Toast } from "@base-ui/react/toast";

export interface Offer {
  label: string;
  run: () => void;
}

export interface ToastData {
  offer?: Offer | undefined;
  reference?: string | null;
}

export const toasts = Toast.createToastManager<ToastData>();

let requestToasts: () => void;
/** Resolves at the first toast: the code that shows toasts must be fetched by then. */
export const toastRequested = new Promise<void>((resolve) => (requestToasts = resolve));

export let toastsAreShown!: () => void;
/** Resolves once that code shows toasts; earlier ones wait for it. */
const shown = new Promise<void>((resolve) => (toastsAreShown = resolve));

function show(add: () => void): void {
  requestToasts();
  void shown.then(add);
}

/** The last toast without an offer; the next such one takes its place. */
let plain: string | undefined;

/** With an offer (Undo) it stays for ten seconds, else for six; hover and focus hold both. */
export function notify(title: string, offer?: Offer): void {
  show(() => {
    if (!offer && plain) toasts.close(plain);
    const id = toasts.add({ title, data: { offer }, timeout: offer ? 10_000 : 6_000 });
    if (!offer) plain = id;
  });
}

/** A failure stays longer, because it wants something done. */
export function notifyFailure(title: string, reference: string | null, offer?: Offer): void {
  show(() => toasts.add({ title, data: { offer, reference }, timeout: 15_000 }));
}
