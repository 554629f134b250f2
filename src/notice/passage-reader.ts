import type { Assignment } from "./assignments/assignment";
import { assignmentOf } from "./assignments/assignments";
import { bindingOf, type Binding } from "./bindings";
import { deadlinesIn } from "./deadlines/deadlines";
import type { Anchor, FoundDeadline } from "./deadlines/found";
import type { Span } from "./notice";
import type { Words } from "./words";

/** What a passage of one notice says by itself, whatever stands above it. */
export class PassageReader {
  private last: { readonly span: Span; readonly assignment: Assignment } | null = null;

  constructor(
    readonly words: Words,
    readonly anchor: Anchor,
  ) {}

  get text(): string {
    return this.words.text;
  }

  deadlines(span: Span): FoundDeadline[] {
    return deadlinesIn(this.words, span, this.anchor);
  }

  /** What the passage binds a list before it to; null where it binds none. */
  binding(span: Span): Binding | null {
    return bindingOf(this.words, span, this.anchor);
  }

  /** Who the passage names. Several rules ask about the same passage, one after the other: the last is remembered. */
  assignment(span: Span): Assignment {
    if (this.last?.span[0] !== span[0] || this.last.span[1] !== span[1])
      this.last = { span, assignment: assignmentOf(this.words, span) };
    return this.last.assignment;
  }
}
