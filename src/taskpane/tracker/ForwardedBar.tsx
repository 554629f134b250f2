import { makeStyles, MessageBar, MessageBarBody, MessageBarTitle } from "@fluentui/react-components";
import type { ForwardReport } from "../../excel/bring-forward";
import { useTexts } from "../texts/TextsContext";
import { tableTitle } from "./table-title";

const useStyles = makeStyles({
  bar: { overflowWrap: "anywhere" },
  list: { margin: 0, paddingLeft: "1.2em" },
});

/** What was added to a tracker of an older version, and what could not be done. */
export const ForwardedBar = ({ report }: { readonly report: ForwardReport }) => {
  const styles = useStyles();
  const texts = useTexts().keeping.forward;
  const { renamed, columns, parameters, lists, formatsRepaired } = report;
  return (
    <MessageBar intent={formatsRepaired ? "success" : "warning"} layout="multiline" className={styles.bar}>
      <MessageBarBody role="status">
        <MessageBarTitle>{texts.done}</MessageBarTitle>
        <ul className={styles.list}>
          {renamed.length > 0 && (
            <li>
              {texts.renamed(renamed.map(({ table, from, to }) => `${from} → ${to} (${tableTitle(table)})`))}
            </li>
          )}
          {columns.length > 0 && (
            <li>{texts.columns(columns.map(({ table, header }) => `${header} (${tableTitle(table)})`))}</li>
          )}
          {parameters.length > 0 && <li>{texts.parameters(parameters)}</li>}
          {lists.length > 0 && <li>{texts.lists(lists)}</li>}
          {!formatsRepaired && <li>{texts.formatsLeft}</li>}
        </ul>
      </MessageBarBody>
    </MessageBar>
  );
};
