// The text of a mail before it is sent, to open under its subject.
import type { ReactNode } from "react";
import styles from "./TextPreview.module.css";

interface TextPreviewProps {
  summary: string;
  language: string;
  text: string;
  open?: boolean;
  /** What stands between the summary and the text. */
  children?: ReactNode;
}

export function TextPreview({ summary, language, text, open = false, children }: TextPreviewProps) {
  return (
    <details className={styles.preview} open={open}>
      <summary>{summary}</summary>
      {children}
      <pre lang={language} dir="auto" tabIndex={0}>
        {text}
      </pre>
    </details>
  );
}
