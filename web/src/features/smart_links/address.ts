// The address of a link, as it is sent or scanned.
import type { SmartLink } from "./api/smartLinks";

export function addressOf({ path }: Pick<SmartLink, "path">): string {
  return new URL(path, window.location.origin).href;
}
