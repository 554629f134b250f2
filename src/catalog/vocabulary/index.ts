export * from "./action-verbs";
export * from "./assignment-words";
export * from "./counting-nouns";
export * from "./document-words";
export * from "./group-nouns";
