// The colour of each state of a mail; the words beside it have the same meaning.
import type { Tone } from "../../shared/components/values/Badge";
import type { Mail } from "./api/mail";

export const mailTones: Record<Mail["state"], Tone> = {
  queued: "info",
  held: "caution",
  sending: "info",
  sent: "info",
  delivered: "good",
  bounced: "bad",
  complained: "warn",
  failed: "caution",
  suppressed: "idle",
};
