// A page of several parts, each with an address of its own: heading, the parts beside it, and the part that is open.
import type { ReactNode } from "react";
import { Link } from "wouter";
import styles from "./NavigatedPage.module.css";

export interface Part {
  href: string;
  label: string;
}

interface NavigatedPageProps {
  title: string;
  /** What the list of parts is called. */
  label: string;
  parts: readonly Part[];
  /** The address of the part that is open. */
  current: string | undefined;
  children: ReactNode;
}

export function NavigatedPage({ title, label, parts, current, children }: NavigatedPageProps) {
  return (
    <div className={styles.page}>
      <h1 tabIndex={-1}>{title}</h1>
      <div className={styles.columns}>
        <nav className={styles.parts} aria-label={label}>
          <ul>
            {parts.map((part) => (
              <li key={part.href}>
                <Link href={part.href} aria-current={part.href === current ? "page" : undefined}>
                  {part.label}
                </Link>
              </li>
            ))}
          </ul>
        </nav>
        <div>{children}</div>
      </div>
    </div>
  );
}
