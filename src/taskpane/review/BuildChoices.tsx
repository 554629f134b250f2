import {
  Accordion,
  AccordionHeader,
  AccordionItem,
  AccordionPanel,
  Field,
  makeStyles,
  Radio,
  RadioGroup,
  Select,
  tokens,
} from "@fluentui/react-components";
import { criterionSets } from "../../catalog/criteria";
import type { BuildOptions } from "../host/pane-host";
import { useTexts } from "../texts/TextsContext";
import { useEditing } from "./use-editing";

const useStyles = makeStyles({
  panel: {
    marginLeft: 0,
    marginRight: 0,
    display: "flex",
    flexDirection: "column",
    gap: tokens.spacingVerticalM,
  },
  header: {
    marginLeft: `calc(-1 * ${tokens.spacingHorizontalMNudge})`,
    marginRight: `calc(-1 * ${tokens.spacingHorizontalMNudge})`,
  },
  box: { minWidth: 0, width: "100%" },
});

/** Where the tracker is made. */
export type BuildPlace = "here" | "newWorkbook";

export interface BuildChoicesProps {
  readonly options: BuildOptions;
  readonly onChange: (options: BuildOptions) => void;
  /** Null where there is nothing to choose. */
  readonly place: BuildPlace | null;
  readonly onPlace: (place: BuildPlace) => void;
}

/** The few things to choose before a tracker is made; all of them can be changed in the workbook later. */
export const BuildChoices = ({ options, onChange, place, onPlace }: BuildChoicesProps) => {
  const styles = useStyles();
  const texts = useTexts();
  const { edit, criterionSetId } = useEditing();
  return (
    <Accordion collapsible>
      <AccordionItem value="options">
        <AccordionHeader as="h2" className={styles.header}>
          {texts.editing.options}
        </AccordionHeader>
        <AccordionPanel className={styles.panel}>
          {place && (
            <Field label={texts.editing.place}>
              <RadioGroup value={place} onChange={(_event, { value }) => onPlace(value as BuildPlace)}>
                <Radio value="here" label={texts.editing.places.here} />
                <Radio value="newWorkbook" label={texts.editing.places.newWorkbook} />
              </RadioGroup>
            </Field>
          )}
          <Field label={texts.editing.criterionSet}>
            <Select
              className={styles.box}
              value={criterionSetId ?? ""}
              onChange={(_event, { value }) =>
                edit({ type: "criterionSet", id: value === "" ? null : value })
              }
            >
              <option value="">{texts.editing.noCriterionSet}</option>
              {criterionSets.map(({ id, name }) => (
                <option key={id} value={id}>
                  {name}
                </option>
              ))}
            </Select>
          </Field>
          <Field label={texts.editing.beforeDateRule}>
            <RadioGroup
              value={options.beforeDateRule}
              onChange={(_event, { value }) =>
                onChange({ beforeDateRule: value as BuildOptions["beforeDateRule"] })
              }
            >
              <Radio value="inclusive" label={texts.editing.beforeDateRules.inclusive} />
              <Radio value="strict" label={texts.editing.beforeDateRules.strict} />
            </RadioGroup>
          </Field>
        </AccordionPanel>
      </AccordionItem>
    </Accordion>
  );
};
