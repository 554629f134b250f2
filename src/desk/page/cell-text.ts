import { cellPadding } from "./sheet-geometry";

/** How the text of a cell stands in it, on the screen and on paper. */
export const cellText = {
  text: {
    display: "flex",
    boxSizing: "border-box",
    paddingLeft: `${cellPadding}px`,
    paddingRight: `${cellPadding}px`,
    overflow: "hidden",
  },
  // Long text runs on over empty neighbours, as in Excel.
  running: { overflow: "visible", position: "relative", zIndex: 1 },
} as const;
