import { createContext, useContext } from "react";
import type { Language } from "../state/preferences";
import { en } from "./en";
import type { Texts } from "./vi";
import { vi } from "./vi";

export const textsOf: Readonly<Record<Language, Texts>> = { vi, en };

export const TextsContext = createContext<Texts>(vi);

/** All texts in the language chosen. */
export const useTexts = (): Texts => useContext(TextsContext);
