import { Link, makeStyles } from "@fluentui/react-components";
import type { ShownPlace } from "../../excel/show-place";
import { useTexts } from "../texts/TextsContext";
import { useTracker } from "./TrackerContext";

const useStyles = makeStyles({ list: { margin: 0, paddingLeft: "1.2em" } });

export interface PlaceLinksProps {
  readonly places: readonly ShownPlace[];
  /** How many rows a place has, to be said beside its name. */
  readonly counts?: Partial<Readonly<Record<ShownPlace, number>>>;
}

/** Places in the workbook; a click leads there, whatever their sheets are called by now. */
export const PlaceLinks = ({ places, counts = {} }: PlaceLinksProps) => {
  const styles = useStyles();
  const texts = useTexts().keeping;
  const { host, run } = useTracker();
  return (
    <ul className={styles.list}>
      {places.map((place) => {
        const count = counts[place];
        const name = texts.places[place];
        return (
          <li key={place}>
            <Link as="button" onClick={() => run(() => host.showPlace(place))}>
              {count === undefined ? name : texts.settings.count(name, count)}
            </Link>
          </li>
        );
      })}
    </ul>
  );
};
