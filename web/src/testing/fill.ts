// Filling a field at once, since typing letter by letter renders the form for each of them.
import type { UserEvent } from "@testing-library/user-event";

export async function fill(user: UserEvent, field: HTMLElement, text: string): Promise<void> {
  await user.clear(field);
  if (text) await user.paste(text);
}
