import { Button, makeStyles, tokens } from "@fluentui/react-components";
import type { UnitSuggestion } from "../../notice/notice";
import { useTexts } from "../texts/TextsContext";

const useStyles = makeStyles({
  meant: { display: "flex", flexWrap: "wrap", gap: tokens.spacingHorizontalXS },
});

export interface MeantUnitsProps {
  readonly suggestions: readonly UnitSuggestion[];
  /** The units that lead the row now. */
  readonly units: readonly string[];
  readonly onChange: (units: readonly string[]) => void;
}

/** Units that a name which matched nothing may have been meant to be, each to be put in its place by a click. */
export const MeantUnits = ({ suggestions, units, onChange }: MeantUnitsProps) => {
  const styles = useStyles();
  const texts = useTexts();
  const open = suggestions.filter(
    ({ written, unitName }) => !units.includes(unitName) && (units.length === 0 || units.includes(written)),
  );
  if (open.length === 0) return null;
  return (
    <div className={styles.meant}>
      {open.map(({ written, unitName }) => (
        <Button
          key={`${written} ${unitName}`}
          size="small"
          onClick={() =>
            onChange(
              units.length === 0 ? [unitName] : units.map((unit) => (unit === written ? unitName : unit)),
            )
          }
        >
          {texts.editing.meant(unitName)}
        </Button>
      ))}
    </div>
  );
};
