// The same looks for each width of the window at which a table turns into cards; a media query cannot read a variable.
import below640 from "./below640.module.css";
import below760 from "./below760.module.css";
import below1120 from "./below1120.module.css";

export const stylesOf = { 640: below640, 760: below760, 1120: below1120 };
export type CardsBelow = keyof typeof stylesOf;
export type Styles = CSSModuleClasses;
