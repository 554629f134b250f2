import type { TrackStatus } from "../tracker/states";
import type { Look } from "./plan";

/** The sheets' one restrained palette; words always stand beside a colour. */
export const looks = {
  title: { bold: true, size: 14 },
  subtitle: { italic: true },
  note: { italic: true, color: "#605E5C" },
  header: {
    bold: true,
    fill: "#DDE7F2",
    color: "#1F2A44",
    wrap: true,
    align: "Center",
    verticalAlign: "Center",
    grid: true,
  },
  total: { bold: true, fill: "#F3F2F1", grid: true },
  text: { wrap: true, verticalAlign: "Top", grid: true },
  /** What formulas go by: in one line, so that no row grows with it. */
  machine: { verticalAlign: "Top", grid: true, color: "#605E5C" },
  centered: { wrap: true, align: "Center", verticalAlign: "Top", grid: true },
  date: { numberFormat: "dd\\/mm\\/yyyy", align: "Center", verticalAlign: "Top", grid: true },
  count: { numberFormat: "0", align: "Center", verticalAlign: "Top", grid: true },
  share: { numberFormat: "0%", align: "Center", verticalAlign: "Top", grid: true },
  /** Days, with none where there is nothing to count. */
  days: { numberFormat: "0;;", align: "Center", verticalAlign: "Top", grid: true },
  /** Cells that departments fill in. */
  entered: { fill: "#FFFDF5" },
} as const satisfies Record<string, Look>;

/** Fill and text of each status, and what marks it on a grey print. */
export const statusLooks = {
  overdue: { fill: "#FDE7E9", color: "#A4262C", bold: true },
  dueSoon: { fill: "#FFF4CE", color: "#7A4F01" },
  completedOnTime: { fill: "#DFF6DD", color: "#0B6A0B" },
  completedLate: { fill: "#FBE3D2", color: "#8A3707", italic: true },
  noDeadline: { color: "#605E5C" },
  setAside: { fill: "#F3F2F1", color: "#605E5C", strikethrough: true },
  /** A deadline that the row has from a paragraph above it. */
  inherited: { italic: true },
  stale: { color: "#7A4F01", italic: true },
  dataError: { fill: "#FFFFFF", color: "#A4262C", bold: true },
} as const satisfies Record<string, Look>;

/** Fill of the bars in the progress column: pale enough for the number on it, grey on a grey print. */
export const progressColor = "#A9C4E6";

/**
 * Bars by status: the fills of the rows are too pale for them, the texts too dark. What is overdue is the darkest
 * in grey too, and black numbers are read on all.
 */
export const chartColors = {
  completedOnTime: "#93C78F",
  completedLate: "#E3BE9C",
  completed: "#B5D8B1",
  completedUndated: "#CFE5CC",
  onTrack: "#D3DEEC",
  dueSoon: "#E8C55A",
  overdue: "#C9555D",
  noDeadline: "#D2D0CE",
  suspended: "#E1DFDD",
  withdrawn: "#E1DFDD",
  dataError: "#B8A9C9",
  /** All together, behind its parts. */
  total: "#DAD8D6",
} as const satisfies Record<TrackStatus | "total", string>;
