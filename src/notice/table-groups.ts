/** Kinds of ordinals, the outermost first: `A` and `II`, `1` and `1.2`, `a`, `-`. */
const KINDS: readonly RegExp[] = [/^(?:[A-ZĐ]|[IVXLC]+)$/u, /^\d+(?:\.\d+)*$/u, /^[a-zđ]$/u, /^[-–+*•]$/u];
const PART = 0;
const kindOf = (ordinal: string): number => KINDS.findIndex((kind) => kind.test(ordinal));

/** Whether two ordinals count the same list: both figures, or both letters. */
export const areAlike = (a: string, b: string): boolean =>
  kindOf(a) > PART && kindOf(a) === kindOf(b) && a !== b;

/** `1` → `1a`, `1.1`, `1.a`; `N01` → `N01.1` */
const goesOnFrom = (above: string, ordinal: string): boolean =>
  ordinal.startsWith(above) &&
  (/\d$/u.test(above) ? /^[.\-/]?\p{L}|^[.\-/]\d/u : /^[.\-/][\p{L}\d]/u).test(ordinal.slice(above.length));

const isBelow = (above: string, ordinal: string): boolean => {
  if (goesOnFrom(above, ordinal)) return true;
  const outer = kindOf(above);
  return outer >= 0 && outer < kindOf(ordinal) && !/\./u.test(ordinal);
};

/** Where a row of a table stands among the others. */
export interface Place {
  /** Index of the row that it belongs below; null where it stands alone. */
  readonly parent: number | null;
  /** Its ordinal, with those above it where it does not say them itself: `1/a`, `1a`; `A/1` only where `1` comes again. */
  readonly path: string | null;
}

/**
 * Reads from the ordinals of a table's rows, in their order, which of them others belong to. A row without an ordinal (null)
 * stands alone; one that heads a part (`"part"`) ends all groups above it.
 */
export const placesOf = (ordinals: readonly (string | "part" | null)[]): readonly Place[] => {
  const places: Place[] = [];
  const said = ordinals.filter((ordinal) => ordinal !== null && ordinal !== "part");
  // `1` to `8` counted through parts `A` to `C` needs no part to say which is meant.
  const isCountedThrough = new Set(said).size === said.length;
  const open: { readonly at: number; readonly ordinal: string }[] = [];
  for (const [at, ordinal] of ordinals.entries()) {
    if (ordinal === "part") open.length = 0;
    if (ordinal === null || ordinal === "part") {
      places.push({ parent: null, path: null });
      continue;
    }
    for (let above = open.at(-1); above && !isBelow(above.ordinal, ordinal); above = open.at(-1)) open.pop();
    const above = open.at(-1);
    const isSaid =
      !above || goesOnFrom(above.ordinal, ordinal) || (kindOf(above.ordinal) === PART && isCountedThrough);
    const outer = isSaid ? null : places[above.at]?.path;
    places.push({ parent: above?.at ?? null, path: outer ? `${outer}/${ordinal}` : ordinal });
    open.push({ at, ordinal });
  }
  return places;
};
