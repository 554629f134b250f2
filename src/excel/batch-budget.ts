/** Excel on the web takes 5 MB a batch; the rest of a batch (formats, formulas, paths) has room in what is left. */
export const batchLimit = 4_000_000;

const encoder = new TextEncoder();

/** Bytes that a value takes on the wire. */
export const wireBytes = (value: unknown): number => encoder.encode(JSON.stringify(value)).length;

/** Sends what is queued before a batch would outgrow the limit, so that only huge plans take further trips. */
export class BatchBudget {
  #spent = 0;

  constructor(private readonly context: Excel.RequestContext) {}

  /** Call before queueing something of so many bytes. */
  async spend(bytes: number): Promise<void> {
    if (this.#spent > 0 && this.#spent + bytes > batchLimit) {
      await this.context.sync();
      this.#spent = 0;
    }
    this.#spent += bytes;
  }
}
