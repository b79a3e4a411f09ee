// An e-mail address, a telephone number or a site, one click away; what leads nowhere is text.
import type { ReactNode } from "react";
import { phoneNumber } from "../../formats";
import { mailLink, phoneLink, webLink } from "../../links";
import { Breakable } from "./Breakable";
import styles from "./Reachable.module.css";

export function Reachable({ value, scheme }: { value: string; scheme: "mailto" | "tel" }) {
  const link = scheme === "tel" ? phoneLink(value) : mailLink(value);
  const text = scheme === "tel" ? phoneNumber(value) : <Breakable text={value} />;
  if (!link) return <Unreachable>{text}</Unreachable>;
  return (
    <a className={styles.link} href={link}>
      {text}
    </a>
  );
}

/** The customer's own site; without a Referer, its owner cannot see who has them as a customer. */
export function Website({ url }: { url: string }) {
  const link = webLink(url);
  if (!link) return <Unreachable>{url}</Unreachable>;
  return (
    <a className={styles.link} href={link.href} target="_blank" rel="noopener noreferrer">
      {link.host.replace(/^www\./u, "") + (link.pathname === "/" ? "" : link.pathname)}
    </a>
  );
}

function Unreachable({ children }: { children: ReactNode }) {
  return <bdi>{children}</bdi>;
}
