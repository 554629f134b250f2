import { readWord } from "./arguments";
import type { ApiType } from "./member-table";
import { ApiObject, defineType } from "./member-table";

/** What the add-in asked of the app around the workbook. */
export interface AppState {
  visibility: "Hidden" | "Visible";
  startup: "Inactive" | "Background" | "Immediate";
  /** True once the add-in can take commands from the ribbon. */
  handlesActions: boolean;
}

export const newAppState = (): AppState => ({
  visibility: "Visible",
  startup: "Inactive",
  handlesActions: false,
});

/** `Office.addin.show/hide`: the pane's own visibility. */
const runtimeService: ApiType<AppState> = defineType("AppRuntimeService", {
  since: "SharedRuntime 1.1",
  methods: {
    setAppRuntimeState: {
      call: (state, args) => {
        state.visibility = readWord(args.at(0), ["Hidden", "Visible"] as const);
      },
    },
    getAppRuntimeState: { call: (state) => state.visibility },
  },
  events: {
    onVisibilityModeChanged: {
      eventType: 65539,
      register: "_RegisterVisibilityModeChangedEvent",
      targetId: () => "",
    },
  },
});

/** `Office.addin.setStartupBehavior`. */
const persistenceService: ApiType<AppState> = defineType("AppRuntimePersistenceService", {
  since: "SharedRuntime 1.1",
  methods: {
    setAppRuntimeStartState: {
      call: (state, args) => {
        state.startup = readWord(args.at(0), ["Inactive", "Background", "Immediate"] as const);
      },
    },
    getAppRuntimeStartState: { call: (state) => state.startup },
  },
});

/** office.js reports here at start-up that `Office.actions` can be called; it must succeed. */
const addinService: ApiType<AppState> = defineType("AddinInternalService", {
  since: "RichApiRuntime 1.1",
  methods: {
    notifyActionHandlerReady: {
      call: (state) => {
        state.handlesActions = true;
      },
    },
  },
});

/** The services beside the workbook, by the names that object paths have for them. */
export const appServices = (state: AppState): ReadonlyMap<string, ApiObject> =>
  new Map<string, ApiObject>([
    ["Microsoft.AppRuntime.AppRuntimeService", new ApiObject(runtimeService, state) as ApiObject],
    [
      "Microsoft.AppRuntime.AppRuntimePersistenceService",
      new ApiObject(persistenceService, state) as ApiObject,
    ],
    ["Microsoft.InternalService.AddinInternalService", new ApiObject(addinService, state) as ApiObject],
  ]);
