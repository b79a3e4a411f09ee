// What a page of the help consists of; every language has every page.
import type { HelpTopic } from "../../../shared/help";

export interface HelpText {
  /** What it is about, in a sentence or two. */
  intro: string;
  sections: { title: string; points: string[] }[];
}

export type HelpTexts = Record<HelpTopic, HelpText>;
