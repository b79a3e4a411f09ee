// The dialog of a new subscription has an address of its own (`?create=1`), so a link opens it (Q40).
import { useSearchParams } from "wouter";

const parameter = "create";

export function useCreating(): { isOpen: boolean; start: () => void; end: () => void } {
  const [params, setParams] = useSearchParams();
  const show = (isOpen: boolean) => {
    const changed = new URLSearchParams(params);
    if (isOpen) changed.set(parameter, "1");
    else changed.delete(parameter);
    setParams(changed, { replace: true });
  };
  return { isOpen: params.has(parameter), start: () => show(true), end: () => show(false) };
}
