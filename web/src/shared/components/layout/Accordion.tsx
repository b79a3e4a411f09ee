// A card that opens and closes by its heading.
import { ChevronDown } from "lucide-react";
import { type ReactNode, useId, useState } from "react";
import card from "./Card.module.css";
import surface from "./Surface.module.css";
import styles from "./Accordion.module.css";

export function Accordion({ title, children }: { title: string; children: ReactNode }) {
  const [open, setOpen] = useState(true);
  const id = useId();
  return (
    <section className={`${surface.surface} ${card.card}`} aria-labelledby={`${id}-title`}>
      <h2 className={styles.title} id={`${id}-title`}>
        <button type="button" aria-expanded={open} aria-controls={`${id}-body`} onClick={() => setOpen(!open)}>
          {title}
          <ChevronDown size={16} aria-hidden />
        </button>
      </h2>
      <div className={card.body} id={`${id}-body`} hidden={!open}>
        {children}
      </div>
    </section>
  );
}
