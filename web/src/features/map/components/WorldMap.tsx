// A plain map with one country highlighted and its neighbours around it; its code and outlines are loaded on demand.
import { Minus, Plus, RotateCcw } from "lucide-react";
import { useRef } from "react";
import { IconButton } from "../../../shared/components/buttons/IconButton";
import { countryName } from "../../../shared/formats";
import { useTranslation } from "../../../shared/i18n/useTranslation";
import { viewBoxOf } from "../mapView";
import { outlines, overlap, world } from "../outlines";
import { useMapView } from "../useMapView";
import styles from "./WorldMap.module.css";

/** Draw this many views around the view, because the map fills its box and shows more than the view. */
const surroundings = 2;

export default function WorldMap({ country }: { country: string }) {
  const { t, i18n } = useTranslation();
  const svg = useRef<SVGSVGElement>(null);
  const mainland = outlines.find(({ code }) => code === country)?.mainland ?? world;
  const { view, zoomIn, zoomOut, reset, handlers } = useMapView(mainland, svg);
  const reach = surroundings * Math.max(view.width, view.height);
  const seen = { left: view.x - reach, right: view.x + reach, top: view.y - reach, bottom: view.y + reach };

  return (
    <>
      <svg
        ref={svg}
        className={styles.map}
        viewBox={viewBoxOf(view)}
        role="application"
        aria-roledescription={t("map.map")}
        aria-label={t("map.of", { country: countryName(country, i18n.language) })}
        aria-description={t("map.help")}
        tabIndex={0}
        {...handlers}
      >
        {outlines
          .filter(({ bounds }) => overlap(bounds, seen))
          .map(({ code, path }, index) => (
            <path key={code ?? index} d={path} className={code === country ? styles.country : styles.neighbour} />
          ))}
      </svg>
      <div className={styles.tools}>
        <IconButton icon={Plus} label={t("map.zoomIn")} onClick={zoomIn} />
        <IconButton icon={Minus} label={t("map.zoomOut")} onClick={zoomOut} />
        <IconButton icon={RotateCcw} label={t("map.reset")} onClick={reset} />
      </div>
    </>
  );
}
