// The languages of mail and documents, in the order of the choice.
import { languageValues } from "../api/constants";

/** Dutch first, since most merchants are Dutch. */
export const offeredLanguages = languageValues.toSorted((one, other) => Number(other === "nl") - Number(one === "nl"));
