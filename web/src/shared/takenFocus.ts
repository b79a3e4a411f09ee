// Whether the member is busy elsewhere: what comes later takes the focus from no field and out of no dialog.

export const anyField = ":is(input:not([type=hidden]), select, textarea):not(:disabled, [hidden])";

/** Whether the focus must stay where it is, although `element` has just come. */
export function isFocusTaken(element: Element): boolean {
  const { activeElement } = document;
  const dialog = activeElement?.closest("[role=dialog]");
  return activeElement?.matches(anyField) === true || (dialog != null && !dialog.contains(element));
}
