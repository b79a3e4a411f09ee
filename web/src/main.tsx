// Where the page starts: its data and the member's language come at the same time.
// Every script that Inter knows, each in a file of its own that comes when a name needs it.
import "@fontsource-variable/inter/index.css";
import { StrictMode } from "react";
import { createRoot } from "react-dom/client";
import { App } from "./app/App";
import { askForPage } from "./app/firstRequests";
import { followChoices } from "./app/live/otherTabs";
import { words } from "./app/languages/words";
import { session } from "./app/session/session";
import { isReturning } from "./app/session/signing";
import { startI18n } from "./shared/i18n/i18n";
import "./shared/styles/tokens.css";
import "./shared/styles/base.css";

// First, since the code of a section brings its words along, in the language that is chosen here.
const started = startI18n(words);
if (session.isSignedIn() && !isReturning()) askForPage(window.location);
await started;
followChoices();
// The font comes while React renders: after the data, which it would delay, and before the first text asks for it.
void document.fonts.load('14px "Inter Variable"');

const root = document.getElementById("root");
if (!root) throw new Error("index.html has no #root");
createRoot(root).render(
  <StrictMode>
    <App />
  </StrictMode>,
);
