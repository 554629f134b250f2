import { Body1, makeStyles } from "@fluentui/react-components";
import type { NoticeCounts } from "../../excel/add-notice";
import { useTexts } from "../texts/TextsContext";

const useStyles = makeStyles({ list: { margin: 0, paddingLeft: "1.2em" } });

const order = ["added", "updated", "renumbered", "asked", "vanished", "kept", "leftOut"] as const;

export interface ChangeCountsProps {
  readonly counts: NoticeCounts;
  /** Said after writing: what was not answered by then has been left as it is. */
  readonly isWritten?: boolean;
}

/** What a notice does to the tracker, in figures; what it does not do is not said. */
export const ChangeCounts = ({ counts, isWritten = false }: ChangeCountsProps) => {
  const styles = useStyles();
  const texts = useTexts();
  const said = order.filter((name) => counts[name] > 0);
  const changes = said.some((name) => name !== "kept" && name !== "leftOut");
  return (
    <div>
      {!changes && <Body1>{texts.adding.nothing}</Body1>}
      <ul className={styles.list}>
        {said.map((name) => (
          <li key={name}>
            <Body1>
              {(isWritten && name === "asked" ? texts.adding.left : texts.adding.counts[name])(counts[name])}
            </Body1>
          </li>
        ))}
      </ul>
    </div>
  );
};
