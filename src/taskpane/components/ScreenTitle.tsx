import { makeStyles, typographyStyles } from "@fluentui/react-components";
import { useEffect, useRef } from "react";
import { focusForNow } from "./focus-for-now";

const useStyles = makeStyles({ title: { ...typographyStyles.subtitle1, margin: 0, outlineStyle: "none" } });

export interface ScreenTitleProps {
  readonly children: string;
  /** Off on the first screen: the pane must not take the focus away from the sheet when it opens. */
  readonly takesFocus?: boolean;
}

/** The heading of a screen; it takes the focus, so that keyboard and screen reader go on from here. */
export const ScreenTitle = ({ children, takesFocus = true }: ScreenTitleProps) => {
  const styles = useStyles();
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    if (!takesFocus) return;
    window.scrollTo(0, 0);
    if (heading.current) focusForNow(heading.current);
  }, [takesFocus]);
  return (
    <h1 ref={heading} tabIndex={-1} className={styles.title}>
      {children}
    </h1>
  );
};
