import type { EventEntry } from "./events";

/** Who answers batches: JSON text in, JSON text out, at once or later. */
export interface BatchHost {
  /** `flags` are office.js's own (`batchFlag`). */
  execute(body: string, flags?: number, isForApp?: boolean): string | Promise<string>;
  /** Where events go once they have happened. */
  deliver: ((entries: readonly EventEntry[]) => void) | null;
}

interface BridgeRequest {
  readonly id: number;
  readonly flags?: number;
  readonly message: { readonly url: string; readonly body: unknown };
}

/**
 * The object that office.js looks for as `_richApiNativeBridge` when it is loaded outside a page. One serves a
 * realm for good; the host behind it can change.
 */
export class NativeBridge {
  /** Set by office.js. */
  onMessageFromHost: (text: string) => void = () => undefined;
  #host: BatchHost | null = null;

  connect(host: BatchHost): void {
    if (this.#host) this.#host.deliver = null;
    this.#host = host;
    host.deliver = (entries) => {
      queueMicrotask(() => this.#send({ type: 3, message: { entries } }));
    };
  }

  /** Called by office.js. Answers come as microtasks, so that fake timers do not stop them. */
  sendMessageToHost(text: string): void {
    const { id, flags, message } = JSON.parse(text) as BridgeRequest;
    const body = message.body === undefined ? "" : JSON.stringify(message.body);
    const host = this.#host;
    const answer = host === null ? null : host.execute(body, flags);
    void Promise.resolve(answer).then((response) =>
      this.#send({
        id,
        type: 2,
        message:
          response === null
            ? { statusCode: 503, headers: {}, body: "" }
            : { statusCode: 200, headers: {}, body: response },
      }),
    );
  }

  #send(message: object): void {
    this.onMessageFromHost(JSON.stringify(message));
  }
}
