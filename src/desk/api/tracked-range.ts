import { formatArea, quoteSheet } from "../model/address";
import type { Area } from "../model/cell";
import type { Sheet } from "../model/sheet";
import { invalidArgument, invalidReference } from "../protocol/errors";
import { isInside } from "./edit/geometry";
import type { WorkbookSession } from "./session";

/** Some cells of one sheet: what a range, its format, its rules and its validation have in common. */
export interface Cells {
  readonly session: WorkbookSession;
  readonly sheet: Sheet;
  readonly areas: readonly Area[];
}

/** The cells behind a Range proxy. They move with their sheet while somebody holds them. */
export class TrackedRange implements Cells {
  /** Null once all its cells are deleted. */
  #area: Area | null;
  /** The object by whose reference this range stays alive, where it is not its own. */
  keptBy: object | null = null;

  constructor(
    readonly session: WorkbookSession,
    readonly sheet: Sheet,
    area: Area,
  ) {
    if (!isInside(area)) throw invalidArgument();
    this.#area = area;
    session.ranges.add(this);
  }

  get area(): Area {
    if (!this.#area || !this.session.workbook.sheets.includes(this.sheet)) throw invalidReference();
    return this.#area;
  }

  get areas(): readonly Area[] {
    return [this.area];
  }

  move(change: (area: Area) => Area | null): void {
    if (this.#area) this.#area = change(this.#area);
  }

  get address(): string {
    return `${quoteSheet(this.sheet.name)}!${formatArea(this.area)}`;
  }
}
