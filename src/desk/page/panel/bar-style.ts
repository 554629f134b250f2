import type { GriffelStyle } from "@fluentui/react-components";
import { tokens } from "@fluentui/react-components";

/** A row of fields and buttons of the developer's panel. */
export const bar: GriffelStyle = {
  display: "flex",
  alignItems: "flex-end",
  flexWrap: "wrap",
  gap: tokens.spacingHorizontalS,
  padding: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalM}`,
  borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
};
