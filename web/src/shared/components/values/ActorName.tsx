// The actor of a change: a colleague by name, the system, or the customer.
import { useTranslation } from "react-i18next";
import type { Actor } from "../../api/types";

export function ActorName({ actor }: { actor: Actor }) {
  const { t } = useTranslation();
  return <span>{actor.kind === "member" ? actor.name : t(`actors.${actor.kind}`)}</span>;
}
