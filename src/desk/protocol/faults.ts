import { ApiError } from "./errors";

/** A batch that fails on demand, to see what is left behind. */
export interface Fault {
  /** The number of the batch, counting from 1; those that only let references go do not count. */
  readonly batch: number;
  readonly code: string;
  readonly message?: string;
  /** The action before which it fails; what comes before stays done. 0 if left out: nothing is done. */
  readonly action?: number;
  /** `Type.member` that is said to have failed; that of the action if left out. */
  readonly location?: string;
}

export interface FaultPlan {
  readonly failures?: readonly Fault[];
  /** Milliseconds by which every answer is late. */
  readonly delay?: number;
  /** Numbers of the batches that find a person typing in a cell, who is done when the next one comes. */
  readonly cellEdits?: readonly number[];
  /** Numbers of the batches during which another workbook is in front. */
  readonly away?: readonly number[];
}

/** The error that a plan has for an action of a batch, or null. */
export const faultAt = (plan: FaultPlan, batch: number, action: number, actions: number): ApiError | null => {
  const fault = plan.failures?.find((each) => each.batch === batch);
  if (!fault || action !== Math.min(fault.action ?? 0, actions - 1)) return null;
  const message = fault.message ?? `The desk was told to fail here (${fault.code}).`;
  return new ApiError(fault.code, message, undefined, fault.location ?? null);
};

/** What Excel says while somebody types in a cell, unless the batch was told to wait (`delayForCellEdit`). */
export const cellBeingEdited = (): ApiError =>
  new ApiError(
    "InvalidOperationInCellEditMode",
    "Excel is in cell-editing mode. Please exit the edit mode by pressing ENTER or TAB or selecting another cell, and then try again.",
  );
