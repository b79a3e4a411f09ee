// The structure of a help page; every language has every page.
import type { HelpTopic } from "../../../shared/help";

export interface HelpText {
  /** The summary, in a sentence or two. */
  intro: string;
  sections: { title: string; points: string[] }[];
}

export type HelpTexts = Record<HelpTopic, HelpText>;
