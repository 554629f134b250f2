import { Link, makeStyles } from "@fluentui/react-components";
import { usePane } from "../state/PaneContext";

const useStyles = makeStyles({ list: { margin: 0, paddingLeft: "1.2em" } });

/** Sheets by name; a click puts one in front. */
export const SheetLinks = ({ sheets }: { readonly sheets: readonly string[] }) => {
  const styles = useStyles();
  const { actions } = usePane();
  return (
    <ul className={styles.list}>
      {sheets.map((sheet) => (
        <li key={sheet}>
          <Link as="button" onClick={() => actions.showSheet(sheet)}>
            {sheet}
          </Link>
        </li>
      ))}
    </ul>
  );
};
