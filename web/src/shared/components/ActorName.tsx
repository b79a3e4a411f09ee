// Who did something: a colleague by name, or the system, or the customer.
import { useTranslation } from "react-i18next";
import type { Actor } from "../api/types";

export function ActorName({ actor }: { actor: Actor }) {
  const { t } = useTranslation();
  return <span>{actor.kind === "member" ? actor.name : t(`actors.${actor.kind}`)}</span>;
}
