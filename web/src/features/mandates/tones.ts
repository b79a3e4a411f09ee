// The colour of each status of a mandate; the words beside it have the same meaning.
import type { Tone } from "../../shared/components/values/Badge";
import type { Mandate } from "./api/mandates";

export const mandateTones: Record<Mandate["status"], Tone> = {
  pending: "caution",
  valid: "good",
  invalid: "bad",
  revoked: "idle",
};
