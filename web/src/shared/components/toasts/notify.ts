// Shows a toast about what just happened; callable from anywhere, without a hook.
import { Toast } from "@base-ui/react/toast";

export interface Offer {
  label: string;
  run: () => void;
  /** The ids of the records that it needs: it is withdrawn with the first of them that is gone. */
  needs?: readonly string[];
}

export interface ToastData {
  offer?: Offer | undefined;
  reference?: string | null;
}

export const toasts = Toast.createToastManager<ToastData>();

let requestToasts: () => void;
/** Resolves at the first toast: the code that shows toasts must be fetched by then. */
export const toastRequested = new Promise<void>((resolve) => (requestToasts = resolve));

/** Resolves while the component that shows toasts is mounted; toasts from before wait for it. */
let shown: Promise<void>;
let resolveShown: () => void;

function hide(): void {
  shown = new Promise((resolve) => (resolveShown = resolve));
}
hide();

/** An effect of that component: toasts from before it was mounted appear now. */
export function showToasts(): () => void {
  resolveShown();
  return hide;
}

function show(add: () => void): void {
  requestToasts();
  void shown.then(add);
}

/** The last toast without an offer; the next such one takes its place. */
let plain: string | undefined;

/** The toasts with offers, and the records that these need. */
const offers = new Map<string, readonly string[]>();

/** Close the toasts whose offers need a record that is gone. */
export function withdrawOffers(recordId: string): void {
  for (const [toast, needs] of offers) if (needs.includes(recordId)) toasts.close(toast);
}

/** With an offer (Undo) it stays for ten seconds, else for six; hover and focus hold both. */
export function notify(title: string, offer?: Offer): void {
  show(() => {
    if (!offer && plain) toasts.close(plain);
    const onRemove = (): void => void offers.delete(id);
    const id: string = toasts.add({ title, data: { offer }, timeout: offer ? 10_000 : 6_000, onRemove });
    if (!offer) plain = id;
    else if (offer.needs) offers.set(id, offer.needs);
  });
}

/** A doubt about what was just saved stays longer, and beside the toast that it was saved. */
export function notifyWarning(title: string): void {
  show(() => toasts.add({ title, data: {}, timeout: 15_000 }));
}

/** A failure stays longer, because the member has to decide what to do. */
export function notifyFailure(title: string, reference: string | null, offer?: Offer): void {
  show(() => toasts.add({ title, data: { offer, reference }, timeout: 15_000 }));
}
