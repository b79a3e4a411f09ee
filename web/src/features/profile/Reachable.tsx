// An e-mail address or a telephone number, one click away.
import styles from "./Reachable.module.css";

export function Reachable({ value, scheme }: { value: string; scheme: "mailto" | "tel" }) {
  return (
    <a className={styles.link} href={`${scheme}:${value}`}>
      <Breakable text={value} />
    </a>
  );
}

/** The customer's own site; it learns nothing of where its visitor came from. */
export function Website({ url }: { url: string }) {
  const { host, pathname } = new URL(url);
  return (
    <a className={styles.link} href={url} target="_blank" rel="noopener noreferrer">
      {host.replace(/^www\./u, "") + (pathname === "/" ? "" : pathname)}
    </a>
  );
}

/** Breaks before the @ rather than inside a word. */
function Breakable({ text }: { text: string }) {
  const at = text.indexOf("@");
  if (at < 0) return text;
  return (
    <>
      {text.slice(0, at)}
      <wbr />
      {text.slice(at)}
    </>
  );
}
