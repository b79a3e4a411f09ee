// How the page is built: hashed files that may be cached for ever, and nothing inlined (the CSP allows neither data: fonts nor inline code).
import react from "@vitejs/plugin-react";
import { defineConfig } from "vite";
import { countryOutlines } from "./scripts/countryOutlines.ts";

export default defineConfig({
  plugins: [react(), countryOutlines()],
  build: {
    // The first versions with light-dark(); for older targets the build would rewrite it into more code.
    target: ["chrome123", "firefox120", "safari17.5"],
    assetsInlineLimit: 0,
    manifest: true,
    rolldownOptions: {
      output: {
        // One chunk for the first screen and one that later parts share, because dozens of small ones would queue.
        // What only two or three of them share stays out of it, and so do the fields with a list: each part would pay for them.
        codeSplitting: {
          groups: [
            { name: "start", tags: ["$initial"], priority: 1 },
            { name: "shared", minShareCount: 4, test: /^(?!.*(base-ui.react.(combobox|autocomplete)|floating-ui))/u },
          ],
        },
      },
    },
    sourcemap: false,
  },
  server: {
    proxy: {
      "/api": proxyTarget(),
      "/oauth2": proxyTarget(),
      "/login": proxyTarget(),
      "/logout": proxyTarget(),
      "/config.json": proxyTarget(),
    },
  },
});

/** The running local server that `npm run dev` borrows the API and the sign-in from. */
function proxyTarget(): string {
  return process.env.KLANTKAART_URL ?? "http://127.0.0.1:8600";
}
