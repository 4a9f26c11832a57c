/** Charts as objects: what an add-in sets is kept and can be asked for; nothing is drawn here. */
import { invalidArgument, itemNotFound } from "../../model/fault.ts";
import type { Chart, ChartSeries, Sheet } from "../../model/sheet.ts";
import { hostType, type Property } from "../host-type.ts";
import { Region, requireAlive } from "../region.ts";
import { booleanValue, colorValue, numberValue, objectOf, optionalText, textValue, wordValue } from "../values.ts";

interface OnSheet {
  readonly sheet: Sheet;
  readonly chart: Chart;
}

interface OnChart extends OnSheet {
  readonly series: ChartSeries;
}

interface Axis extends OnSheet {
  readonly axis: "category" | "value";
}

const seriesFillType = hostType<OnChart>("ChartFill", {
  methods: {
    SetSolidColor: ({ series }, [color]) => {
      series.color = colorValue(color);
    },
  },
});

const seriesFormatType = hostType<OnChart>("ChartSeriesFormat", {
  navigation: { Fill: (target) => seriesFillType.of(target) },
});

const labelsType = hostType<OnChart>("ChartDataLabels", {
  scalars: {
    NumberFormat: {
      get: ({ series }) => series.labelFormat,
      set: ({ series }, value) => {
        series.labelFormat = textValue(value);
      },
    },
  },
});

const seriesType = hostType<OnChart>("ChartSeries", {
  scalars: {
    Name: {
      get: ({ series }) => series.title,
      set: ({ series }, value) => {
        series.title = textValue(value);
      },
    },
    GapWidth: {
      get: ({ series }) => series.gap,
      set: ({ series }, value) => {
        series.gap = numberValue(value);
      },
    },
    HasDataLabels: {
      get: ({ series }) => series.hasLabels,
      set: ({ series }, value) => {
        series.hasLabels = booleanValue(value);
      },
    },
  },
  navigation: {
    Format: (target) => seriesFormatType.of(target),
    DataLabels: (target) => labelsType.of(target),
  },
  methods: {
    SetValues: ({ series }, [range]) => {
      series.values = objectOf(range, Region).range;
    },
    SetXAxisValues: ({ series }, [range]) => {
      series.categories = objectOf(range, Region).range;
    },
  },
});

const seriesListType = hostType<OnSheet>("ChartSeriesCollection", {
  items: ({ sheet, chart }) => chart.series.map((series) => seriesType.of({ sheet, chart, series })),
  methods: {
    Add: ({ sheet, chart }, [name]) => {
      const series = newSeries(optionalText(name) ?? "");
      chart.series.push(series);
      return seriesType.of({ sheet, chart, series });
    },
  },
});

function newSeries(title: string): ChartSeries {
  return {
    title,
    values: null,
    categories: null,
    color: "#4472C4",
    gap: 150,
    hasLabels: false,
    labelFormat: "General",
  };
}

function axisProperty(name: string, check: (value: unknown) => unknown): Property<Axis> {
  return {
    get: ({ chart, axis }) => chart.axes.get(axis)?.get(name) ?? null,
    set: ({ chart, axis }, value) => {
      const settings = chart.axes.get(axis) ?? new Map<string, unknown>();
      settings.set(name, check(value));
      chart.axes.set(axis, settings);
    },
  };
}

const axisType = hostType<Axis>("ChartAxis", {
  scalars: {
    Minimum: axisProperty("minimum", numberValue),
    Maximum: axisProperty("maximum", numberValue),
    MajorUnit: axisProperty("majorUnit", numberValue),
    NumberFormat: axisProperty("numberFormat", textValue),
    ReversePlotOrder: axisProperty("reversePlotOrder", booleanValue),
  },
});

const axesType = hostType<OnSheet>("ChartAxes", {
  navigation: {
    CategoryAxis: (target) => axisType.of({ ...target, axis: "category" }),
    ValueAxis: (target) => axisType.of({ ...target, axis: "value" }),
  },
});

const titleType = hostType<OnSheet>("ChartTitle", {
  scalars: {
    Text: {
      get: ({ chart }) => chart.title.text,
      set: ({ chart }, value) => {
        chart.title.text = textValue(value);
      },
    },
    Visible: {
      get: ({ chart }) => chart.title.visible,
      set: ({ chart }, value) => {
        chart.title.visible = booleanValue(value);
      },
    },
  },
});

const legendType = hostType<OnSheet>("ChartLegend", {
  scalars: {
    Visible: {
      get: ({ chart }) => chart.legend.visible,
      set: ({ chart }, value) => {
        chart.legend.visible = booleanValue(value);
      },
    },
    Position: {
      get: ({ chart }) => chart.legend.position,
      set: ({ chart }, value) => {
        chart.legend.position = wordValue(value, ["Top", "Bottom", "Left", "Right", "Corner"]);
      },
    },
  },
});

const chartType = hostType<OnSheet>("Chart", {
  check: (target) => {
    requireAlive(target);
    if (!target.sheet.charts.includes(target.chart)) throw itemNotFound();
  },
  identity: { key: "Id", of: ({ chart }) => chart.id },
  scalars: {
    Id: { get: ({ chart }) => chart.id },
    Name: {
      get: ({ chart }) => chart.name,
      set: ({ chart }, value) => {
        chart.name = textValue(value);
      },
    },
    ChartType: { get: ({ chart }) => chart.type },
  },
  navigation: {
    Axes: (target) => axesType.of(target),
    Legend: (target) => legendType.of(target),
    Series: (target) => seriesListType.of(target),
    Title: (target) => titleType.of(target),
  },
  methods: {
    Delete: ({ sheet, chart }) => {
      sheet.requireUnprotected();
      sheet.charts.splice(sheet.charts.indexOf(chart), 1);
    },
    SetPosition: ({ chart }, [start, end]) => {
      const first = objectOf(start, Region).range;
      const last = end === null || end === undefined ? first : objectOf(end, Region).range;
      chart.anchor = { top: first.top, left: first.left, bottom: last.bottom, right: last.right };
    },
  },
});

const types = ["BarClustered", "ColumnClustered", "Line", "Pie"] as const;

export const chartsType = hostType<Sheet>("ChartCollection", {
  check: (sheet) => requireAlive({ sheet }),
  items: (sheet) => sheet.charts.map((chart) => chartType.of({ sheet, chart })),
  item: (sheet, key) => {
    const chart = sheet.charts.find(({ id, name }) => id === key || name === key);
    if (chart === undefined) throw itemNotFound();
    return chartType.of({ sheet, chart });
  },
  methods: {
    Add: (sheet, [type, source]) => {
      sheet.requireUnprotected();
      const { range } = objectOf(source, Region);
      if (range.left !== range.right) throw invalidArgument("workbench: a chart of several columns is not implemented");
      const chart: Chart = {
        id: sheet.workbook.newId("CH"),
        name: `图表 ${sheet.charts.length + 1}`,
        type: wordValue(type, types),
        anchor: range,
        title: { visible: true, text: "" },
        legend: { visible: true, position: "Right" },
        series: [{ ...newSeries(""), values: range }],
        axes: new Map(),
      };
      sheet.charts.push(chart);
      return chartType.of({ sheet, chart });
    },
  },
});
