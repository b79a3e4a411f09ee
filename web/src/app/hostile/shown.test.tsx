// Every page shows values that no form would take, as older releases or imports left them.
import { it } from "vitest";
import { shown } from "../../testing/hostile";
import { feed, ignoreExpectedReports, walk } from "../../testing/hostilePages";

/** In milliseconds, on a busy machine. */
const allPages = 600_000;

ignoreExpectedReports();

it.each(Object.entries(shown))("every page shows %s", { timeout: allPages }, async (_name, hostility) => {
  await walk(feed(hostility));
});
