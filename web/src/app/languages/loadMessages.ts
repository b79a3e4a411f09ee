// Fetches one language's words; the first screen pays for no other.
import type { LoadMessages } from "../../shared/i18n/i18n";

export const loadMessages: LoadMessages = async (language) => {
  switch (language) {
    case "en":
      return (await import("./en")).en;
    case "nl":
      return (await import("./nl")).nl;
    case "es":
      return (await import("./es")).es;
  }
};
