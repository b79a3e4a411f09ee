// Says what just happened, in a toast; from anywhere, without a hook.
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

/** What is said before the toasts' code has come waits for it. */
export let toastsAreShown!: () => void;
const shown = new Promise<void>((resolve) => (toastsAreShown = resolve));

function say(toast: Parameters<typeof toasts.add>[0]): void {
  void shown.then(() => toasts.add(toast));
}

/** The last message that offers nothing; the next one takes its place. */
let plain: string | undefined;

/** An offer (Undo) stays for ten seconds, a plain message for six; hover and focus hold both. */
export function notify(title: string, offer?: Offer): void {
  void shown.then(() => {
    if (!offer && plain) toasts.close(plain);
    const id = toasts.add({ title, data: { offer }, timeout: offer ? 10_000 : 6_000 });
    if (!offer) plain = id;
  });
}

/** A failure stays longer, since it asks for something. */
export function notifyFailure(title: string, reference: string | null, offer?: Offer): void {
  say({ title, data: { offer, reference }, timeout: 15_000 });
}
