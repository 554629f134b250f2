import { Button, Field, makeStyles, Select, Subtitle2, tokens } from "@fluentui/react-components";
import { useState } from "react";
import type { BatchRecord } from "../../desk";
import type { DeskSession, HostSettings } from "../desk-session";
import type { DeskTexts } from "../texts";
import { Disturbances } from "./Disturbances";
import { bar } from "./bar-style";
import { NumberField } from "./NumberField";

const useStyles = makeStyles({
  panel: {
    flexShrink: 0,
    height: "38%",
    display: "flex",
    flexDirection: "column",
    borderTop: `2px solid ${tokens.colorNeutralStroke1}`,
    backgroundColor: tokens.colorNeutralBackground1,
    color: tokens.colorNeutralForeground1,
    fontSize: tokens.fontSizeBase200,
  },
  bar,
  title: { margin: 0, flexGrow: 1, alignSelf: "center" },
  code: { width: "150px" },
  trace: { flexGrow: 1, minHeight: 0, overflow: "auto" },
  table: { width: "100%", borderCollapse: "collapse", fontVariantNumeric: "tabular-nums" },
  head: {
    position: "sticky",
    top: 0,
    padding: "2px 8px",
    textAlign: "right",
    backgroundColor: tokens.colorNeutralBackground3,
  },
  number: { padding: "2px 8px", textAlign: "right", whiteSpace: "nowrap", verticalAlign: "top" },
  words: { padding: "2px 8px", textAlign: "left", overflowWrap: "anywhere" },
  error: { color: tokens.colorPaletteRedForeground1 },
});

/** The error codes that add-ins meet most (Microsoft's list of Excel error codes). */
const errorCodes = [
  "GeneralException",
  "InternalServerError",
  "RequestAborted",
  "InvalidOperationInCellEditMode",
  "AccessDenied",
  "InactiveWorkbook",
  "ApiNotFound",
  "ConflictingOperation",
  "ResponsePayloadSizeLimitExceeded",
  "ServiceNotAvailable",
];

const apiVersions = ["1.7", "1.8", "1.9", "1.10", "1.11", "1.12", "1.13", "1.14"];

const kilobytes = (bytes: number): string => (bytes / 1024).toFixed(1);

export interface DeveloperPanelProps {
  readonly session: DeskSession;
  /** Lets the pane begin anew on the same workbook, in another host. */
  readonly onHost: (host: HostSettings) => void;
  readonly onClose: () => void;
  readonly texts: DeskTexts["panel"];
}

