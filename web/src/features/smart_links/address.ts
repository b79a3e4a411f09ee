// The address of a link, as it is sent or scanned.
import { orNull } from "../../shared/formats";
import type { SmartLink } from "./api/smartLinks";

export function addressOf({ path }: Pick<SmartLink, "path">): string {
  return orNull(() => new URL(path, window.location.origin).href) ?? path;
}
