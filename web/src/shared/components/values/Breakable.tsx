// An e-mail address on a narrow place: it breaks after the @ or a dot, where a reader would, and not inside a word.
import { Fragment } from "react";

export function Breakable({ text }: { text: string }) {
  return text.split(/(?<=[@.])/u).map((part, position) => (
    <Fragment key={position}>
      {position > 0 && <wbr />}
      {part}
    </Fragment>
  ));
}
