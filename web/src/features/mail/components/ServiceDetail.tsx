// What the mail service adds to a state: the words of a mail server as they came, those of a complaint by its kind.
import { useTranslation } from "../../../shared/i18n/useTranslation";
import type { AddressHealth, Mail } from "../api/mail";

// Registered by IANA (Abuse Reporting Format, RFC 5965); the others add nothing to "reported as spam".
const complaints = ["fraud", "virus", "auth-failure"] as const;
// The mail server's words explain what went wrong; "250 OK" explains nothing.
const arrived: readonly (Mail["state"] | AddressHealth["health"])[] = ["sent", "delivered"];

interface ServiceDetailProps {
  state: Mail["state"] | AddressHealth["health"];
  detail: string | null | undefined;
}

export function ServiceDetail({ state, detail }: ServiceDetailProps) {
  const { t } = useTranslation();
  const kind = complaints.find((one) => one === detail);
  const words = state === "complained" ? kind && t(`mail.complaints.${kind}`) : detail;
  if (!words || arrived.includes(state)) return null;
  return (
    <small>
      <bdi>{words}</bdi>
    </small>
  );
}
