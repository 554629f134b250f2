import { Field, Textarea } from "@fluentui/react-components";
import { useEffect, useRef } from "react";
import { useTexts } from "../texts/TextsContext";

export interface PasteFieldProps {
  readonly text: string;
  readonly onChange: (text: string) => void;
}

/** A notice pasted as text. */
export const PasteField = ({ text, onChange }: PasteFieldProps) => {
  const texts = useTexts();
  const field = useRef<HTMLTextAreaElement>(null);
  const startsEmpty = useRef(text === "");
  useEffect(() => {
    // Opened by its button just now; a text kept from before the reload must not take the focus.
    if (startsEmpty.current) field.current?.focus();
  }, []);
  return (
    <Field label={texts.source.pasteLabel} hint={texts.source.pasteHint}>
      <Textarea
        textarea={{ ref: field }}
        value={text}
        rows={9}
        resize="vertical"
        spellCheck={false}
        onChange={(_event, { value }) => onChange(value)}
      />
    </Field>
  );
};
