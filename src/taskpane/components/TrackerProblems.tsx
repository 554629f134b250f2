import { makeStyles, MessageBar, MessageBarBody, MessageBarTitle } from "@fluentui/react-components";
import type { TrackerProblem } from "../../excel/add-notice";
import { tableNames } from "../../workbook/names";
import { vi as workbookTexts } from "../../workbook/texts/vi";
import { useTexts } from "../texts/TextsContext";

const useStyles = makeStyles({ list: { margin: 0, paddingLeft: "1.2em" } });

/** The tracker's own words for a table and a column: its sheet's name, and the header that the plan gives. */
const inWordsOfTheWorkbook = (problem: TrackerProblem): TrackerProblem => {
  if (problem.kind === "pivots-gone") return problem;
  const sheet = Object.entries(tableNames).find(([, name]) => name === problem.table)?.[0] ?? "";
  const table = workbookTexts.sheets[sheet as keyof typeof workbookTexts.sheets] ?? problem.table;
  if (!("column" in problem)) return { ...problem, table };
  const column =
    workbookTexts.columns[problem.column as keyof typeof workbookTexts.columns] ?? problem.column;
  return { ...problem, table, column };
};

/** What is broken in the tracker that a notice is added to; nothing where all is well. */
export const TrackerProblems = ({ problems }: { readonly problems: readonly TrackerProblem[] }) => {
  const styles = useStyles();
  const texts = useTexts();
  if (problems.length === 0) return null;
  const said = new Set(problems.map((each) => texts.adding.trackerProblem(inWordsOfTheWorkbook(each))));
  return (
    <MessageBar intent="warning" layout="multiline">
      <MessageBarBody>
        <MessageBarTitle>{texts.adding.problems}</MessageBarTitle>
        <ul className={styles.list}>
          {[...said].map((words) => (
            <li key={words}>{words}</li>
          ))}
        </ul>
      </MessageBarBody>
    </MessageBar>
  );
};
