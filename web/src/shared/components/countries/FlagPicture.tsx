// The picture of a flag, with the country's name as its alternative text.
import { countryName } from "../../formats";
import { useTranslation } from "../../i18n/useTranslation";
import { countryFlags } from "./countryFlags";

export default function FlagPicture({ country, named }: { country: string; named: boolean }) {
  const { language } = useTranslation().i18n;
  const alt = named ? "" : countryName(country, language);
  return <img src={countryFlags[country]} alt={alt} loading="lazy" width={3} height={2} />;
}
