import type { Stretch } from "./glyphs";
import type { Ruling } from "./rulings";

/** A table drawn with lines: where its columns and rows part, and which walls stand between the cells. */
export interface Grid {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
  readonly rows: readonly (readonly GridCell[])[];
  /** The first row comes from the page before, the last goes on overleaf: no line is drawn there. */
  readonly isOpenAbove: boolean;
  readonly isOpenBelow: boolean;
}

export interface GridCell {
  readonly stretches: readonly Stretch[];
  readonly columns: number;
  readonly continuesAbove: boolean;
}

/** Lines nearer than this are one, drawn cell by cell or as the two sides of a border. */
const NEAR = 3;
/** No line of text is lower. */
const LINE_OF_TEXT = 8;
/** A table has at most as many cells; beyond it is graph paper. */
const MOST_CELLS = 20_000;

/** The tables among the rulings of a page, with the stretches that stand in each; the rest is left over. */
export function gridsOf(
  rulings: readonly Ruling[],
  stretches: readonly Stretch[],
): { readonly grids: readonly Grid[]; readonly rest: readonly Stretch[] } {
  const grids: Grid[] = [];
  let rest = stretches;
  for (const group of crossing(rulings)) {
    const columns = places(group.filter(({ upright }) => upright));
    const rows = places(group.filter(({ upright }) => !upright)).reverse();
    const isOpenAbove = reachBeyond(group, ({ to }) => to - (rows[0] ?? 0));
    const isOpenBelow = reachBeyond(group, ({ from }) => (rows.at(-1) ?? 0) - from);
    if (isOpenAbove) rows.unshift(Math.max(...group.map(({ upright, to }) => (upright ? to : -Infinity))));
    if (isOpenBelow) rows.push(Math.min(...group.map(({ upright, from }) => (upright ? from : Infinity))));
    // Two columns at the least: one is a box around a paragraph.
    if (columns.length < 3 || rows.length < 2 || columns.length * rows.length > MOST_CELLS) continue;
    const [left = 0, right = 0] = [columns[0], columns.at(-1)];
    const [top = 0, bottom = 0] = [rows[0], rows.at(-1)];
    const inside: Stretch[] = [];
    const outside: Stretch[] = [];
    for (const stretch of rest) {
      const x = (stretch.left + stretch.right) / 2;
      const y = stretch.base + stretch.size * 0.3;
      (x > left && x < right && y > bottom && y < top ? inside : outside).push(stretch);
    }
    if (inside.length === 0) continue;
    rest = outside;
    const cells = cellsOf(columns, rows, group, inside);
    grids.push({ left, right, top, bottom, rows: cells, isOpenAbove, isOpenBelow });
  }
  return { grids, rest };
}

/** Whether the walls of at least two columns reach a line of text beyond the outermost level line. */
function reachBeyond(rulings: readonly Ruling[], by: (upright: Ruling) => number): boolean {
  const beyond = rulings.filter((ruling) => ruling.upright && by(ruling) > LINE_OF_TEXT);
  return places(beyond).length >= 2;
}

/** Groups of rulings that touch one another. */
function crossing(rulings: readonly Ruling[]): Ruling[][] {
  const parent = rulings.map((_, i) => i);
  const root = (i: number): number => {
    let at = i;
    while (parent[at] !== at) {
      parent[at] = parent[parent[at] ?? at] ?? at;
      at = parent[at] ?? at;
    }
    return at;
  };
  const level = rulings.map((ruling, i) => ({ ruling, i })).filter(({ ruling }) => !ruling.upright);
  const upright = rulings.map((ruling, i) => ({ ruling, i })).filter(({ ruling }) => ruling.upright);
  level.sort((a, b) => a.ruling.at - b.ruling.at);
  for (const { ruling, i } of upright) {
    for (let k = firstAbove(level, ruling.from - NEAR); k < level.length; k++) {
      const other = level[k];
      if (other === undefined || other.ruling.at > ruling.to + NEAR) break;
      if (ruling.at > other.ruling.from - NEAR && ruling.at < other.ruling.to + NEAR)
        parent[root(i)] = root(other.i);
    }
  }
  const groups = new Map<number, Ruling[]>();
  rulings.forEach((ruling, i) => {
    const group = groups.get(root(i));
    if (group === undefined) groups.set(root(i), [ruling]);
    else group.push(ruling);
  });
  return [...groups.values()].filter((group) => group.length >= 4);
}

