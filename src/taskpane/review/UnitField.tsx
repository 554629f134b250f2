import { Button, Combobox, Field, makeStyles, Option, tokens } from "@fluentui/react-components";
import { useContext, useState } from "react";
import { Icon } from "../icons/Icon";
import { useTexts } from "../texts/TextsContext";
import { KnownUnitsContext } from "./KnownUnitsContext";
import { suggestionsFor } from "./unit-suggestions";
import { useCommitOnLeaving } from "./use-commit-on-leaving";

const useStyles = makeStyles({
  field: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalXS },
  units: { listStyleType: "none", margin: 0, padding: 0 },
  unit: {
    display: "flex",
    alignItems: "center",
    justifyContent: "space-between",
    gap: tokens.spacingHorizontalXS,
    overflowWrap: "anywhere",
  },
  box: { minWidth: 0, width: "100%" },
});

export interface UnitFieldProps {
  readonly label: string;
  readonly units: readonly string[];
  readonly onChange: (units: readonly string[]) => void;
}

/** Units in their order: chosen from those known, or typed freely; each can be taken out again. */
export const UnitField = ({ label, units, onChange }: UnitFieldProps) => {
  const styles = useStyles();
  const texts = useTexts();
  const known = useContext(KnownUnitsContext);
  const [typed, setTyped] = useState("");
  const suggestions = suggestionsFor(typed, known).filter((name) => !units.includes(name));
  const add = (name: string): void => {
    setTyped("");
    if (name.trim() !== "" && !units.includes(name.trim())) onChange([...units, name.trim()]);
  };
  useCommitOnLeaving(() => add(typed));
  return (
    <div className={styles.field}>
      <Field label={label} hint={texts.editing.unitHint}>
        <Combobox
          className={styles.box}
          freeform
          value={typed}
          selectedOptions={[]}
          placeholder={texts.editing.addUnit}
          onChange={(event) => setTyped(event.target.value)}
          onOptionSelect={(_event, { optionText }) => add(optionText ?? typed)}
          onBlur={() => add(typed)}
          onKeyDown={(event) => {
            // With an option in front, Enter is the list's own.
            const isFree = !event.currentTarget.hasAttribute("aria-activedescendant");
            if (event.key === "Enter" && isFree) add(typed);
          }}
        >
          {suggestions.map((name) => (
            <Option key={name} text={name}>
              {name}
            </Option>
          ))}
          {typed.trim() !== "" && !suggestions.includes(typed.trim()) && (
            <Option key="typed" text={typed.trim()}>
              {texts.editing.asTyped(typed.trim())}
            </Option>
          )}
        </Combobox>
      </Field>
      {units.length > 0 && (
        <ul className={styles.units} aria-label={label}>
          {units.map((name) => (
            <li key={name} className={styles.unit}>
              {name}
              <Button
                size="small"
                appearance="subtle"
                icon={<Icon name="dismiss" size={16} />}
                aria-label={texts.editing.removeUnit(name)}
                onClick={() => onChange(units.filter((each) => each !== name))}
              />
            </li>
          ))}
        </ul>
      )}
    </div>
  );
};
