// Components whose code and words are fetched apart from the page that shows them: with its screen, on intent, or when they show.
import { type ComponentType, type FunctionComponent, lazy, type ReactNode, Suspense, useState } from "react";
import { again } from "./again";
import { ContainedDialog } from "./components/boundaries/Contained";
import { usePrefetch } from "./hooks/usePrefetch";
import type { Part } from "./i18n/catalogue";
import { loadWords } from "./i18n/i18n";

export interface Prefetchable {
  prefetch: () => void;
  /** For the link or button that shows it: to point at it or to focus it is the intent to press it. */
  intent: { onPointerEnter: () => void; onFocus: () => void };
}

export type OnDemand<Props> = FunctionComponent<Props> & Prefetchable;

/** `parts` are the words that the component needs, unless they have come with the one that shows it. */
export function onDemand<Props extends object>(
  loadCode: () => Promise<{ default: ComponentType<Props> }>,
  ...parts: Part[]
): OnDemand<Props> {
  const load = async () => {
    const [module] = await Promise.all([again(loadCode), ...parts.map((part) => again(() => loadWords(part)))]);
    return module;
  };
  let loaded: ComponentType<Props> | undefined;
  const prefetch = () => {
    load().then(
      (module) => (loaded = module.default),
      () => undefined, // reported once the component shows
    );
  };

  let Lazy = lazy(load);
  /** A lazy component keeps its failure. */
  const demandAnew = () => (Lazy = lazy(load));
  function Demanded(props: Props) {
    // lazy() shows nothing first even with its code at hand, and React then keeps that for a third of a second.
    const [Shown] = useState<ComponentType<Props>>(() => loaded ?? Lazy);
    return <Shown {...props} />;
  }
  function OnDemand(props: Props) {
    const shown = <Demanded {...props} />;
    return closes(props) ? (
      <ContainedDialog onClose={props.onClose} beforeRetry={demandAnew}>
        {shown}
      </ContainedDialog>
    ) : (
      shown
    );
  }
  return Object.assign(OnDemand, { prefetch, intent: { onPointerEnter: prefetch, onFocus: prefetch } });
}

/** Whether it is a dialog: what breaks there must not take the page that it lies over. */
function closes(props: object): props is { onClose: () => void } {
  return "onClose" in props;
}

interface LayerProps {
  /** Components that may open here, prefetched with the screen. A constant, because another list is prefetched anew. */
  dialogs: readonly Prefetchable[];
  children: ReactNode;
}

/** Wraps a layer over the page. The page's keys pause from the moment it is opened, though its code may still be coming. */
export function Layer({ dialogs, children }: LayerProps) {
  usePrefetch(dialogs);
  return <Suspense fallback={<span hidden data-coming />}>{children}</Suspense>;
}
