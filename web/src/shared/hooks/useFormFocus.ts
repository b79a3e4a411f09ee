// Where the focus of a form in a dialog goes: to its first field, and after a refusal to the field at fault.
import { type RefObject, useEffect, useRef } from "react";
import { type FirstFocus, resolved } from "../components/dialogs/Dialog";
import { anyField } from "../takenFocus";

type Form = RefObject<HTMLFormElement | null>;

/** Return what is focused first: where nothing else is given, the first field, of a group of choices the chosen one. */
export function useFirstField(form: Form, given: FirstFocus | undefined): () => HTMLElement | null {
  const found = useRef(false);
  const find = () => {
    const first = resolved(given) ?? firstFieldOf(form.current);
    found.current ||= first !== null;
    return first;
  };
  // A form that had to be loaded first. Who has moved the focus since, or types, keeps it.
  useEffect(() => {
    const dialog = form.current?.closest("[role=dialog]");
    if (!found.current && dialog === document.activeElement) find()?.focus();
  });
  return find;
}

function firstFieldOf(form: HTMLFormElement | null): HTMLElement | null {
  const first = form?.querySelector<HTMLInputElement>(anyField) ?? null;
  const group = first?.type === "radio" && `[type=radio][name="${CSS.escape(first.name)}"]:checked`;
  return (group && form?.querySelector<HTMLElement>(group)) || first;
}

/** Return a function that notes where the focus is as the form is sent. Who types in another field meanwhile keeps it. */
export function useInvalidFocus(form: Form, pending: boolean): () => void {
  const sentFrom = useRef<Element | null>(null);
  useEffect(() => {
    const { activeElement } = document;
    const hasGoneOn = activeElement !== sentFrom.current && activeElement?.matches(anyField) === true;
    if (!pending && !hasGoneOn) form.current?.querySelector<HTMLElement>("[aria-invalid=true]")?.focus();
  }, [form, pending]);
  return () => (sentFrom.current = document.activeElement);
}
