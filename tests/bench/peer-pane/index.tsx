import {
  Button,
  Field,
  FluentProvider,
  makeStyles,
  Textarea,
  tokens,
  webLightTheme,
} from "@fluentui/react-components";
import { DesignIdeas24Regular, LockOpen24Regular, Ribbon24Regular } from "@fluentui/react-icons";
import { useState } from "react";
import { createRoot } from "react-dom/client";

/*
 * A pane of the make that Microsoft's generator starts people off with (Office-Addin-TaskPane-React): React, Fluent's
 * provider and light theme, a header, three lines with an icon, a field and a button. Ours, in its image: the same
 * parts from the same packages, to be measured beside the product's pane.
 */

const useStyles = makeStyles({
  root: { minHeight: "100vh" },
  header: {
    display: "flex",
    flexDirection: "column",
    alignItems: "center",
    padding: "30px",
    backgroundColor: tokens.colorNeutralBackground3,
  },
  list: { display: "flex", flexDirection: "column", alignItems: "center", padding: "20px" },
  line: { display: "flex", alignItems: "center", marginBottom: "20px", fontSize: tokens.fontSizeBase400 },
  form: { display: "flex", flexDirection: "column", alignItems: "center", margin: "20px" },
});

const lines = [
  { icon: <Ribbon24Regular />, text: "Achieve more with Office integration" },
  { icon: <LockOpen24Regular />, text: "Unlock features and functionality" },
  { icon: <DesignIdeas24Regular />, text: "Create and visualize like a pro" },
];

const insert = (text: string): Promise<void> =>
  Excel.run(async (context) => {
    context.workbook.getSelectedRange().values = [[text]];
    await context.sync();
  });

const Pane = () => {
  const styles = useStyles();
  const [text, setText] = useState("Some text.");
  return (
    <div className={styles.root}>
      <section className={styles.header}>
        <h1>Welcome</h1>
      </section>
      <ul className={styles.list}>
        {lines.map(({ icon, text: said }) => (
          <li key={said} className={styles.line}>
            {icon} {said}
          </li>
        ))}
      </ul>
      <div className={styles.form}>
        <Field label="Enter text to be inserted into the document.">
          <Textarea value={text} onChange={(_event, { value }) => setText(value)} />
        </Field>
        <Button appearance="primary" size="large" onClick={() => void insert(text)}>
          Insert text
        </Button>
      </div>
    </div>
  );
};

const root = document.getElementById("pane");
void Office.onReady(() => {
  if (root)
    createRoot(root).render(
      <FluentProvider theme={webLightTheme}>
        <Pane />
      </FluentProvider>,
    );
});
