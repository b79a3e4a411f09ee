// Adds, removes, moves and pastes the lines of a form, and keeps the focus where the work goes on.
import { type ClipboardEvent, type KeyboardEvent, useEffect, useRef, useState } from "react";
import { useFieldArray, useFormContext } from "react-hook-form";
import { notify, withdrawOffers } from "../../components/toasts/notify";
import { useTranslation } from "../../i18n/useTranslation";
import { blankLine, isBlank, maxLines, type TypedDocument } from "../lines";
import { pastedLines } from "../pasted";

export interface LineActs {
  remove: () => void;
  move: (by: -1 | 1) => void;
  onKeyDown: (event: KeyboardEvent) => void;
  onPaste: (event: ClipboardEvent) => void;
}

export function useLineActs() {
  const { t, i18n } = useTranslation();
  const { control, getValues, setFocus } = useFormContext<TypedDocument>();
  const { fields, append, insert, remove, move, update } = useFieldArray({ control, name: "lines", keyName: "key" });
  const [announced, setAnnounced] = useState("");
  const undoable = useUndoable();

  const add = (after = fields.length - 1) => {
    if (fields.length >= maxLines) return;
    insert(after + 1, blankLine(), { focusName: `lines.${after + 1}.description` });
  };

  const removeAt = (place: number) => {
    const line = getValues(`lines.${place}`);
    remove(place);
    if (fields.length === 1) append(blankLine(), { shouldFocus: false });
    const next = Math.max(0, Math.min(place, fields.length - 2));
    // The row that takes the place renders first.
    setTimeout(() => setFocus(`lines.${next}.description`));
    if (isBlank(line)) return;
    const description = line.description.split("\n")[0];
    const text = description ? t("lines.removed", { description }) : t("lines.removedUnnamed");
    undoable(text, line.id, () => {
      const lines = getValues("lines");
      if (lines.length === 1 && lines[0] && isBlank(lines[0])) update(0, line);
      else insert(Math.min(place, lines.length), line, { focusName: `lines.${place}.description` });
    });
  };

  const moveFrom = (place: number, by: -1 | 1, field: string) => {
    const to = place + by;
    if (to < 0 || to >= fields.length) return;
    move(place, to);
    setAnnounced(t("lines.moved", { place: to + 1, count: fields.length }));
    setTimeout(() => setFocus(`lines.${to}.${field}` as "lines.0.description"));
  };

  const pasteAt = (place: number, event: ClipboardEvent) => {
    const pasted = pastedLines(event.clipboardData.getData("text/plain"), i18n.language);
    if (!pasted) return;
    event.preventDefault();
    const current = getValues(`lines.${place}`);
    const room = maxLines - fields.length + Number(isBlank(current));
    const fitting = pasted.slice(0, room);
    if (isBlank(current)) remove(place);
    insert(isBlank(current) ? place : place + 1, fitting, { shouldFocus: false });
    if (fitting.length < pasted.length) notify(t("lines.tooMany", { most: maxLines }));
    const ids = new Set(fitting.map(({ id }) => id));
    const takeBack = () => {
      const places = getValues("lines").flatMap(({ id }, at) => (ids.has(id) ? [at] : []));
      remove(places);
      if (getValues("lines").length === 0) append(blankLine());
    };
    undoable(t("lines.pasted", { count: fitting.length }), fitting[0]?.id ?? "", takeBack);
  };

  const actsOf = (place: number): LineActs => ({
    remove: () => removeAt(place),
    move: (by) => moveFrom(place, by, "description"),
    onKeyDown: (event) => {
      const field = fieldOf(event.target);
      if (!field) return;
      if (event.altKey && (event.key === "ArrowUp" || event.key === "ArrowDown")) {
        event.preventDefault();
        moveFrom(place, event.key === "ArrowUp" ? -1 : 1, field);
      }
      if (event.key === "Enter" && !event.shiftKey && !event.nativeEvent.isComposing) {
        event.preventDefault();
        if (place < fields.length - 1) setFocus(`lines.${place + 1}.description`);
        else add();
      }
    },
    onPaste: (event) => {
      if (fieldOf(event.target) === "description") pasteAt(place, event);
    },
  });

  return { fields, announced, add, actsOf };
}

/** The field of a line that an input writes: `lines.2.quantity` → `quantity`. */
function fieldOf(target: EventTarget): string | undefined {
  const name = target instanceof HTMLElement ? target.getAttribute("name") : null;
  return name?.split(".")[2];
}

/** Offers to undo a change of the form; the offers end with the form. */
function useUndoable() {
  const { t } = useTranslation();
  const offered = useRef(new Set<string>());
  useEffect(() => {
    const ids = offered.current;
    return () => ids.forEach(withdrawOffers);
  }, []);
  return (text: string, id: string, run: () => void) => {
    offered.current.add(id);
    notify(text, { label: t("actions.undo"), run, needs: [id] });
  };
}
