/** `#RRGGBB`. */
export type Color = string;

export interface BorderLine {
  readonly style: "Continuous" | "Dash" | "DashDot" | "DashDotDot" | "Dot" | "Double" | "SlantDashDot";
  readonly weight: "Hairline" | "Thin" | "Medium" | "Thick";
  readonly color: Color;
}

export type BorderSide = "top" | "bottom" | "left" | "right" | "diagonalDown" | "diagonalUp";

/** What a file says of a look beyond this model: it is said again when the file is saved. */
export interface ForeignLook {
  /** Elements as they were read, and what they were read as: they stand for as long as that is the same. */
  readonly font?: { readonly xml: string; readonly as: CellStyle["font"] };
  readonly fill?: { readonly xml: string; readonly as: Color | null };
  /** Further attributes of the alignment. */
  readonly alignment?: Readonly<Record<string, string>>;
  /** Number of the named style that it is made of, in the file it was read from. */
  readonly cellStyle?: number;
}

/** How one cell looks. Immutable: a change makes another style. Words are those of Office.js. */
export interface CellStyle {
  readonly font: {
    readonly name: string;
    /** Points. */
    readonly size: number;
    readonly bold: boolean;
    readonly italic: boolean;
    readonly underline: "None" | "Single" | "Double" | "SingleAccountant" | "DoubleAccountant";
    readonly strikethrough: boolean;
    readonly color: Color;
  };
  /** Null where the cell is not filled. */
  readonly fill: Color | null;
  readonly borders: Readonly<Partial<Record<BorderSide, BorderLine>>>;
  /** US format code, `General` where none is set. */
  readonly numberFormat: string;
  readonly horizontalAlignment:
    "General" | "Left" | "Center" | "Right" | "Fill" | "Justify" | "CenterAcrossSelection" | "Distributed";
  readonly verticalAlignment: "Top" | "Center" | "Bottom" | "Justify" | "Distributed";
  readonly wrapText: boolean;
  readonly shrinkToFit: boolean;
  readonly indentLevel: number;
  readonly textOrientation: number;
  readonly locked: boolean;
  readonly formulaHidden: boolean;
  /** The text was entered behind an apostrophe, so that Excel takes it as it stands. */
  readonly quotePrefix: boolean;
  readonly foreign?: ForeignLook;
}

/** Excel's Normal style of a new workbook. */
export const normalStyle: CellStyle = {
  font: {
    name: "Calibri",
    size: 11,
    bold: false,
    italic: false,
    underline: "None",
    strikethrough: false,
    color: "#000000",
  },
  fill: null,
  borders: {},
  numberFormat: "General",
  horizontalAlignment: "General",
  verticalAlignment: "Bottom",
  wrapText: false,
  shrinkToFit: false,
  indentLevel: 0,
  textOrientation: 0,
  locked: true,
  formulaHidden: false,
  quotePrefix: false,
};

/** Every style in use, once. Id 0 is Normal. */
export class StyleTable {
  readonly #styles: CellStyle[] = [normalStyle];
  readonly #ids = new Map<string, number>([[JSON.stringify(normalStyle), 0]]);

  get(id: number): CellStyle {
    return this.#styles[id] ?? normalStyle;
  }

  /** The id of a style, new or known. */
  intern(style: CellStyle): number {
    const key = JSON.stringify(style);
    let id = this.#ids.get(key);
    if (id === undefined) {
      id = this.#styles.push(style) - 1;
      this.#ids.set(key, id);
    }
    return id;
  }

  /** Makes another style Normal: a workbook that is opened brings its own. Before any other style is interned. */
  setNormal(style: CellStyle): void {
    this.#styles[0] = style;
    this.#ids.clear();
    this.#styles.forEach((each, id) => this.#ids.set(JSON.stringify(each), id));
  }

  get all(): readonly CellStyle[] {
    return this.#styles;
  }
}
