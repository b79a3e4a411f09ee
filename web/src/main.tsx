// Starts the page: its data and the member's language are loaded in parallel.
// One file for each script of Inter; the browser fetches one when a text on the page needs it.
import "@fontsource-variable/inter/index.css";
// Before every component, whose rules win over those of the same weight here.
import "./shared/styles/tokens.css";
import "./shared/styles/base.css";
import { StrictMode } from "react";
import { createRoot } from "react-dom/client";
import { App } from "./app/App";
import { requestPageData } from "./app/firstRequests";
import { followChoices } from "./app/live/otherTabs";
import { words } from "./app/languages/words";
import { session } from "./app/session/session";
import { isReturning } from "./app/session/signing";
import { startI18n } from "./shared/i18n/i18n";

// First, because the code of a section loads its words in the language that is chosen here.
const started = startI18n(words);
if (session.isSignedIn() && !isReturning()) requestPageData(window.location);
await started;
followChoices();
// The font is loaded while React renders: after the data, which it would delay, and before the first text needs it.
void document.fonts.load('14px "Inter Variable"');

const root = document.getElementById("root");
if (!root) throw new Error("index.html has no #root");
createRoot(root).render(
  <StrictMode>
    <App />
  </StrictMode>,
);
