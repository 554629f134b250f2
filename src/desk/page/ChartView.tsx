import { makeStyles } from "@fluentui/react-components";
import { memo, useMemo } from "react";
import type { Chart } from "../model/chart";
import { chartTitle } from "../model/chart-data";
import { boxOverCells } from "./box-over-cells";
import { chartPicture } from "./chart-picture";
import type { ChartShape } from "./chart-shapes";
import type { SheetGeometry } from "./sheet-geometry";
import type { ShownWorkbook } from "./sheet-picture";

const useStyles = makeStyles({
  // Over the cells and what runs on over them, under the rows and columns that stay.
  chart: {
    position: "absolute",
    zIndex: 1,
    boxSizing: "border-box",
    border: "1px solid #d9d9d9",
    // Its colours tell things apart and are on a ground of their own.
    forcedColorAdjust: "none",
  },
});

export interface ChartViewProps {
  readonly shown: ShownWorkbook;
  readonly chart: Chart;
  readonly geometry: SheetGeometry;
}

const draw = (shape: ChartShape, key: number) => {
  switch (shape.kind) {
    case "bar": {
      const { x, y, width, height, fill } = shape;
      return <rect key={key} x={x} y={y} width={width} height={height} fill={fill} />;
    }
    case "path": {
      const { d, fill, stroke, strokeWidth } = shape;
      return <path key={key} d={d} fill={fill} stroke={stroke} strokeWidth={strokeWidth} />;
    }
    case "text": {
      const { x, y, text, anchor, look, turned } = shape;
      return (
        <text
          key={key}
          x={x}
          y={y}
          textAnchor={anchor}
          dominantBaseline="central"
          fontFamily={look.family}
          fontSize={look.size}
          fontWeight={look.bold ? 700 : 400}
          fontStyle={look.italic ? "italic" : "normal"}
          fill={look.color}
          {...(turned && { transform: `rotate(-90 ${x} ${y})` })}
        >
          {text}
        </text>
      );
    }
  }
};

/** A chart over the cells, drawn from what they hold now. */
export const ChartView = memo(({ shown, chart, geometry }: ChartViewProps) => {
  const styles = useStyles();
  const box = boxOverCells(geometry, chart);
  const { width, height } = box;
  // The chart and its cells change in place; another `shown` says that they may have.
  const shapes = useMemo(
    () => chartPicture(shown.workbook, chart, width, height),
    [shown, chart, width, height],
  );
  return (
    <div className={styles.chart} style={{ ...box, background: chart.fill ?? "#ffffff" }}>
      <svg role="img" aria-label={chartTitle(shown.workbook, chart)} width="100%" height="100%">
        {shapes.map(draw)}
      </svg>
    </div>
  );
});
ChartView.displayName = "ChartView";
