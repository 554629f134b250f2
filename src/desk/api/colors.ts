import type { Color } from "../model/style";
import { readText } from "../protocol/arguments";
import { invalidArgument } from "../protocol/errors";

/** Excel takes any HTML colour name; these are the sixteen of HTML 4 and a few that samples use. */
const names: Readonly<Record<string, Color>> = {
  black: "#000000",
  silver: "#C0C0C0",
  gray: "#808080",
  grey: "#808080",
  white: "#FFFFFF",
  maroon: "#800000",
  red: "#FF0000",
  purple: "#800080",
  fuchsia: "#FF00FF",
  green: "#008000",
  lime: "#00FF00",
  olive: "#808000",
  yellow: "#FFFF00",
  navy: "#000080",
  blue: "#0000FF",
  teal: "#008080",
  aqua: "#00FFFF",
  orange: "#FFA500",
};

/** `#RRGGBB` in capitals, from `#RRGGBB` or a colour's name. */
export const readColor = (value: unknown): Color => {
  const text = readText(value);
  if (/^#[0-9a-f]{6}$/i.test(text)) return text.toUpperCase();
  const named = names[text.toLowerCase()];
  if (named === undefined) throw invalidArgument();
  return named;
};