function firstAbove(level: readonly { readonly ruling: Ruling }[], height: number): number {
  let low = 0;
  let high = level.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((level[middle]?.ruling.at ?? 0) < height) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** The distinct places of lines, from low to high. */
function places(rulings: readonly Ruling[]): number[] {
  const found: number[] = [];
  for (const at of rulings.map((ruling) => ruling.at).sort((a, b) => a - b)) {
    const last = found.at(-1);
    if (last === undefined || at - last > NEAR) found.push(at);
  }
  return found;
}

function cellsOf(
  columns: readonly number[],
  rows: readonly number[],
  rulings: readonly Ruling[],
  stretches: readonly Stretch[],
): GridCell[][] {
  const wide = columns.length - 1;
  const high = rows.length - 1;
  const wallLeft = walls(wide, high, (row, column) => row * wide + column);
  const wallAbove = walls(wide, high, (row, column) => row * wide + column);
  for (const { upright, at, from, to } of rulings) {
    const lines = upright ? columns : rows;
    const line = lines.findIndex((place) => Math.abs(place - at) <= NEAR);
    if (line === -1 || line >= (upright ? wide : high)) continue;
    const across = upright ? high : wide;
    for (let k = 0; k < across; k++) {
      const [one = 0, other = 0] = upright ? [rows[k], rows[k + 1]] : [columns[k], columns[k + 1]];
      const middle = (one + other) / 2;
      if (from > middle || to < middle) continue;
      if (upright) wallLeft.stand(k, line);
      else wallAbove.stand(line, k);
    }
  }

  const held = new Map<number, Stretch[]>();
  const anchors: { row: number; column: number; continuesAbove: boolean; columns: number }[][] = [];
  const owner: number[] = [];
  for (let row = 0; row < high; row++) {
    const cells: { row: number; column: number; continuesAbove: boolean; columns: number }[] = [];
    for (let column = 0; column < wide; column++) {
      const last = cells.at(-1);
      const key = row * wide + column;
      if (last !== undefined && !wallLeft.stands(row, column)) {
        last.columns++;
        owner[key] = owner[key - 1] ?? key;
        continue;
      }
      const continuesAbove = row > 0 && !wallAbove.stands(row, column);
      owner[key] = continuesAbove ? (owner[key - wide] ?? key) : key;
      cells.push({ row, column, continuesAbove, columns: 1 });
    }
    anchors.push(cells);
  }
  const upwards = [...rows].reverse();
  for (const stretch of stretches) {
    const row = high - 1 - between(upwards, stretch.base + stretch.size * 0.3);
    const standing = columns.filter((_, column) => column < wide && wallLeft.stands(row, column));
    for (const part of partedAt(standing, stretch)) {
      const column = between(columns, (part.left + Math.min(part.right, part.left + part.size)) / 2);
      const key = owner[row * wide + column] ?? 0;
      const cell = held.get(key);
      if (cell === undefined) held.set(key, [part]);
      else cell.push(part);
    }
  }
  return anchors.map((cells) =>
    cells.map(({ row, column, continuesAbove, columns: span }) => ({
      stretches: held.get(row * wide + column) ?? [],
      columns: span,
      continuesAbove,
    })),
  );
}

/** A stretch may run on through a wall where two cells nearly touch: parts it at the blank nearest the wall. */
function partedAt(standing: readonly number[], stretch: Stretch): Stretch[] {
  const margin = stretch.size * 0.4;
  const wall = standing.find((at) => at > stretch.left + margin && at < stretch.right - margin);
  if (wall === undefined) return [stretch];
  const scale = (stretch.right - stretch.left) / stretch.text.length;
  let nearest = -1;
  for (let at = stretch.text.indexOf(" "); at !== -1; at = stretch.text.indexOf(" ", at + 1)) {
    const distance = Math.abs(stretch.left + at * scale - wall);
    if (nearest === -1 || distance < Math.abs(stretch.left + nearest * scale - wall)) nearest = at;
  }
  if (nearest === -1) return [stretch];
  const left = { ...stretch, text: stretch.text.slice(0, nearest), right: wall - margin };
  const right = { ...stretch, text: stretch.text.slice(nearest + 1), left: wall + margin };
  return [left, ...(right.text === "" ? [] : partedAt(standing, right))];
}

function walls(wide: number, high: number, place: (row: number, column: number) => number) {
  const standing = new Uint8Array(wide * high);
  return {
    stand: (row: number, column: number) => void (standing[place(row, column)] = 1),
    stands: (row: number, column: number) => standing[place(row, column)] === 1,
  };
}

/** In which interval of ascending places a value lies, the outer ones included. */
function between(ascending: readonly number[], value: number): number {
  let at = 0;
  while (at < ascending.length - 2 && value >= (ascending[at + 1] ?? 0)) at++;
  return at;
}
