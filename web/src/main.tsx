// Where the page starts: the member's language first, then everything else.
import { StrictMode } from "react";
import { createRoot } from "react-dom/client";
import { App } from "./app/App";
import { loadMessages } from "./app/languages/loadMessages";
import { startI18n } from "./shared/i18n/i18n";
import "./shared/styles/tokens.css";
import "./shared/styles/base.css";

await startI18n(loadMessages);

const root = document.getElementById("root");
if (!root) throw new Error("index.html has no #root");
createRoot(root).render(
  <StrictMode>
    <App />
  </StrictMode>,
);
