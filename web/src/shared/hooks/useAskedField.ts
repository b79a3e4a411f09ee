// A link to a field of a form (`?field=iban`): its page opens the form there, and its end leads back to the link.
import { useSearchParams } from "wouter";
import { useHistoryState } from "wouter/use-browser-location";

const parameter = "field";

interface FromLink {
  /** Whether the entry before this one in the history is the page with the link. */
  isFollowed?: boolean;
}

/** The properties of a link to a field of a form that the page at this address opens. */
export function fieldLink(path: string, field: string): { href: string; state: FromLink } {
  return { href: `${path}?${parameter}=${field}`, state: { isFollowed: true } };
}

export function useAskedField(): { field: string | null; leave: () => void } {
  const [params, setParams] = useSearchParams();
  const isFollowed = useHistoryState<FromLink | null>()?.isFollowed ?? false;
  const leave = () => {
    if (isFollowed) {
      window.history.back();
      return;
    }
    const without = new URLSearchParams(params);
    without.delete(parameter);
    setParams(without, { replace: true });
  };
  return { field: params.get(parameter), leave };
}
