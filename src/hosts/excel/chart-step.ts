/// <reference types="office-js" />
/** A chart of ours as a step. */
import { type CellRange, rangeAddress } from "../../core/model/place.ts";
import type { SheetChart } from "../../core/workbook/edit-plan.ts";
import { callBytes, type SheetSource } from "./cell-steps.ts";
import type { Step } from "./step.ts";

/** Charts of ours are known by this name. */
export const ownChartName = "BranchLedger";

export function chartStep(sheet: SheetSource, chart: SheetChart, index: number): Step {
  return {
    bytes: 20 * callBytes,
    act: () => {
      const at = (range: CellRange): Excel.Range => sheet().getRange(rangeAddress(range));
      const [first, ...others] = chart.series;
      if (first === undefined) return;
      const type = chart.kind === "bar" ? Excel.ChartType.barClustered : Excel.ChartType.columnClustered;
      const drawn = sheet().charts.add(type, at(first.values), Excel.ChartSeriesBy.columns);
      drawn.name = `${ownChartName} ${index + 1}`;
      const { top, left, bottom, right } = chart.anchor;
      drawn.setPosition(at({ top, left, bottom: top, right: left }), at({ top: bottom, left: right, bottom, right }));
      drawn.title.visible = false;
      drawn.legend.visible = chart.legend;
      if (chart.legend) drawn.legend.position = "Top";
      const all = [drawn.series.getItemAt(0), ...others.map(({ title }) => drawn.series.add(title))];
      all.forEach((series, place) => {
        const wanted = chart.series[place];
        if (wanted === undefined) return;
        series.name = wanted.title;
        if (place > 0) series.setValues(at(wanted.values));
        series.setXAxisValues(at(chart.categories));
        series.format.fill.setSolidColor(`#${wanted.color}`);
        series.gapWidth = chart.gap;
        series.hasDataLabels = true;
        series.dataLabels.numberFormat = chart.labelFormat;
      });
      const { valueAxis, categoryAxis } = drawn.axes;
      valueAxis.minimum = 0;
      valueAxis.maximum = 1;
      valueAxis.majorUnit = 0.2;
      valueAxis.numberFormat = "0%";
      if (chart.kind === "bar") categoryAxis.reversePlotOrder = true;
    },
  };
}
