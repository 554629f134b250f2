import { makeStyles } from "@fluentui/react-components";

const useStyles = makeStyles({
  icon: { display: "inline-block", flexShrink: 0, fill: "currentColor", verticalAlign: "middle" },
});

/** Drawn here, as a few outlines on a 20 × 20 field: the icon package weighs more than the pane. */
const outlines = {
  document:
    "M6 2h5.2c.4 0 .8.2 1 .4l3.4 3.4c.2.2.4.6.4 1V16a2 2 0 0 1-2 2H6a2 2 0 0 1-2-2V4c0-1.1.9-2 2-2Zm0 1a1 1 0 0 0-1 1v12a1 1 0 0 0 1 1h8a1 1 0 0 0 1-1V8h-3.5A1.5 1.5 0 0 1 10 6.500V3H6Zm5 .200V6.500c0 .3.2.5.5.5h3.300L11 3.200ZM7 10.500c0-.3.2-.5.5-.5h5a.5.5 0 0 1 0 1h-5a.5.5 0 0 1-.5-.5Zm.5 2.500h5a.5.5 0 0 1 0 1h-5a.5.5 0 0 1 0-1Z",
  clipboard:
    "M8.5 2h3c.7 0 1.3.4 1.4 1H14a2 2 0 0 1 2 2v11a2 2 0 0 1-2 2H6a2 2 0 0 1-2-2V5c0-1.1.9-2 2-2h1.100c.2-.6.7-1 1.4-1Zm0 1a.5.5 0 0 0 0 1h3a.5.5 0 0 0 0-1h-3ZM7.1 4H6a1 1 0 0 0-1 1v11a1 1 0 0 0 1 1h8a1 1 0 0 0 1-1V5a1 1 0 0 0-1-1h-1.100c-.2.6-.7 1-1.4 1h-3c-.7 0-1.2-.4-1.4-1Z",
  search:
    "M8.5 3a5.5 5.5 0 0 1 4.2 9l4.2 4.100a.5.5 0 0 1-.8.800L12 12.700A5.5 5.5 0 1 1 8.5 3Zm0 1a4.5 4.5 0 1 0 0 9 4.5 4.5 0 0 0 0-9Z",
  eye: "M10 5c3.6 0 6.6 2.3 7.9 4.6.1.3.1.5 0 .800C16.6 12.7 13.6 15 10 15s-6.6-2.3-7.9-4.600a.8.8 0 0 1 0-.8C3.4 7.3 6.4 5 10 5Zm0 1c-3.1 0-5.7 2-6.9 4 1.2 2 3.8 4 6.9 4s5.7-2 6.9-4c-1.2-2-3.8-4-6.9-4Zm0 1.500a2.5 2.5 0 1 1 0 5 2.5 2.5 0 0 1 0-5Zm0 1a1.5 1.5 0 1 0 0 3 1.5 1.5 0 0 0 0-3Z",
  table:
    "M5 3h10a2 2 0 0 1 2 2v10a2 2 0 0 1-2 2H5a2 2 0 0 1-2-2V5c0-1.1.9-2 2-2Zm0 1a1 1 0 0 0-1 1v2h12V5a1 1 0 0 0-1-1H5ZM4 8v3h4V8H4Zm5 0v3h7V8H9Zm-5 4v3a1 1 0 0 0 1 1h3v-4H4Zm5 0v4h6a1 1 0 0 0 1-1v-3H9Z",
  refresh:
    "M15 6.400A6 6 0 1 0 16 10a.5.5 0 0 1 1 0 7 7 0 1 1-1.700-4.600V3.500a.5.5 0 0 1 1 0v3a.5.5 0 0 1-.5.5h-3a.5.5 0 0 1 0-1h2.100Z",
  check:
    "M16.8 5.200c.2.2.2.5 0 .700l-8.5 8.800a.5.5 0 0 1-.7 0l-4.4-4.200a.5.5 0 0 1 .7-.7l4 3.8 8.2-8.400c.2-.2.5-.2.7 0Z",
  dismiss:
    "m4.1 4.1.1.100L10 9.300l5.8-5.100a.5.5 0 0 1 .7.700L10.7 10l5.1 5.800a.5.5 0 0 1-.7.700L10 10.700l-5.8 5.100a.5.5 0 0 1-.7-.7L9.3 10 4.2 4.200a.5.5 0 0 1-.1-.1Z",
  undo: "M6.3 3.200a.5.5 0 0 1 .1.700L3.700 7H12a5 5 0 0 1 0 10H9a.5.5 0 0 1 0-1h3a4 4 0 0 0 0-8H3.700l2.700 3.100a.5.5 0 0 1-.8.700l-3.400-3.900a.6.6 0 0 1 0-.8l3.400-3.800a.5.5 0 0 1 .7-.1Z",
  redo: "M13.700 3.200a.5.5 0 0 0-.1.700L16.300 7H8a5 5 0 0 0 0 10h3a.5.5 0 0 0 0-1H8a4 4 0 0 1 0-8h8.300l-2.700 3.100a.5.5 0 0 0 .8.700l3.400-3.900a.6.6 0 0 0 0-.8l-3.400-3.800a.5.5 0 0 0-.7-.1Z",
  back: "M12.4 4.100c.2.2.2.5 0 .700L7.2 10l5.2 5.200a.5.5 0 0 1-.7.700l-5.6-5.500a.5.5 0 0 1 0-.7l5.6-5.600c.2-.2.5-.2.7 0Z",
  calendar:
    "M14.5 3A2.5 2.5 0 0 1 17 5.500v9a2.5 2.5 0 0 1-2.5 2.500h-9A2.5 2.5 0 0 1 3 14.500v-9A2.5 2.5 0 0 1 5.5 3h9ZM16 7H4v7.500c0 .8.7 1.5 1.5 1.500h9c.8 0 1.5-.7 1.5-1.500V7Zm-1.5-3h-9C4.7 4 4 4.7 4 5.500V6h12v-.5c0-.8-.7-1.5-1.5-1.500Z",
} as const;

export type IconName = keyof typeof outlines;

export interface IconProps {
  readonly name: IconName;
  readonly size?: 16 | 20 | 24;
}

/** Decoration only: the words beside it say the same. */
export const Icon = ({ name, size = 20 }: IconProps) => {
  const styles = useStyles();
  return (
    <svg
      className={styles.icon}
      width={size}
      height={size}
      viewBox="0 0 20 20"
      aria-hidden="true"
      focusable="false"
    >
      <path d={outlines[name]} />
    </svg>
  );
};