/** For whoever develops the add-in: what every batch costs, and a host that fails, is late, or is another Excel. */
export const DeveloperPanel = ({ session, onHost, onClose, texts }: DeveloperPanelProps) => {
  const styles = useStyles();
  const [ahead, setAhead] = useState("1");
  const [code, setCode] = useState(errorCodes[0] ?? "");
  const [delay, setDelay] = useState(String(session.faults.delay ?? 0));
  const { batches, host, faults } = session;
  const work = batches.filter(({ kind }) => kind === "work");
  const failures = faults.failures ?? [];

  return (
    <section className={styles.panel} aria-label={texts.title}>
      <div className={styles.bar}>
        <h2 className={styles.title}>
          <Subtitle2>{texts.title}</Subtitle2>
        </h2>
        <NumberField label={texts.failAt} min={1} value={ahead} onChange={setAhead} />
        <Field label={texts.failWith} size="small">
          <Select
            className={styles.code}
            size="small"
            value={code}
            onChange={(_event, { value }) => setCode(value)}
          >
            {errorCodes.map((each) => (
              <option key={each}>{each}</option>
            ))}
          </Select>
        </Field>
        <Button
          size="small"
          // Counted when it is planned: batches go on while nobody looks.
          onClick={() => session.failLater(Math.max(1, Number(ahead) || 1), code)}
        >
          {texts.fail}
        </Button>
        <NumberField
          label={texts.delay}
          min={0}
          value={delay}
          onChange={(value) => {
            setDelay(value);
            const milliseconds = Number(value) || 0;
            const { delay: _before, ...others } = session.faults;
            session.setFaults({ ...others, ...(milliseconds > 0 && { delay: milliseconds }) });
          }}
        />
        <Field label={texts.excelApi} size="small">
          <Select
            size="small"
            value={host.excelApi ?? ""}
            onChange={(_event, { value }) => onHost({ ...host, excelApi: value === "" ? null : value })}
          >
            <option value="">{texts.newest}</option>
            {apiVersions.map((each) => (
              <option key={each}>{each}</option>
            ))}
          </Select>
        </Field>
        <Field label={texts.locale} size="small">
          <Select
            size="small"
            value={host.locale}
            onChange={(_event, { value }) => onHost({ ...host, locale: value })}
          >
            <option>vi-VN</option>
            <option>en-US</option>
          </Select>
        </Field>
        <Field label={texts.dateOrder} size="small">
          <Select
            size="small"
            value={host.dateOrder}
            onChange={(_event, { value }) =>
              onHost({ ...host, dateOrder: value === "month-first" ? "month-first" : "day-first" })
            }
          >
            <option value="day-first">{texts.dayFirst}</option>
            <option value="month-first">{texts.monthFirst}</option>
          </Select>
        </Field>
        <Button size="small" onClick={onClose}>
          {texts.close}
        </Button>
      </div>
      <Disturbances session={session} texts={texts} />
      {failures.length > 0 && (
        <div className={styles.bar}>
          <span className={styles.title} role="status">
            {texts.planned(failures.map(({ batch, code: planned }) => `${batch}: ${planned}`).join(", "))}
          </span>
          <Button size="small" onClick={() => session.setFaults({ ...faults, failures: [] })}>
            {texts.noFaults}
          </Button>
        </div>
      )}
      <div className={styles.trace} tabIndex={0} role="group" aria-label={texts.trace}>
        <table className={styles.table}>
          <thead>
            <tr>
              {texts.columns.map((each) => (
                <th key={each} scope="col" className={styles.head}>
                  {each}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            <Sum batches={work} label={texts.sum} />
            {[...work]
              .reverse()
              .slice(0, 200)
              .map((batch) => (
                <Batch key={batch.number} batch={batch} />
              ))}
          </tbody>
        </table>
      </div>
    </section>
  );
};

const sumOf = (batches: readonly BatchRecord[], read: (batch: BatchRecord) => number): number =>
  batches.reduce((sum, batch) => sum + read(batch), 0);

const Sum = ({ batches, label }: { readonly batches: readonly BatchRecord[]; readonly label: string }) => {
  const styles = useStyles();
  return (
    <tr>
      <th scope="row" className={styles.number}>
        {label} {batches.length}
      </th>
      <td className={styles.number}>{sumOf(batches, ({ actions }) => actions)}</td>
      <td className={styles.number}>{kilobytes(sumOf(batches, ({ bytesIn }) => bytesIn))}</td>
      <td className={styles.number}>{kilobytes(sumOf(batches, ({ bytesOut }) => bytesOut))}</td>
      <td className={styles.number}>{sumOf(batches, ({ milliseconds }) => milliseconds).toFixed(0)}</td>
      <td />
    </tr>
  );
};

const Batch = ({ batch }: { readonly batch: BatchRecord }) => {
  const styles = useStyles();
  const { number, actions, bytesIn, bytesOut, milliseconds, members, error } = batch;
  return (
    <tr>
      <td className={styles.number}>{number}</td>
      <td className={styles.number}>{actions}</td>
      <td className={styles.number}>{kilobytes(bytesIn)}</td>
      <td className={styles.number}>{kilobytes(bytesOut)}</td>
      <td className={styles.number}>{milliseconds.toFixed(1)}</td>
      <td className={styles.words}>
        {error !== null && <strong className={styles.error}>{error} </strong>}
        {members.join(", ")}
      </td>
    </tr>
  );
};
