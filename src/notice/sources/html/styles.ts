/** The declarations of a `style` attribute that change which text is seen. */
export interface InlineStyle {
  readonly font?: string;
  readonly hidden?: boolean;
  /** Blanks and line ends are shown as they are. */
  readonly keepsBlanks?: boolean;
  readonly listStyle?: string;
  /** Word's own: a tab, the mark of a list item, the part of a document. */
  readonly tabs?: number;
  readonly isListMark?: boolean;
  readonly element?: string;
  /** Whether a border is drawn; undefined where none is spoken of. */
  readonly bordered?: boolean;
}

const NOTHING: InlineStyle = {};

export function readStyle(style: string | undefined): InlineStyle {
  if (style === undefined || style === "") return NOTHING;
  let read: InlineStyle = {};
  for (const declaration of style.split(";")) {
    const colon = declaration.indexOf(":");
    const name = declaration.slice(0, colon).trim().toLowerCase();
    const value = declaration.slice(colon + 1).trim();
    switch (name) {
      case "font-family":
        read = { ...read, font: (value.split(",")[0] ?? "").replace(/["']/g, "").trim() };
        break;
      case "display":
        if (value.startsWith("none")) read = { ...read, hidden: true };
        break;
      case "mso-hide":
        read = { ...read, hidden: value === "all" };
        break;
      case "white-space":
        read = { ...read, keepsBlanks: value.startsWith("pre") && !value.startsWith("pre-line") };
        break;
      case "list-style-type":
      case "list-style":
        read = { ...read, listStyle: value };
        break;
      case "mso-tab-count":
        read = { ...read, tabs: Math.min(Math.max(Number.parseInt(value, 10) || 1, 1), 20) };
        break;
      case "mso-list":
        if (/^ignore/i.test(value)) read = { ...read, isListMark: true };
        break;
      case "mso-element":
        read = { ...read, element: value };
        break;
      default:
        if (/^border(?:-(?:top|right|bottom|left)(?:-style|-width)?|-style|-width)?$/.test(name))
          read = {
            ...read,
            bordered: read.bordered === true || !/\bnone\b|\bhidden\b|^0|^medium$/.test(value),
          };
    }
  }
  return read;
}
