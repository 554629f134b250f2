import type { SVGAttributes } from "react";

/*
 * Stands in for Fluent's icon package when the pane is built (webpack.config.js): the outlines that the Fluent
 * controls in use here show by themselves, under the names by which they ask for them.
 */

const outline = (size: number, path: string) => {
  const FluentIcon = (props: SVGAttributes<SVGElement>) => (
    <svg
      width={size === 12 ? 12 : "1em"}
      height={size === 12 ? 12 : "1em"}
      viewBox={`0 0 ${size} ${size}`}
      fill="currentColor"
      aria-hidden="true"
      focusable="false"
      {...props}
    >
      <path d={path} />
    </svg>
  );
  return FluentIcon;
};

/** Fluent's buttons swap two drawings by these classes on hover; ours have one drawing only. */
export const iconFilledClassName = "fui-Icon-filled";
export const iconRegularClassName = "fui-Icon-regular";

export const ChevronRightRegular = outline(
  20,
  "M7.6 4.1c.2-.2.5-.2.7 0l5.6 5.6c.2.2.2.5 0 .7l-5.6 5.5a.5.5 0 0 1-.7-.7L12.8 10 7.6 4.800a.5.5 0 0 1 0-.7Z",
);
export const ChevronDownRegular = outline(
  20,
  "M15.9 7.600c.2.2.2.5 0 .7l-5.5 5.600a.5.5 0 0 1-.8 0L4.1 8.300a.5.5 0 0 1 .7-.7L10 12.800l5.2-5.200c.2-.2.5-.2.7 0Z",
);
export const InfoFilled = outline(
  20,
  "M18 10a8 8 0 1 0-16 0 8 8 0 0 0 16 0ZM9.5 8.900a.5.5 0 0 1 1 0v4.600a.5.5 0 0 1-1 0V8.900Zm1.3-2.200a.8.8 0 1 1-1.6 0 .8.8 0 0 1 1.6 0Z",
);
export const WarningFilled = outline(
  20,
  "M8.7 2.800a1.5 1.5 0 0 1 2.6 0l6.5 12a1.5 1.5 0 0 1-1.3 2.200h-13a1.5 1.5 0 0 1-1.3-2.200l6.5-12ZM10 12.500a.8.8 0 1 0 0 1.6.8.8 0 0 0 0-1.600Zm0-5.500a.6.6 0 0 0-.6.5v3.600a.6.6 0 0 0 1.2 0V7.500A.6.6 0 0 0 10 7Z",
);
export const DiamondDismissFilled = outline(
  20,
  "M2.6 11.400a2 2 0 0 1 0-2.800l6-6a2 2 0 0 1 2.8 0l6 6a2 2 0 0 1 0 2.800l-6 6a2 2 0 0 1-2.8 0l-6-6Zm5.3-4.300a.5.5 0 0 0-.7.7L9.3 10l-2.2 2.100a.5.5 0 0 0 .7.7l2.2-2.1 2.1 2.100a.5.5 0 0 0 .7-.7L10.7 10l2.1-2.200a.5.5 0 0 0-.7-.7L10 9.3 7.9 7.100Z",
);
export const CheckmarkCircleFilled = outline(
  20,
  "M10 2a8 8 0 1 1 0 16 8 8 0 0 1 0-16Zm3.4 5.600a.5.5 0 0 0-.7 0L9 11.3 7.4 9.600a.5.5 0 0 0-.8.8l2 2c.2.2.5.2.7 0l4.1-4a.5.5 0 0 0 0-.8Z",
);
export const Warning12Filled = outline(
  12,
  "M5.2 1.500a.9.9 0 0 1 1.6 0l4 7.300a.9.9 0 0 1-.8 1.400H2a.9.9 0 0 1-.8-1.400l4-7.300ZM6.5 4.500a.5.5 0 0 0-1 0v2a.5.5 0 0 0 1 0v-2ZM6 9a.6.6 0 1 0 0-1.200A.6.6 0 0 0 6 9Z",
);
export const DiamondDismiss12Filled = outline(
  12,
  "M1.4 6.700a1 1 0 0 1 0-1.400l3.9-3.900a1 1 0 0 1 1.4 0l3.9 3.900a1 1 0 0 1 0 1.400l-3.9 3.900a1 1 0 0 1-1.4 0L1.4 6.700Zm3.4-2.600a.5.5 0 1 0-.7.7L5.3 6 4.1 7.200a.5.5 0 1 0 .7.7L6 6.700l1.2 1.200a.5.5 0 1 0 .7-.7L6.7 6l1.2-1.200a.5.5 0 1 0-.7-.7L6 5.3 4.8 4.100Z",
);
export const CheckmarkCircle12Filled = outline(
  12,
  "M1 6a5 5 0 1 1 10 0A5 5 0 0 1 1 6Zm7.4-.900a.5.5 0 1 0-.8-.7L5.5 6.800l-1.1-1.200a.5.5 0 0 0-.8.7l1.5 1.600c.2.2.5.2.7 0l2.6-2.800Z",
);

/** The thumb of a switch. */
export const CircleFilled = outline(20, "M10 2a8 8 0 1 1 0 16 8 8 0 0 1 0-16Z");

/** A checkbox that is ticked, and one that is neither. */
export const Checkmark12Filled = outline(
  12,
  "M9.800 3.200c.2.2.2.5 0 .7l-4.600 4.700a.5.5 0 0 1-.7 0L2.200 6.300a.5.5 0 1 1 .7-.7l2 1.900 4.200-4.300c.2-.2.5-.2.700 0Z",
);
export const Square12Filled = outline(
  12,
  "M3 2h6a1 1 0 0 1 1 1v6a1 1 0 0 1-1 1H3a1 1 0 0 1-1-1V3a1 1 0 0 1 1-1Z",
);
export const DismissRegular = outline(
  20,
  "m4.1 4.1.1.100L10 9.300l5.8-5.100a.5.5 0 0 1 .7.700L10.7 10l5.1 5.800a.5.5 0 0 1-.7.700L10 10.700l-5.8 5.100a.5.5 0 0 1-.7-.7L9.3 10 4.2 4.200a.5.5 0 0 1-.1-.1Z",
);
/** What lists tick. */
const checkmark =
  "M16.8 5.200c.2.2.2.5 0 .700l-8.5 8.800a.5.5 0 0 1-.7 0l-4.4-4.200a.5.5 0 0 1 .7-.7l4 3.8 8.2-8.400c.2-.2.5-.2.7 0Z";
export const CheckmarkFilled = outline(20, checkmark);
export const Checkmark16Filled = outline(20, checkmark);
