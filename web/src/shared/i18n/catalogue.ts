// The type of all words: the parts that lie beside the code that shows them, put together.
import type { en as shared } from "./messages/start/en";

/** Grows by declaration merging: every `en.ts` under a messages folder adds its words, so that a new section edits no list of them. */
export interface Parts {
  "shared/start": typeof shared;
}

/** The parts that are fetched with the code that needs them, and the activity log's words of all sections. */
export type Part = Exclude<keyof Parts, `${string}/${string}`> | "log";

type Both<Union> = (Union extends unknown ? (one: Union) => void : never) extends (all: infer All) => void
  ? All
  : never;
export type Catalogue = Both<Parts[keyof Parts]>;

declare module "i18next" {
  interface CustomTypeOptions {
    resources: { translation: Catalogue };
  }
}
