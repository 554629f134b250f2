import { Field, Input, makeStyles } from "@fluentui/react-components";

const useStyles = makeStyles({ short: { width: "92px" } });

export interface NumberFieldProps {
  readonly label: string;
  readonly min: number;
  /** As it is typed. */
  readonly value: string;
  readonly onChange: (value: string) => void;
}

/** A short field for a whole number in the developer's panel. */
export const NumberField = ({ label, min, value, onChange }: NumberFieldProps) => (
  <Field label={label} size="small">
    <Input
      className={useStyles().short}
      size="small"
      type="number"
      min={min}
      value={value}
      onChange={(_event, typed) => onChange(typed.value)}
    />
  </Field>
);
