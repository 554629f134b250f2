import type { Edit } from "./edits";
import type { History } from "./history";

/** What has to be kept to come back to a history: its edits, as plain data. */
export interface KeptEdits {
  readonly done: readonly Edit[];
  readonly undone: readonly Edit[];
}

export const keptEdits = ({ past, undone }: History): KeptEdits => ({
  done: past.map(({ edit }) => edit),
  undone,
});
