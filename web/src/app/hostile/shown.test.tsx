// Every page shows values that no form would take, as older releases or imports left them.
import { describe, it } from "vitest";
import { shown } from "../../testing/hostile";
import { feed, ignoreExpectedReports, pages, show } from "../../testing/hostilePages";

ignoreExpectedReports();

describe.each(Object.entries(shown))("Stored values: %s", (_name, hostility) => {
  const answers = feed(hostility);
  it.each(pages)("%s shows them", async (page) => {
    await show(page, answers);
  });
});
