// The addresses of a mail as they are typed, kept as a draft with the Idempotency-Key of the mail: what is not typed stays the proposal of the moment.
import { useNewDraft } from "../../newDraft";
import { roles, type SendForm } from "./form";

export function useSendForm(name: string, proposed: SendForm | undefined) {
  const { values: typed, change, forget, key, renewUsedKey } = useNewDraft<Partial<SendForm>>(name, {});
  return {
    form: proposed && { ...proposed, ...typed },
    dirty: Object.keys(typed).length > 0,
    change: (next: SendForm) => {
      const changed = roles.filter((role) => next[role] !== proposed?.[role]);
      change(Object.fromEntries(changed.map((role) => [role, next[role]])));
    },
    /** Before it is sent, because a proposal that nobody changed would be mailed again after a lost answer and a reload. */
    keep: () => change(typed),
    forget,
    key,
    renewUsedKey,
  };
}
