import { Button, Checkbox, Field, makeStyles, Select } from "@fluentui/react-components";
import { useState } from "react";
import type { DeskSession } from "../desk-session";
import type { DeskTexts } from "../texts";
import type { ColleagueAct } from "./colleague";
import { actOf, colleagueActs } from "./colleague";
import { bar } from "./bar-style";
import { NumberField } from "./NumberField";

const useStyles = makeStyles({
  bar,
  status: { flexGrow: 1, alignSelf: "center", textAlign: "right" },
});

export interface DisturbancesProps {
  readonly session: DeskSession;
  readonly texts: DeskTexts["panel"];
}

/** What people do to an add-in at work: a colleague edits in between, another workbook is in front, a cell is edited. */
export const Disturbances = ({ session, texts }: DisturbancesProps) => {
  const styles = useStyles();
  const [act, setAct] = useState<ColleagueAct>("types");
  const [ahead, setAhead] = useState("1");
  const planned = session.colleagueAfter;

  const plan = (): void => {
    const { workbook } = session;
    const sheet = workbook.sheets.find(({ id }) => id === workbook.activeSheet);
    if (!sheet) return;
    session.colleagueLater(Math.max(1, Number(ahead) || 1), actOf(act, sheet.name, sheet.selection, texts));
  };

  return (
    <div className={styles.bar} role="group" aria-label={texts.disturbances}>
      <Field label={texts.colleague} size="small">
        <Select
          size="small"
          value={act}
          onChange={(_event, { value }) => setAct(colleagueActs.find((each) => each === value) ?? "types")}
        >
          {colleagueActs.map((each) => (
            <option key={each} value={each}>
              {texts.colleagueActs[each]}
            </option>
          ))}
        </Select>
      </Field>
      <NumberField label={texts.colleagueAhead} min={1} value={ahead} onChange={setAhead} />
      <Button size="small" onClick={plan}>
        {texts.planColleague}
      </Button>
      <Checkbox
        size="medium"
        label={texts.isAway}
        checked={!session.isInFront}
        onChange={(_event, { checked }) => session.setInFront(checked !== true)}
      />
      <Checkbox
        size="medium"
        label={texts.isTyping}
        checked={session.isCellEdited}
        onChange={(_event, { checked }) => session.setCellEdited(checked === true)}
      />
      {planned.length > 0 && (
        <span className={styles.status} role="status">
          {texts.plannedColleague(planned.join(", "))}
        </span>
      )}
    </div>
  );
};
