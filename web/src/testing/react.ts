// React records the call stack of each element that it creates, which takes a sixth of a test's time and is in no report: off.
import React from "react";

interface Internals {
  /** Past ten thousand, React records none until it starts anew. */
  recentlyCreatedOwnerStacks: number;
}

const internals = (React as unknown as Record<string, Internals | undefined>)[
  "__CLIENT_INTERNALS_DO_NOT_USE_OR_WARN_USERS_THEY_CANNOT_UPGRADE"
];

if (internals) {
  Object.defineProperty(internals, "recentlyCreatedOwnerStacks", { get: () => Infinity, set: () => undefined });
}
