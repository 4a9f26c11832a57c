import { describe, expect, it } from "vitest";
import { mayGoOut, type PrivateAnswer } from "../../../src/core/announcements/public-check.ts";
import { quarterPeriod } from "../../../src/core/model/period.ts";
import type { PointsPlan } from "../../../src/core/reports/points-plan.ts";
import { linesOf } from "../../../src/core/reports/sheet-builder.ts";
import type { SheetContent } from "../../../src/core/workbook/edit-plan.ts";
import type { Snapshot } from "../../../src/core/workbook/snapshot.ts";
import { emptySnapshot, snapshotAfter, typing } from "../../support/snapshot-of-content.ts";
import {
  choosing,
  contentOf,
  dailyRow,
  emptyRegisterRow,
  formulaAt,
  members,
  months,
  notice,
  plan,
  register,
  rewritten,
  row,
  second,
  texts,
  year,
} from "./points-sheets-of.ts";

describe("the notice", () => {
  it("holds names, public categories and points, and nothing of what must not be posted", () => {
    const snapshot = dailyRow(
      dailyRow(rewritten(emptySnapshot(), { asOf: "2026-07-10" }, { period: second }), "张一", "K01"),
      "李二",
      "K09",
    );
    const content = contentOf(plan(snapshot), notice);
    expect(texts(content)).not.toMatch(/\d{15}|138\d{8}|病|住院|未请假|老弱|处分|工资|缺席支部/);
    expect(row(snapshotAfter(snapshot, plan(snapshot).ops), notice, 5)[8]).toBe("K01");
    expect(texts(content)).toContain("扣分代码：K01 无故缺席集中活动　K09 其他。");
    expect(content.columns.some((column) => column.hidden)).toBe(false);
    expect(content.cells.some((cell) => cell.link !== undefined)).toBe(false);
    expect(content.print.footerLeft).toBe("");
    expect(content.print.area).toEqual({ top: 0, left: 0, bottom: 10, right: 10 });
  });

  it("drops a code whose deduction was corrected, and shows no free text as a code", () => {
    let snapshot = dailyRow(rewritten(emptySnapshot(), { asOf: "2026-07-10" }, { period: second }), "张一", "K01");
    const at = emptyRegisterRow(snapshot);
    snapshot = typing(dailyRow(snapshot, "张一", "K01"), register, { [`D${at}`]: "更正", [`I${at}`]: 2 });
    snapshot = typing(dailyRow(snapshot, "李二", "因病缺席"), register, { [`I${at + 1}`]: -3 });
    const shown = snapshotAfter(snapshot, plan(snapshot).ops);
    expect([row(shown, notice, 5)[8], row(shown, notice, 6)[8]]).toEqual([null, null]);
    expect(row(shown, notice, 6)[4]).toBe(0);
  });

  it("fits thirty members on one page and breaks a longer list by itself", () => {
    const listed = (count: number): SheetContent => {
      const many = Array.from({ length: count }, (_, index) => ({ name: `党员${index}`, category: "在职" as const }));
      return contentOf(plan(emptySnapshot(), { members: many, dues: [], meetings: [] }), notice);
    };
    expect(listed(30).print).toMatchObject({ fitToHeight: 1 });
    expect(listed(30).print.breaks).toBeUndefined();
    expect(listed(31).print).toMatchObject({ fitToHeight: 0, breaks: [30] });
    expect(listed(60).print.breaks).toHaveLength(1);
    // The legend and the signatures never stand alone: at least three members above them.
    for (const count of [31, 32, 33, 58, 60, 62, 64, 95]) {
      const breaks = listed(count).print.breaks ?? [];
      expect(4 + count - (breaks.at(-1) ?? 0)).toBeGreaterThanOrEqual(3);
    }
  });

  it("keeps what was published, says that the register has changed, and adds a correction", () => {
    const published = rewritten();
    const edits = plan(published, { dues: members.map(({ name }) => ({ name, months })) });
    const snapshot = snapshotAfter(published, edits.ops);
    expect(row(snapshot, notice, 7).slice(1, 7)).toEqual(["王三", "流动", 30, 0, "—", 30]);
    expect(row(snapshot, notice, 7)[11]).toBe("登记已变，请加更正行");
    expect(row(snapshot, notice, 5)[11]).toBe("与登记一致");
    expect(row(snapshot, year, 9)[16]).toBe(30);
    expect(edits.preview.join("\n")).toContain("公示后登记有变动：王三");
    expect(edits.preview.join("\n")).toContain("已公示的季度不改原行，另加更正行 1 行");
  });

  it("keeps objections and remarks of the quarter", () => {
    const typed = typing(rewritten(), notice, { J5: "7月出差", A10: "联系人：王三", K6: "9月转入" });
    const snapshot = snapshotAfter(typed, plan(typed).ops);
    expect([row(snapshot, notice, 5)[9], row(snapshot, notice, 6)[10], row(snapshot, notice, 10)[0]]).toEqual([
      "7月出差",
      "9月转入",
      "联系人：王三",
    ]);
  });

  it("starts a new quarter with empty remarks and names every one it leaves behind", () => {
    const q2 = typing(rewritten(emptySnapshot(), { asOf: "2026-07-10" }, { period: second }), notice, {
      J5: "请核对6月",
    });
    const edits = plan(q2);
    const snapshot = snapshotAfter(q2, edits.ops);
    expect(row(snapshot, notice, 1)[0]).toBe("2026年第三季度党员积分公示");
    expect(row(snapshot, notice, 5)[9]).toBeNull();
    expect(edits.preview).toContain("2026Q2公示的异议不带入本表：张一（J5）“请核对6月”。");
    expect(row(snapshot, year, 7).slice(14, 18)).toEqual([null, 40, 32, null]);
  });

  it("saves the totals of the notice it replaces when the year sheet has lost them", () => {
    const q2 = rewritten(emptySnapshot(), { asOf: "2026-07-10" }, { period: second });
    const snapshot = rewritten(typing(q2, year, { P7: null }));
    expect(row(snapshot, year, 7).slice(14, 18)).toEqual([null, 40, 32, null]);
  });

  it("shows namesakes by their group and masks names when asked to; the check is then a value", () => {
    const doubles = [
      { ...members[0], birth: "1980-01-01", idNumber: "110101198001011234" },
      { ...members[0], birth: "1990-01-01", idNumber: "110101199001011234", group: "第二党小组" },
    ];
    const full = plan(emptySnapshot(), { members: doubles, dues: [] });
    const snapshot = snapshotAfter(emptySnapshot(), full.ops);
    expect([row(snapshot, notice, 5)[1], row(snapshot, notice, 6)[1]]).toEqual(["张一（一组）", "张一（二组）"]);
    expect(row(snapshot, year, 7)[1]).toBe("张一#1");
    expect(formulaAt(full, notice, 5, 11)).toBeUndefined();
    const hidden = snapshotAfter(
      emptySnapshot(),
      plan(emptySnapshot(), {}, { checkup: choosing({ maskNames: true }) }).ops,
    );
    expect([5, 6, 7].map((line) => row(hidden, notice, line)[1])).toEqual(["张＊", "李＊", "王＊"]);
    expect(
      texts(contentOf(plan(emptySnapshot(), {}, { checkup: choosing({ maskNames: true }) }), notice)),
    ).not.toContain("张一");
    // Written again with masked names, the published lines are still found.
    expect(plan(hidden, {}, { checkup: choosing({ maskNames: true }) }).preview.join()).toContain(
      "3 名党员的公示分值保持不变",
    );
  });

  it("is posted in the next year for a fourth quarter, with the appraisal of the year", () => {
    const q3 = typing(rewritten(), year, { L7: "优秀", L8: "基本合格" });
    const fourth = quarterPeriod(2026, 4);
    const snapshot = rewritten(q3, { asOf: "2027-01-10" }, { period: fourth });
    expect(row(snapshot, notice, 3)[0]).toContain("公示时间：2027年");
    expect([5, 6, 7].map((line) => row(snapshot, notice, line)[5])).toEqual([20, 12, "—"]);
  });

  it("says from January what each member has, and keeps it once it is posted", () => {
    const first = rewritten(emptySnapshot(), { asOf: "2026-04-10" }, { period: quarterPeriod(2026, 1) });
    const posted = rewritten(first);
    // Dues of nine months for 张一: 9 of 9, and one of two party days: 10 of 11; 王三 paid eight months only.
    const toDate = (snapshot: Snapshot) => [5, 6, 7].map((line) => row(snapshot, notice, line)[7]);
    expect(toDate(posted)).toEqual([36.36, 40, 36]);
    const later = rewritten(posted, { dues: members.map(({ name }) => ({ name, months })) });
    expect(toDate(later)).toEqual([36.36, 40, 36]);
  });

  it("fills in a publication of five working days, and keeps the dates it was posted with", () => {
    // 2026-10-10 is a make-up day (Saturday), the 11th a Sunday.
    expect(row(rewritten(emptySnapshot(), { asOf: "2026-10-11" }), notice, 3)[0]).toBe(
      "公示时间：2026年10月12日至2026年10月16日",
    );
    const posted = rewritten(emptySnapshot(), { asOf: "2026-10-09" });
    expect(row(posted, notice, 3)[0]).toBe("公示时间：2026年10月9日至2026年10月14日");
    expect(row(posted, notice, 11)[5]).toBe("2026年10月9日（盖章）");
    const again = rewritten(typing(posted, notice, { A3: "公示时间：2026年10月9日至2026年10月20日" }));
    expect(row(again, notice, 3)[0]).toBe("公示时间：2026年10月9日至2026年10月20日");
    expect(row(again, notice, 11)[5]).toBe("2026年10月9日（盖章）");
    expect(plan().preview.join()).toContain("5 个工作日预填（产品缺省，非文件规定）");
  });

  it.each([
    ["a date", 46310, "2026年10月15日（盖章）"],
    ["without the seal", "2026年10月15日", "2026年10月15日"],
    ["with dots", "2026.10.15", "2026.10.15"],
    ["without the year", "10月15日", "10月15日"],
    ["blank", null, "2026年10月12日（盖章）"],
  ])("keeps the date it is signed with when it is typed over: %s", (_, typed, expected) => {
    const posted = rewritten(emptySnapshot(), { asOf: "2026-10-09" });
    expect(row(rewritten(typing(posted, notice, { F11: typed })), notice, 11)[5]).toBe(expected);
  });

  it("stands in the order of the roster, and by the total only when the branch has switched that on", () => {
    const names = (snapshot: Snapshot) => [5, 6, 7].map((line) => row(snapshot, notice, line)[1]);
    const sorted = rewritten(emptySnapshot(), {}, { checkup: choosing({ sortByScore: true }) });
    expect(names(rewritten())).toEqual(["张一", "李二", "王三"]);
    expect(names(sorted)).toEqual(["李二", "张一", "王三"]);
    expect([5, 6, 7].map((line) => row(sorted, notice, line)[6])).toEqual([40, 32, 30]);
    expect(texts(contentOf(plan(), notice))).toContain("按名册顺序排列，不排名次");
    expect(texts(contentOf(plan(emptySnapshot(), {}, { checkup: choosing({ sortByScore: true }) }), notice))).toContain(
      "按本季合计排列，只供提醒和鼓励，不排名次",
    );
    // Switched off again: the figures stay with their members.
    const back = rewritten(sorted);
    expect(names(back)).toEqual(["张一", "李二", "王三"]);
    expect([5, 6, 7].map((line) => row(back, notice, line)[6])).toEqual([32, 40, 30]);
  });

  it("names who takes objections as the settings say, and says what they replace", () => {
    const checkup = choosing({ contact: "李二", phone: "0935-1234567" });
    const typed = typing(rewritten(), notice, { A10: "联系人：王三" });
    const edits = plan(typed, {}, { checkup });
    const snapshot = snapshotAfter(typed, edits.ops);
    expect([row(snapshot, notice, 10)[0], row(snapshot, notice, 11)[0]]).toEqual([
      "联系人：李二",
      "支部电话：0935-1234567",
    ]);
    expect(edits.preview).toContain("公示表上的联系人“王三”按体检设置改为“李二”。");
    expect(row(rewritten(), notice, 10)[0]).toBe("联系人：");
  });

  it("gives a long name the width it needs, so that no bracket stands alone", () => {
    const doubles = [
      { ...members[0], name: "欧阳一", birth: "1980-01-01", idNumber: "110101198001011234" },
      { ...members[0], name: "欧阳一", birth: "1990-01-01", idNumber: "110101199001011234", group: "第二党小组" },
    ];
    const content = contentOf(plan(emptySnapshot(), { members: doubles, dues: [] }), notice);
    const width = content.columns.find(({ column }) => column === 1)?.width ?? 0;
    expect(linesOf("欧阳一（一组）", width, 14)).toBe(1);
    expect(content.rowHeights.find((height) => height.row === 4)?.height).toBe(21);
  });
});

