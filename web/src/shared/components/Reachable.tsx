// An e-mail address or a telephone number, one click away.
import { phoneNumber } from "../formats";
import { Breakable } from "./Breakable";
import styles from "./Reachable.module.css";

export function Reachable({ value, scheme }: { value: string; scheme: "mailto" | "tel" }) {
  return (
    <a className={styles.link} href={`${scheme}:${value}`}>
      {scheme === "tel" ? phoneNumber(value) : <Breakable text={value} />}
    </a>
  );
}

/** The customer's own site; without a Referer, its owner cannot see who has them as a customer. */
export function Website({ url }: { url: string }) {
  const { host, pathname } = new URL(url);
  return (
    <a className={styles.link} href={url} target="_blank" rel="noopener noreferrer">
      {host.replace(/^www\./u, "") + (pathname === "/" ? "" : pathname)}
    </a>
  );
}
