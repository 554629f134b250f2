import type { HostApp } from "./app-context";
import { appContext } from "./app-context";
import type { EventEntry } from "./events";
import type { FrameRequest } from "./frame-messages";
import { actionKind, dispatchId, notSupported, readRequest, responseKind } from "./frame-messages";
import type { RelayEnvelope } from "./http-relay";
import { isEnvelope, trustedOrigin } from "./http-relay";
import type { BatchHost } from "./native-bridge";

/** A host that batches go to and that knows its document. */
export interface FramedHost extends BatchHost, HostApp {
  /** Called when the selection moves. */
  onSelection: (() => void) | null;
}

/** The part of a window that is needed of the page around the pane. */
export type HostWindow = Pick<Window, "addEventListener" | "removeEventListener"> & {
  readonly location: Pick<Location, "hostname" | "protocol" | "origin">;
};

type Send = (message: string) => void;

interface MethodData {
  readonly DdaMethod: { readonly DispatchId: number };
  readonly ArrayData?: readonly unknown[];
  readonly DdaSettingsMethod?: { readonly Properties?: readonly (readonly [string, string])[] };
}

/** How office.js marks a batch that is for the app around the workbook. */
const appPartition = "WacPartition";

/**
 * The page around a pane, as Excel on the web is one: answers what office.js in the frame posts to its
 * parent. Over plain http the pane's messages come through the relay.
 */
export class FrameHost {
  /** To be set as the frame's `name` before its page loads: that is where office.js finds its host. */
  readonly frameName: string;
  /** Calls that a ribbon command has ended. */
  onCommandCompleted: (() => void) | null = null;
  readonly #conversation: string;
  readonly #origin: string;
  readonly #listeners = new Map<string, number>();
  #send: Send = () => undefined;

  constructor(
    private readonly host: FramedHost,
    private readonly window: HostWindow,
    conversation: string = crypto.randomUUID(),
  ) {
    this.#conversation = conversation;
    this.#origin = trustedOrigin(window.location);
    this.frameName = JSON.stringify({
      baseFrameName: conversation,
      hostInfo: `Excel$Web$16.01$${host.locale}$${conversation}$$disableLogging$0`,
      xdmInfo: `${conversation}|${conversation}|${this.#origin}`,
      serializerVersion: "1",
      flights: "[]",
    });
    window.addEventListener("message", this.#onMessage);
    host.deliver = (entries: readonly EventEntry[]) => this.#raise("richApiMessage", { ArrayData: entries });
    host.onSelection = () => this.#raise("documentSelectionChanged", {});
  }

  /** Lets go of the window and the host. */
  dispose(): void {
    this.window.removeEventListener("message", this.#onMessage);
    this.host.deliver = null;
    this.host.onSelection = null;
  }

  /** What a button on the ribbon does: calls a function that the add-in has associated. */
  runCommand(functionName: string, controlId: string): void {
    const source = JSON.stringify({ source: { id: controlId } });
    this.#raise("appCommandInvoked", [`command-${controlId}`, functionName, source]);
  }

  readonly #onMessage = (event: MessageEvent): void => {
    const relayed = isEnvelope(event.data, "to-host");
    const request = readRequest(
      relayed ? (event.data as RelayEnvelope).text : event.data,
      this.#conversation,
    );
    const { source, origin } = event;
    if (!request || !source) return;
    this.#send = (text) => {
      const message: unknown = relayed ? ({ deskRelay: "to-pane", text } satisfies RelayEnvelope) : text;
      (source as Window).postMessage(message, origin);
    };
    this.#answer(request);
  };

  #answer(request: FrameRequest): void {
    const reply = (data: unknown): void =>
      this.#post(request._actionName, request._correlationId, responseKind.call, data);
    if (request._actionType === actionKind.registerEvent) {
      this.#listeners.set(request._actionName, request._correlationId);
      return reply({ Error: 0 });
    }
    if (request._actionType === actionKind.unregisterEvent) {
      this.#listeners.delete(request._actionName);
      return reply({ Error: 0 });
    }
    switch (request._actionName) {
      case "ContextActivationManager_getAppContextAsync":
        return reply(appContext(this.host, this.#conversation));
      case "executeMethod":
        return this.#method(request._data as MethodData, reply);
      default:
        // Notices about focus and the like want no answer but must get one.
        return reply(null);
    }
  }

  #method(data: MethodData, reply: (data: unknown) => void): void {
    switch (data.DdaMethod.DispatchId) {
      case dispatchId.batch: {
        const [partition, , , , body, , flags] = data.ArrayData ?? [];
        const answer = this.host.execute(
          typeof body === "string" ? body : "{}",
          typeof flags === "number" ? flags : 0,
          partition === appPartition,
        );
        void Promise.resolve(answer).then((text) => reply({ Version: 1, Error: 0, Data: [200, [], text] }));
        return;
      }
      case dispatchId.saveSettings: {
        const { settings } = this.host;
        settings.clear();
        for (const [key, value] of data.DdaSettingsMethod?.Properties ?? []) settings.set(key, value);
        return reply({ Version: 1, Error: 0 });
      }
      case dispatchId.loadSettings: {
        const Settings = [...this.host.settings].map(([Name, Value]) => ({ Name, Value }));
        return reply({ Version: 1, Error: 0, Properties: { Settings } });
      }
      case dispatchId.commandCompleted:
        this.onCommandCompleted?.();
        return reply({ Version: 1, Error: 0 });
      default:
        return reply({ Version: 1, Error: notSupported });
    }
  }

  #raise(event: string, data: unknown): void {
    const correlation = this.#listeners.get(event);
    if (correlation !== undefined) this.#post(event, correlation, responseKind.event, data);
  }

  #post(action: string, correlation: number, kind: number, data: unknown): void {
    this.#send(
      JSON.stringify({
        _messageType: 1,
        _actionName: action,
        _conversationId: this.#conversation,
        _correlationId: correlation,
        _origin: this.#origin,
        _errorCode: 0,
        _responseType: kind,
        _data: data,
        _serializerVersion: 1,
      }),
    );
  }
}
