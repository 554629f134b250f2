import { makeStyles, tokens } from "@fluentui/react-components";
import { Icon } from "../icons/Icon";
import { ScreenTitle } from "./ScreenTitle";

const useStyles = makeStyles({
  top: { display: "flex", alignItems: "center", gap: tokens.spacingHorizontalS },
  done: { color: tokens.colorStatusSuccessForeground1, lineHeight: 0 },
});

/** The heading of a screen that says that something is done. */
export const DoneTitle = ({ children }: { readonly children: string }) => {
  const styles = useStyles();
  return (
    <div className={styles.top}>
      <span className={styles.done}>
        <Icon name="check" size={24} />
      </span>
      <ScreenTitle>{children}</ScreenTitle>
    </div>
  );
};
