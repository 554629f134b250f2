import { makeStyles, typographyStyles } from "@fluentui/react-components";
import { useEffect, useRef } from "react";
import { focusForNow } from "./focus-for-now";

const useStyles = makeStyles({ title: { ...typographyStyles.subtitle1, margin: 0, outlineStyle: "none" } });

export interface ScreenTitleProps {
  readonly children: string;
  /** Off on the first screen, which opens no step of anything. */
  readonly takesFocus?: boolean;
}

/**
 * The heading of a screen; it takes the focus, so that keyboard and screen reader go on from here. Where people are in
 * the sheet, the pane that opens or changes beside it leaves them there.
 */
export const ScreenTitle = ({ children, takesFocus = true }: ScreenTitleProps) => {
  const styles = useStyles();
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    if (!takesFocus) return;
    window.scrollTo(0, 0);
    if (heading.current && document.hasFocus()) focusForNow(heading.current);
  }, [takesFocus]);
  return (
    <h1 ref={heading} tabIndex={-1} className={styles.title}>
      {children}
    </h1>
  );
};
