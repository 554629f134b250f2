import type { Span } from "./notice";
import { cellsOf, columnsAnew, columnsIn, wordsIn, type Column, type Columns } from "./table-columns";

/** What is asked, and what is answered where a cell says so. */
export interface PetitionCells {
  readonly request: Span;
  readonly answer: Span | null;
}

/** One line below the head of a table. */
export class LineOfTable {
  private readonly cells: readonly Span[];

  constructor(
    private readonly text: string,
    readonly span: Span,
    private readonly columns: Columns,
  ) {
    this.cells = cellsOf(text, span);
  }

  words(column: Column): string {
    return wordsIn(this.text, this.cells[this.columns.get(column) ?? -1]);
  }

  /** The cell of a column; absent where nothing stands in it. */
  filled(column: Column): Span | undefined {
    return this.words(column) === "" ? undefined : this.cells[this.columns.get(column) ?? -1];
  }

  /** Without its stop or bracket; null where it has none. */
  get ordinal(): string | null {
    return this.words("ordinal").replace(/[.)]$/u, "") || null;
  }

  /** What is asked and, where it stands in the next cell, what is answered. */
  get petition(): PetitionCells | null {
    const request = this.cells[this.columns.get("request") ?? -1];
    return request ? { request, answer: this.filled("answer") ?? null } : null;
  }

  /** The words of the task or petition; absent where the line has none. */
  get task(): Span | undefined {
    const { petition } = this;
    if (!petition) return this.filled("task");
    // A cell between them belongs to neither.
    const joined = petition.answer?.[0] === petition.request[1] + 1;
    const task: Span = [petition.request[0], ((joined ? petition.answer : null) ?? petition.request)[1]];
    return wordsIn(this.text, task) === "" ? undefined : task;
  }

  /** Says neither who nor when. */
  get isEmpty(): boolean {
    return (["lead", "coordinating", "deadline"] as const).every((column) => this.words(column) === "");
  }

  /** `(1) (2) (3)` below the heads. */
  get numbersColumns(): boolean {
    return this.cells.every((cell) => /^(?:\(?\d{1,2}\)?)?$/u.test(wordsIn(this.text, cell)));
  }

  /** The head of the columns, said again on a new page. */
  get headsColumns(): boolean {
    return columnsAnew(this.text, this.cells) !== null;
  }

  /** Heads a part: words, and nobody who is to act on them. The head of the columns may be said again on a new page. */
  get headsPart(): boolean {
    return this.isEmpty && !this.numbersColumns && columnsIn(this.text, this.cells) === null;
  }

  /** What it says as a heading: its task, else whatever stands behind its ordinal. */
  get heading(): string {
    const task = this.words("task");
    if (task !== "") return task;
    const ordinal = this.columns.get("ordinal");
    return this.cells
      .filter((_, i) => i !== ordinal)
      .map((cell) => wordsIn(this.text, cell))
      .filter((words) => words !== "")
      .join(" ");
  }
}
