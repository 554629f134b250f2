/** One event message: category, type, target, arguments as JSON text, running number. */
export type EventEntry = readonly [number, number, string, string, number];

const richApiCategory = 65536;

/** Who listens to what, and what has happened since the last delivery. */
export class EventRegistry {
  readonly #listeners = new Map<string, number>();
  #waiting: { type: number; targetId: string; args: Readonly<Record<string, unknown>> }[] = [];
  #next = 1;

  register(type: number, targetId: string): void {
    const key = `${type} ${targetId}`;
    this.#listeners.set(key, (this.#listeners.get(key) ?? 0) + 1);
  }

  unregister(type: number, targetId: string): void {
    const key = `${type} ${targetId}`;
    const left = (this.#listeners.get(key) ?? 0) - 1;
    if (left > 0) this.#listeners.set(key, left);
    else this.#listeners.delete(key);
  }

  isListenedTo(type: number, targetId: string): boolean {
    return this.#listeners.has(`${type} ${targetId}`);
  }

  /** Queues an event where somebody listens to it. */
  raise(type: number, targetId: string, args: Readonly<Record<string, unknown>>): void {
    if (this.isListenedTo(type, targetId)) this.#waiting.push({ type, targetId, args });
  }

  /** Takes what is waiting, in order. */
  take(): EventEntry[] {
    const entries = this.#waiting.map(({ type, targetId, args }): EventEntry => [
      richApiCategory,
      type,
      targetId,
      JSON.stringify(args),
      this.#next++,
    ]);
    this.#waiting = [];
    return entries;
  }
}
