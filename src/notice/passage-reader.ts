import type { Assignment } from "./assignments/assignment";
import { assignmentOf } from "./assignments/assignments";
import { bindingOf, type Binding } from "./bindings";
import { deadlinesIn } from "./deadlines/deadlines";
import type { Anchor, FoundDeadline } from "./deadlines/found";
import type { Span } from "./notice";
import type { Words } from "./words";

/** What a passage of one notice says by itself, whatever stands above it. */
export class PassageReader {
  private last: Words | null = null;
  private lastAssigned: { readonly span: Span; readonly assignment: Assignment } | null = null;

  constructor(
    readonly words: Words,
    readonly anchor: Anchor,
  ) {}

  get text(): string {
    return this.words.text;
  }

  /** The words of a passage. Several rules ask about the same one, one after the other: the last is remembered. */
  said(span: Span): Words {
    if (this.last?.start !== span[0] || this.last.end !== span[1]) this.last = this.words.within(...span);
    return this.last;
  }

  deadlines(span: Span): FoundDeadline[] {
    return deadlinesIn(this.said(span), this.anchor);
  }

  /** What the passage binds a list before it to; null where it binds none. */
  binding(span: Span): Binding | null {
    return bindingOf(this.said(span), this.anchor);
  }

  /** Who the passage names; the last is remembered. */
  assignment(span: Span): Assignment {
    if (this.lastAssigned?.span[0] !== span[0] || this.lastAssigned.span[1] !== span[1])
      this.lastAssigned = { span, assignment: assignmentOf(this.said(span)) };
    return this.lastAssigned.assignment;
  }
}
