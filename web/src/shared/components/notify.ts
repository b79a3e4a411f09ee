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

/** An offer (Undo) stays for ten seconds, a plain message for six; hover and focus hold both. */
export function notify(title: string, offer?: Offer): void {
  toasts.add({ title, data: { offer }, timeout: offer ? 10_000 : 6_000 });
}

/** A failure stays longer, since it asks for something. */
export function notifyFailure(title: string, reference: string | null, offer?: Offer): void {
  toasts.add({ title, data: { offer, reference }, timeout: 15_000 });
}
