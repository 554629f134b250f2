import type { PDFOperatorList } from "pdfjs-dist/types/src/display/api";
import { matrixOf, times, type Matrix } from "./matrix";
import type { DrawingCommands } from "./pdfjs";

/** A straight line along an axis: at `at` on the other axis, from `from` to `to` on its own. */
export interface Ruling {
  readonly upright: boolean;
  readonly at: number;
  readonly from: number;
  readonly to: number;
}

/** Borders are drawn as lines or as rectangles no thicker than this. */
const THICKEST = 3;
/** Shorter strokes are letters drawn as pictures, check marks, underlines of one letter. */
const SHORTEST = 6;
/** A page with more is a drawing, not a table. */
const MOST_RULINGS = 6_000;
/** Nor does a path with more corners draw borders. */
const MOST_CORNERS = 64;

/** The lines that a page draws along its axes, once `upright` has turned it the way it is read. */
export function rulingsOf(
  { fnArray, argsArray }: PDFOperatorList,
  commands: DrawingCommands,
  upright: Matrix,
): Ruling[] {
  const rulings: Ruling[] = [];
  const stack: Matrix[] = [];
  let matrix = upright;
  const strokes = new Set<number>([commands.stroke, commands.closeStroke]);
  const both = new Set<number>([
    commands.fillStroke,
    commands.eoFillStroke,
    commands.closeFillStroke,
    commands.closeEOFillStroke,
  ]);
  const fills = new Set<number>([commands.fill, commands.eoFill]);

  for (let i = 0; i < fnArray.length; i++) {
    const command = fnArray[i] ?? 0;
    const args = argsArray[i] as readonly unknown[] | null;
    if (command === commands.save || command === commands.paintFormXObjectBegin) stack.push(matrix);
    if (command === commands.restore || command === commands.paintFormXObjectEnd)
      matrix = stack.pop() ?? upright;
    else if (command === commands.transform) matrix = times(matrix, matrixOf(args));
    else if (command === commands.paintFormXObjectBegin && args?.[0] != null)
      matrix = times(matrix, matrixOf(args[0]));
    else if (command === commands.constructPath && args !== null && rulings.length < MOST_RULINGS) {
      const paint = args[0] as number;
      const path = (args[1] as readonly unknown[] | null)?.[0];
      const stroked = strokes.has(paint) || both.has(paint);
      if (!(path instanceof Float32Array) || !(stroked || fills.has(paint))) continue;
      for (const points of subpathsOf(path)) addRulings(rulings, points, matrix, stroked);
    }
  }
  return rulings.length < MOST_RULINGS ? rulings : [];
}

type Point = readonly [x: number, y: number];

/** The corners of each subpath; one with curves has none. Commands: 0 move, 1 line, 2–3 curves, 4 close. */
function subpathsOf(path: Float32Array): Point[][] {
  const subpaths: Point[][] = [];
  let points: Point[] = [];
  let curved = false;
  const end = () => {
    if (points.length > 1 && points.length <= MOST_CORNERS && !curved) subpaths.push(points);
    points = [];
    curved = false;
  };
  for (let i = 0; i < path.length;) {
    const command = path[i++];
    if (command === 0 || command === 1) {
      if (command === 0) end();
      points.push([path[i] ?? 0, path[i + 1] ?? 0]);
      i += 2;
    } else if (command === 4) {
      if (points[0] !== undefined) points.push(points[0]);
    } else {
      curved = true;
      i += command === 2 ? 6 : 4;
    }
  }
  end();
  return subpaths;
}

function addRulings(rulings: Ruling[], path: readonly Point[], matrix: Matrix, stroked: boolean): void {
  const [a, b, c, d, e, f] = matrix;
  const points = path.map(([x, y]): Point => [a * x + c * y + e, b * x + d * y + f]);
  const xs = points.map(([x]) => x);
  const ys = points.map(([, y]) => y);
  const [left, right, low, high] = [Math.min(...xs), Math.max(...xs), Math.min(...ys), Math.max(...ys)];
  const thin = Math.min(right - left, high - low) <= THICKEST;
  if (thin) {
    const upright = high - low > right - left;
    const [from, to] = upright ? [low, high] : [left, right];
    if (to - from >= SHORTEST)
      rulings.push({ upright, at: upright ? (left + right) / 2 : (low + high) / 2, from, to });
    return;
  }
  if (!stroked) return;
  for (let i = 1; i < points.length; i++) {
    const [x0, y0] = points[i - 1] ?? [0, 0];
    const [x1, y1] = points[i] ?? [0, 0];
    const upright = Math.abs(y1 - y0) > Math.abs(x1 - x0);
    if (Math.min(Math.abs(x1 - x0), Math.abs(y1 - y0)) > 1) continue;
    const [from, to] = upright ? [Math.min(y0, y1), Math.max(y0, y1)] : [Math.min(x0, x1), Math.max(x0, x1)];
    if (to - from >= SHORTEST) rulings.push({ upright, at: upright ? x0 : y0, from, to });
  }
}
