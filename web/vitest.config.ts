// How the page is tested without a browser: plain functions in Node, components in jsdom with their requests answered by MSW.
import { defineConfig, mergeConfig } from "vitest/config";
import page from "./vite.config.ts";

export default mergeConfig(
  page,
  defineConfig({
    test: {
      // By default, a run leaves one processor idle, which on two is half of them.
      maxWorkers: "100%",
      // Generous, because a machine that is busy with other checks may need ten times as long.
      testTimeout: 60_000,
      hookTimeout: 60_000,
      expect: { poll: { timeout: 20_000 } },
      // Tags are rows of docs/features.md, which `make features` checks; Vitest needs no list of them.
      strictTags: false,
      projects: [
        { extends: true, test: { name: "functions", include: ["{src,scripts}/**/*.test.{ts,mjs}"] } },
        {
          extends: true,
          test: {
            name: "components",
            include: ["src/**/*.test.tsx"],
            environment: "jsdom",
            // The files of a worker share the page's modules, which take longer to load than most files to test.
            isolate: false,
            setupFiles: ["src/testing/setup.ts"],
          },
        },
      ],
    },
  }),
);
