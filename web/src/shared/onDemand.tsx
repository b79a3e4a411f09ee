// lazy(), with code and words fetched as soon as the first screen is there: what opens on a key then takes the first letter typed.
import { type ComponentType, lazy, type ReactNode, Suspense, useState } from "react";
import type { Part } from "./i18n/catalogue";
import { loadWords } from "./i18n/i18n";

const fetches: (() => void)[] = [];

/** `parts` are the words that the component needs, unless they have come with the one that shows it. */
export function onDemand<Props extends object>(
  loadCode: () => Promise<{ default: ComponentType<Props> }>,
  ...parts: Part[]
) {
  const load = async () => {
    const [module] = await Promise.all([loadCode(), ...parts.map(loadWords)]);
    return module;
  };
  let loaded: ComponentType<Props> | undefined;
  const fetch = () => {
    load().then(
      (module) => (loaded = module.default),
      () => undefined, // it is told when the component is shown
    );
  };
  fetches.push(fetch);

  const Lazy = lazy(load);
  function OnDemand(props: Props) {
    // lazy() shows nothing first even with its code at hand, and React then keeps that for a third of a second.
    const [Shown] = useState<ComponentType<Props>>(() => loaded ?? Lazy);
    return <Shown {...props} />;
  }
  return Object.assign(OnDemand, { fetch });
}

export function fetchAllOnDemand(): void {
  fetches.forEach((fetch) => fetch());
}

/** Around what opens over the page: from the moment it is asked for, and not only once it is drawn, the keys are its own. */
export function Layer({ children }: { children: ReactNode }) {
  return <Suspense fallback={<span hidden data-coming />}>{children}</Suspense>;
}
