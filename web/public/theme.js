// Runs before the first paint, so that a chosen theme never flashes in the other one. The page keeps it up to date (src/shared/preferences.ts).
(function () {
  try {
    var theme = JSON.parse(localStorage.getItem("klantkaart.theme"));
    if (theme === "light" || theme === "dark") document.documentElement.dataset.theme = theme;
  } catch {
    // Storage may be blocked or hold something else; the system's theme serves.
  }
})();
