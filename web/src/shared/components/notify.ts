// Shows a toast, from anywhere and without a hook.
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

/** Resolved while the component that shows toasts is mounted; its code arrives after the first screen. */
let shown: Promise<void>;
let show: () => void;

function hide(): void {
  shown = new Promise((resolve) => (show = resolve));
}
hide();

/** An effect of that component: toasts from before it was mounted appear now. */
export function showToasts(): () => void {
  show();
  return hide;
}

function add(toast: Parameters<typeof toasts.add>[0]): void {
  void shown.then(() => toasts.add(toast));
}

/** The last message without an offer, which the next one replaces. */
let plain: string | undefined;

/** An offer (Undo) stays for ten seconds, a plain message for six; hover and focus hold both. */
export function notify(title: string, offer?: Offer): void {
  void shown.then(() => {
    if (!offer && plain) toasts.close(plain);
    const id = toasts.add({ title, data: { offer }, timeout: offer ? 10_000 : 6_000 });
    if (!offer) plain = id;
  });
}

/** A failure stays longer, because the member has to decide what to do. */
export function notifyFailure(title: string, reference: string | null, offer?: Offer): void {
  add({ title, data: { offer, reference }, timeout: 15_000 });
}
