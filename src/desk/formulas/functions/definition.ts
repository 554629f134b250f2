import type { Expression } from "../ast";
import type { Frame } from "../frame";
import type { Scalar, Value } from "../values";

/**
 * How an argument reaches a function: `value` as one value (the function is called for each where it is an
 * array), `range` as it is, `array` as it is with arithmetic on ranges inside it, `address` as a reference
 * whose cells are not read.
 */
export type Parameter = "value" | "range" | "array" | "address";

interface Signature {
  readonly required: number;
  readonly most: number;
  /** `day`: changes at midnight. `always`: may change with every calculation. */
  readonly volatile?: "day" | "always";
}

export interface EagerFunction extends Signature {
  readonly parameters: readonly Parameter[];
  /** How many of the last parameters repeat. */
  readonly repeating: number;
  /** True where error values among `value` arguments are the function's own business. */
  readonly takesErrors: boolean;
  readonly call: (args: readonly Value[], frame: Frame) => Value;
}

export type Evaluate = (node: Expression, frame: Frame) => Value;

/** Decides itself which arguments are calculated. */
export interface LazyFunction extends Signature {
  readonly lazy: (args: readonly Expression[], frame: Frame, evaluate: Evaluate) => Value;
}

export type FunctionDefinition = EagerFunction | LazyFunction;
export type FunctionLibrary = Readonly<Record<string, FunctionDefinition>>;

/** A function of single values that hands errors on. */
export const ofValues = (
  required: number,
  most: number,
  call: (args: readonly Scalar[], frame: Frame) => Scalar,
): EagerFunction => ({
  required,
  most,
  parameters: ["value"],
  repeating: 1,
  takesErrors: false,
  // The evaluator has read each argument of a `value` parameter by now.
  call: (args, frame) => call(args as readonly Scalar[], frame),
});

/** A function of single values that looks at errors too. */
export const ofAnyValues = (
  required: number,
  most: number,
  call: (args: readonly Scalar[], frame: Frame) => Scalar,
): EagerFunction => ({ ...ofValues(required, most, call), takesErrors: true });

/** A function with ranges among its arguments. The last `repeating` parameters repeat. */
export const ofRanges = (
  required: number,
  most: number,
  parameters: readonly Parameter[],
  call: (args: readonly Value[], frame: Frame) => Value,
  repeating = 1,
): EagerFunction => ({ required, most, parameters, repeating, takesErrors: false, call });

/** A function that calculates only the arguments it needs. */
export const lazily = (required: number, most: number, lazy: LazyFunction["lazy"]): LazyFunction => ({
  required,
  most,
  lazy,
});

/** The kind of the n-th argument. */
export const parameterAt = ({ parameters, repeating }: EagerFunction, n: number): Parameter => {
  const fixed = parameters.length - repeating;
  return parameters[n < fixed ? n : fixed + ((n - fixed) % repeating)] ?? "value";
};
