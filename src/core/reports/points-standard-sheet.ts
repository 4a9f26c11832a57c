/** 积分标准 (sheets README 6.4): made once with example figures, then the branch's own; it is only read afterwards. */
import { monthCapCaption, type PointsStandard, spareItemRows } from "../points/standard.ts";
import { startingLabel } from "../points/starting-standard.ts";
import type { PointsSheetRequest } from "./points-formulas.ts";
import { branchName } from "./report-words.ts";
import { formula, SheetBuilder } from "./sheet-builder.ts";
import { sheetNames, tabName } from "./sheet-names.ts";
import { type SheetPlan, sheetOp, writtenAs } from "./sheet-plan.ts";
import { formats, palette, style } from "./style-table.ts";

const name = sheetNames.pointsStandard;
const rowHeight = 21;
/** +1, −2, 0 and +0.5 alike: Excel would show the dot of `0.##` behind whole numbers. */
export const signedFormat = "+General;-General;0";

export function pointsStandardSheet(request: PointsSheetRequest): SheetPlan {
  const { snapshot, points } = request;
  if (points.hasStandardSheet)
    return { op: null, preview: [`“${tabName(snapshot, name)}”是支部自己的标准，只读取，不改动。`] };
  return {
    op: sheetOp(snapshot, name, content(request)),
    preview: [`${writtenAs(snapshot, name)}：${startingLabel(request.checkup.profile)}，请经支部党员大会讨论后修改。`],
  };
}

function content({ checkup, snapshot, points }: PointsSheetRequest) {
  const { standard } = points;
  const sheet = new SheetBuilder({
    title: name.title,
    asOf: checkup.facts.asOf,
    date1904: snapshot.date1904,
    widths: { A: 9, B: 31, C: 10, D: 10, E: 11, F: 10, G: 16 },
  });
  sheet.put("A1:G1", "党员积分标准", style("title"));
  sheet.height(1, 36);
  sheet.put(
    "A2:G2",
    `${branchName(checkup)}　　${points.year}年度　　经支部党员大会讨论通过：　　　　年　　月　　日（请填写）`,
    style("sub", { horizontal: "center" }),
  );
  sheet.fit(2, 20);
  sheet.put(
    "A3:G3",
    `本表全部由支部修改，改后重新写入积分各表即生效。以下${startingLabel(checkup.profile)}。文件只规定：按类别分设标准，基础、日常、民主评议三部分，百分制，一月一登记、一季一公开、一年一评审。`,
    style("note"),
  );
  sheet.fit(3, 20);
  categories(sheet, standard);
  duties(sheet, standard);
  items(sheet, standard);
  const last = rates(sheet, standard);
  sheet.freeze("A4");
  sheet.print({ orientation: "portrait", area: `A1:G${last}` });
  return sheet.content();
}

function section(sheet: SheetBuilder, row: number, text: string): void {
  sheet.put(`A${row}:G${row}`, text, style("section"));
  sheet.height(row, 24);
}

function captions(
  sheet: SheetBuilder,
  row: number,
  texts: readonly (readonly [address: string, text: string])[],
): void {
  for (const [address, text] of texts) sheet.put(address, text, style(text === "合计" ? "head" : "headClerk"));
  sheet.height(row, rowHeight);
}

function categories(sheet: SheetBuilder, standard: PointsStandard): void {
  const head = standard.layout.categories?.first ?? 5;
  section(sheet, head - 1, "一、各类党员分值上限");
  captions(sheet, head, [
    [`A${head}`, "类别"],
    [`B${head}`, "适用对象"],
    [`C${head}`, "基础积分"],
    [`D${head}`, "日常积分"],
    [`E${head}`, "民主评议"],
    [`F${head}`, "合计"],
    [`G${head}`, "公示用名"],
  ]);
  standard.categories.forEach((category, index) => {
    const row = head + 1 + index;
    const { base, daily, appraisal } = category.caps;
    sheet.put(`A${row}`, category.name, style("clerkCentre"));
    sheet.put(`B${row}`, category.appliesTo, style("clerk"));
    sheet.put(`C${row}`, base, style("clerkCentre"));
    sheet.put(`D${row}`, daily, style("clerkCentre"));
    sheet.put(`E${row}`, appraisal, style("clerkCentre"));
    sheet.put(`F${row}`, formula(`SUM(C${row}:E${row})`, base + daily + appraisal), style("number"));
    sheet.put(`G${row}`, category.publicName, style("clerkCentre"));
    sheet.fit(row, rowHeight);
  });
  const last = head + standard.categories.length;
  sheet.put(
    `A${last + 1}:G${last + 1}`,
    "三项上限之和应为 100，不等时变红，公示暂不写入。公示用名是张贴时的类别名称，各不相同，请避免透露健康状况的字样。",
    style("note"),
  );
  sheet.fit(last + 1, 18);
  sheet.validate(`C${head + 1}:E${last}`, { kind: "decimal", from: 0, to: 100 });
  sheet.when(`F${head + 1}:F${last}`, `ROUND($F${head + 1},6)<>100`, {
    color: palette.red,
    bold: true,
    fill: palette.redBackground,
  });
}

