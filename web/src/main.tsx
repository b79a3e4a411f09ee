// Where the page starts: the code of the first screen and the member's language come at the same time.
import { StrictMode } from "react";
import { createRoot } from "react-dom/client";
import { App } from "./app/App";
import { preloadPage } from "./app/Routes";
import { loadMessages } from "./app/languages/loadMessages";
import { startI18n } from "./shared/i18n/i18n";
import "./shared/styles/tokens.css";
import "./shared/styles/base.css";

preloadPage(window.location.pathname);
await startI18n(loadMessages);

const root = document.getElementById("root");
if (!root) throw new Error("index.html has no #root");
createRoot(root).render(
  <StrictMode>
    <App />
  </StrictMode>,
);
