import { createContext } from "react";
import type { KnownUnit } from "./unit-suggestions";

/** Units that fields suggest. */
export const KnownUnitsContext = createContext<readonly KnownUnit[]>([]);