function duties(sheet: SheetBuilder, standard: PointsStandard): void {
  const head = (standard.layout.categories?.last ?? 11) + 2;
  section(sheet, head - 1, "二、基础积分（按已尽义务 ÷ 应尽义务折算，由台账自动计）");
  captions(sheet, head, [
    [`A${head}`, "义务"],
    [`B${head}:D${head}`, "口径"],
    [`E${head}`, "计入"],
    [`F${head}:G${head}`, "数据来自"],
  ]);
  standard.duties.forEach((duty, index) => {
    const row = head + 1 + index;
    sheet.put(`A${row}`, duty.name, style("clerkCentre"));
    sheet.put(`B${row}:D${row}`, duty.counting, style("clerk"));
    sheet.put(`E${row}`, duty.counted ? "是" : "否", style("clerkCentre"));
    sheet.put(`F${row}:G${row}`, duty.source, style("clerk"));
    sheet.fit(row, rowHeight);
  });
  sheet.validate(`E${head + 1}:E${head + standard.duties.length}`, { kind: "list", values: ["是", "否"] });
}

function items(sheet: SheetBuilder, standard: PointsStandard): void {
  const first = standard.layout.items?.first ?? 20;
  const head = first - 1;
  section(sheet, head - 1, "三、日常积分项目");
  captions(sheet, head, [
    [`A${head}`, "代码"],
    [`B${head}`, "项目"],
    [`C${head}`, "每次分值"],
    [`D${head}`, "月上限"],
    [`E${head}`, "年上限"],
    [`F${head}`, "启用"],
    [`G${head}`, "适用类别"],
  ]);
  const last = head + standard.items.length + spareItemRows;
  for (let row = first; row <= last; row += 1) {
    const item = standard.items[row - first];
    sheet.put(`A${row}`, item?.code ?? null, style("clerkCentre", { format: formats.text }));
    sheet.put(`B${row}`, item?.title ?? null, style("clerk", { format: formats.text }));
    sheet.put(`C${row}`, item?.points ?? null, style("clerkCentre", { format: signedFormat }));
    sheet.put(`D${row}`, item?.monthCap ?? null, style("clerkCentre"));
    sheet.put(`E${row}`, item?.yearCap ?? null, style("clerkCentre"));
    sheet.put(`F${row}`, item ? (item.enabled ? "是" : "否") : null, style("clerkCentre"));
    sheet.put(`G${row}`, item?.categories ?? null, style("clerk", { size: 9 }));
    sheet.fit(row, rowHeight);
  }
  sheet.validate(`F${first}:F${last}`, { kind: "list", values: ["是", "否"] });
  sheet.when(`A${first}:G${last}`, `$F${first}="否"`, { color: palette.faded });
  const cap = last + 1;
  sheet.put(`A${cap}:B${cap}`, monthCapCaption, style("clerk"));
  sheet.put(`C${cap}`, standard.monthCap, style("clerkCentre"));
  sheet.put(
    `D${cap}:G${cap}`,
    "每月净加分超过的部分不计；扣分不受限，季、年合计最低为 0。",
    style("text", { size: 9 }),
  );
  sheet.fit(cap, rowHeight);
}

/** @returns the last row of the sheet */
function rates(sheet: SheetBuilder, standard: PointsStandard): number {
  const head = standard.layout.rates?.first ?? 34;
  section(sheet, head - 1, "四、民主评议积分（占上限的比例）");
  captions(sheet, head, [
    [`A${head}:B${head}`, "评议等次"],
    [`C${head}`, "比例"],
    [`D${head}:G${head}`, "说明"],
  ]);
  standard.rates.forEach((rate, index) => {
    const row = head + 1 + index;
    sheet.put(`A${row}:B${row}`, rate.grade, style("clerkCentre"));
    sheet.put(`C${row}`, rate.share, style("clerkCentre", { format: formats.percent }));
    sheet.put(`D${row}:G${row}`, rate.note === "" ? null : rate.note, style("clerk", { size: 9 }));
    sheet.fit(row, rowHeight);
  });
  const last = head + standard.rates.length;
  sheet.validate(`C${head + 1}:C${last}`, { kind: "decimal", from: 0, to: 1 });
  sheet.height(last + 1, 12);
  sheet.put(
    `A${last + 2}:G${last + 2}`,
    "写法提示：不设签到、打卡、拍照、点赞、登录时长类项目；不因同一件事重复扣分（已在基础积分中体现的，不再扣日常积分）。",
    style("note"),
  );
  sheet.fit(last + 2, 18);
  return last + 2;
}
