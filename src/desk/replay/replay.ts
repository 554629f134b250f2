import type { BatchHost } from "../protocol/native-bridge";
import type { Action, BatchRequest, BatchResponse } from "../protocol/wire";
import { actionType, pathType } from "../protocol/wire";
import type { Difference, SameText } from "./compare";
import { compareErrors, compareValues, exactly } from "./compare";
import { statementOf } from "./statement";

/** One batch that another host was asked, and what it answered. */
export interface RecordedBatch {
  readonly request: unknown;
  readonly flags: number;
  readonly answer: unknown;
  /** Where the call as a whole failed: office.js's number or name for it. */
  readonly failure: { readonly code: number | string; readonly message: string } | null;
}

export interface BatchDifference extends Difference {
  /** Counted from 1. */
  readonly batch: number;
  /** The action in question, as its author might have written it; empty for the batch as a whole. */
  readonly statement: string;
}

/** What office.js makes of the numbers with which a host refuses a batch as a whole. */
const failureCodes: Readonly<Record<number, string>> = {
  5004: "InvalidOperationInCellEditMode",
  5102: "ActivityLimitReached",
  5103: "RequestPayloadSizeLimitExceeded",
  5104: "ResponsePayloadSizeLimitExceeded",
};

/**
 * Asks a host again what another one was asked, and compares the answers. The ids that the other one gave out
 * are put into the requests in this one's own form.
 */
export class Replay {
  /** The other host's ids, and those of this one that stand for the same object. */
  readonly #ids = new Map<string, string>();
  #batch = 0;

  constructor(
    private readonly host: BatchHost,
    private readonly sameText: SameText = exactly,
  ) {}

  /** Replays the next batch. */
  async next(recorded: RecordedBatch): Promise<BatchDifference[]> {
    this.#batch++;
    const request = this.#translated(recorded.request) as BatchRequest;
    const answer = JSON.parse(
      await this.host.execute(JSON.stringify(request), recorded.flags),
    ) as BatchResponse;
    if (recorded.failure) return this.#asWhole(failureOf(recorded.failure), answer);
    // Nothing had come back when the recording ended: nothing to compare with.
    if (recorded.answer === null) return [];
    const before = recorded.answer as BatchResponse;
    const failed = compareErrors(before, answer);
    if (failed.length > 0)
      return failed.map((each) =>
        this.#at(
          each,
          request.Actions[before.Error?.ActionIndex ?? answer.Error?.ActionIndex ?? -1],
          request,
        ),
      );
    return this.#compareResults(request, before, answer);
  }

  #compareResults(request: BatchRequest, before: BatchResponse, after: BatchResponse): BatchDifference[] {
    const differences: BatchDifference[] = [];
    if ((before.Results === undefined) !== (after.Results === undefined)) {
      const [recorded, desk] = [before.Results?.length ?? null, after.Results?.length ?? null];
      return [this.#at({ kind: "shape", place: "Results", recorded, desk }, undefined, request)];
    }
    const ofRecorded = resultsOf(before);
    const ofDesk = resultsOf(after);
    for (const action of request.Actions) {
      // Hosts may answer a property that was set with anything or nothing.
      if (action.ActionType === actionType.setProperty || action.ActionType === actionType.update) continue;
      const found = compareValues(
        ofRecorded.get(action.Id),
        ofDesk.get(action.Id),
        this.sameText,
        (theirs, ours) => this.#ids.set(theirs, ours),
      );
      differences.push(...found.map((each) => this.#at(each, action, request)));
    }
    return differences;
  }

  #asWhole(code: string, answer: BatchResponse): BatchDifference[] {
    if (answer.Error?.Code === code) return [];
    const desk = answer.Error?.Code ?? null;
    return [{ batch: this.#batch, statement: "", kind: "code", place: "Error", recorded: code, desk }];
  }

  #at(difference: Difference, action: Action | undefined, request: BatchRequest): BatchDifference {
    return { ...difference, batch: this.#batch, statement: action ? statementOf(request, action) : "" };
  }

  /** References and ids of the other host, wherever they stand in a request, in this one's form. */
  #translated(value: unknown): unknown {
    if (typeof value === "string") return this.#ids.get(value) ?? value;
    if (Array.isArray(value)) return value.map((each) => this.#translated(each));
    if (typeof value !== "object" || value === null) return value;
    const isReference = (value as { ObjectPathType?: unknown }).ObjectPathType === pathType.reference;
    return Object.fromEntries(
      Object.entries(value).map(([key, each]) => [
        key,
        // Names of members are no ids, but for the name under which a reference is kept.
        key === "Name" && !isReference ? each : this.#translated(each),
      ]),
    );
  }
}

const failureOf = ({ code }: { readonly code: number | string }): string =>
  typeof code === "number" ? (failureCodes[code] ?? "GeneralException") : code;

const resultsOf = ({ Results }: BatchResponse): ReadonlyMap<number, unknown> =>
  new Map((Results ?? []).map(({ ActionId, Value }) => [ActionId, Value]));
