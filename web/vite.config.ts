// How the page is built: hashed files that may be cached for ever, and nothing inlined (the CSP allows neither data: fonts nor inline code).
import react from "@vitejs/plugin-react";
import { defineConfig } from "vite";
import { countryOutlines } from "./scripts/countryOutlines.ts";

export default defineConfig({
  plugins: [react(), countryOutlines()],
  build: {
    // The first versions that know light-dark(); older targets would have it rewritten into something larger.
    target: ["chrome123", "firefox120", "safari17.5"],
    assetsInlineLimit: 0,
    manifest: true,
    rolldownOptions: {
      output: {
        // What the first screen needs is one file, and what later parts share another: dozens of small ones would queue.
        // What only two of them share stays out of it, and so do the fields with a list: each part would pay for them.
        codeSplitting: {
          groups: [
            { name: "start", tags: ["$initial"], priority: 1 },
            { name: "shared", minShareCount: 3, test: /^(?!.*(base-ui.react.(combobox|autocomplete)|floating-ui))/u },
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