describe("the check before posting", () => {
  const leaking = () => typing(rewritten(), notice, { J6: "因病住院，电话13800000000", K5: "9月转入" });

  it("keeps the notice back while a text of the clerk may give something away, and writes the other sheets", () => {
    const edits = plan(leaking());
    expect(edits.ops.map((op) => (op.kind === "sheet" ? op.definedName : ""))).toEqual([register, year]);
    expect(edits.preview.join("\n")).toContain("“季度积分公示”暂不写入，请先核对：");
    expect(edits.preview).toContain(
      "请确认：季度积分公示!J6（异议）中支部填写的内容可能涉及手机号码、健康情况，系统没有改动，确认可以公示后再写入、复制或另存。",
    );
    expect(mayGoOut(edits.notice)).toBe(false);
    expect(edits.notice.check.open.map(({ at, what, matters }) => [at, what, matters])).toEqual([
      [{ sheet: "季度积分公示", range: "J6" }, "异议", ["手机号码", "健康情况"]],
    ]);
  });

  it("writes what the clerk has confirmed, and masks what the clerk wants masked", () => {
    const snapshot = leaking();
    const key = plan(snapshot).notice.check.open[0]?.key ?? "";
    const answered = (answer: PrivateAnswer) => plan(snapshot, {}, { answers: new Map([[key, answer]]) });
    const shown = (edits: PointsPlan) => row(snapshotAfter(snapshot, edits.ops), notice, 6)[9];
    expect(shown(answered("publish"))).toBe("因病住院，电话13800000000");
    expect(mayGoOut(answered("publish").notice)).toBe(true);
    expect(shown(answered("mask"))).toBe("＊＊＊");
    expect(JSON.stringify(answered("mask").notice.announcement)).not.toMatch(/住院|138/);
    expect(answered("mask").preview.join()).toContain("原文：“因病住院，电话13800000000”");
    expect(shown(plan(snapshot, {}, { answers: "publish-all" }))).toBe("因病住院，电话13800000000");
  });

  it("asks again when the clerk has typed something else since", () => {
    const answers = new Map([[plan(leaking()).notice.check.open[0]?.key ?? "", "publish" as const]]);
    const typed = typing(leaking(), notice, { J6: "因病住院半年" });
    expect(plan(typed, {}, { answers }).notice.check.open).toHaveLength(1);
  });

  it("asks about a mobile phone in the settings, not about that of an office", () => {
    const mobile = plan(emptySnapshot(), {}, { checkup: choosing({ phone: "13800000000" }) });
    expect(mobile.notice.check.open.map(({ at, what }) => [at, what])).toEqual([[null, "公示联系电话"]]);
    expect(mobile.preview.join()).toContain("体检设置（公示联系电话）中支部填写的内容可能涉及手机号码");
    expect(mayGoOut(plan(emptySnapshot(), {}, { checkup: choosing({ phone: "0935-1234567" }) }).notice)).toBe(true);
  });

  it("asks about a column the clerk has added beside the notice", () => {
    const typed = typing(rewritten(), notice, { M4: "说明", M5: "低保户" });
    expect(plan(typed).notice.check.open.map(({ at, what }) => [at?.range, what])).toEqual([["M5", "说明"]]);
  });

  it("lists what it has shown as something else: the category that tells of health, the reason of a deduction", () => {
    const snapshot = dailyRow(rewritten(emptySnapshot(), { asOf: "2026-07-10" }, { period: second }), "李二", "K01");
    const { check } = plan(snapshot).notice;
    expect(check.masked.map(({ what, shown, matters }) => [what, shown, matters])).toEqual([
      ["类别“老弱病残”", "其他", ["健康情况"]],
      ["扣分事由", "K01", ["健康情况"]],
    ]);
    expect(check.masked[1]?.at?.sheet).toBe("积分登记");
    expect(check.masked[1]?.at?.range).toMatch(/^J\d+$/);
  });

  it("shows no number that hides in a name", () => {
    const edits = plan(emptySnapshot(), { members: [{ name: "张一13800000000", category: "在职" }], dues: [] });
    expect(row(snapshotAfter(emptySnapshot(), edits.ops), notice, 5)[1]).toBe("＊＊＊");
    expect(edits.notice.check.masked.map(({ what, matters }) => [what, matters])).toEqual([
      ["党员姓名中的号码", ["手机号码"]],
    ]);
  });
});
