import { describe, expect, it } from "vitest";
import { defaultSettings, readSettings, type SettingEntry } from "../../../src/core/checkup/settings.ts";
import { isoDay, isoSpan } from "../../../src/core/model/date.ts";

describe("settings", () => {
  it("are read from the keys of the settings sheet", () => {
    const { settings, problems } = readSettings([
      ["profile", "national-base，lianxing-2018"],
      ["asOf", "2026-11-21"],
      ["conflict", " 从严 "],
      ["branch.name", "某某第一支部"],
      ["branch.type", "机关党支部"],
      ["branch.foundedOn", "2019-05"],
      ["coverage/meetings", "2026-01——2026-10"],
      ["coverage/dues", "2025至2026"],
      ["coverage/study", "２０２６-０３"],
      ["coverage/talks", "2026-02-03 ～ 2026-02-03"],
      ["weights/basic-team", 25],
      ["weights/basic-system", 25],
      ["rounding", "四舍五入"],
      ["veto", "党员违纪、 安全事故；"],
      ["points.sortByScore", "是"],
      ["dues.showAmount", "是"],
      ["notice.contact", "张一"],
      ["notice.phone", 12345678],
    ]);
    expect(problems).toEqual([]);
    expect([...settings.coverage].map(([kind, { from, to }]) => [kind, isoDay(from), isoDay(to)])).toEqual([
      ["meetings", "2026-01-01", "2026-10-31"],
      ["dues", "2025-01-01", "2026-12-31"],
      ["study", "2026-03-01", "2026-03-31"],
      ["talks", "2026-02-03", "2026-02-03"],
    ]);
    expect(settings.profiles).toEqual(["national-base", "lianxing-2018"]);
    expect(settings.asOf === null ? "" : isoDay(settings.asOf)).toBe("2026-11-21");
    expect(settings.policy).toBe("strict");
    expect(settings.branch.foundedOn && isoSpan(settings.branch.foundedOn)).toBe("2019-05");
    expect(settings.branch).toMatchObject({ name: "某某第一支部", type: "机关党支部" });
    expect(settings.weights.get("basic-team")).toBe(25);
    expect(settings.rounding).toBe("half-up");
    expect(settings.vetoes).toEqual(["党员违纪", "安全事故"]);
    expect(settings.publication).toEqual({
      sortByScore: true,
      showAmounts: true,
      maskNames: false,
      contact: "张一",
      phone: "12345678",
    });
  });

  it("take what is left blank for not said, spaces too", () => {
    const { settings, problems } = readSettings([
      ["branch.name", null],
      ["branch.type", undefined],
      ["asOf", "  "],
      ["weights/basic-team", ""],
    ]);
    expect(problems).toEqual([]);
    expect(settings).toEqual(defaultSettings);
  });

  it.each<[key: string, value: string | number]>([
    ["coverage/meetings", "2026-10—2026-01"],
    ["coverage/meetings", "2026-01—2026-03—2026-10"],
    ["coverage/meetings", "2026-01—今"],
    ["coverage/meetings", "上年—2026-01"],
    ["coverage/meetings", "2026-13"],
    ["coverage/meetings", "2026年度"],
    ["branch.foundedOn", "2019-13"],
    ["branch.foundedOn", "2019-05前后"],
    ["branch.foundedOn", "约2019-05"],
    ["branch.foundedOn", "2019"],
    ["period.from", "2026-02-30"],
    ["semester.1", "02-01"],
    ["semester.1", "02-01—07-31—09-01"],
    ["semester.1", "02-01—放假"],
    ["semester.1", "开学—07-31"],
    ["semester.1", "02-30—07-31"],
    ["semester.1", "00-01—07-31"],
    ["semester.1", "02-00—07-31"],
    ["semester.1", "第02-01—07-31"],
    ["semester.1", "02-01—07-31前"],
    ["weights/basic-team", -1],
    ["weights/basic-team", 100.5],
    ["conflict/study.member_hours", "随意"],
    ["holiday/2027-01-01", "调休"],
    ["map/花名册", "roster"],
    ["map//姓名", "name"],
    ["map/花名册/", "name"],
    ["map/花名册/#kind", "收支账"],
    ["map/花名册/#header", "三"],
    ["map/花名册/#header", "0,1"],
    ["map/花名册/#header", "1.5"],
    ["map/花名册/#header", "1048577"],
    ["map/花名册/#year", "26年"],
    ["map/花名册/#year", "2026年度"],
    ["map/花名册/#year", "第2026"],
    ["map/花名册/#year", "3026"],
    ["map/花名册/#type", "茶话会"],
  ])("say how to write %s when it reads %j, and keep the default", (key, value) => {
    const { settings, problems } = readSettings([[key, value]]);
    expect(problems.map((problem) => problem.key)).toEqual([key]);
    expect(problems[0]?.short).toMatch(/请写|请选/);
    expect(settings).toEqual(defaultSettings);
  });

  it("take the ends of what they allow", () => {
    const others = ["organisation", "activity", "system", "support"].map(
      (group): SettingEntry => [`weights/basic-${group}`, 0],
    );
    const { settings, problems } = readSettings([
      ["weights/basic-team", 100],
      ["weights/fortress-role", 0],
      ["weights/vanguard-role", 0],
      ...others,
      ["semester.1", "2月29日至7月1日"],
      ["semester.2", "08-31 ~ 01-31"],
      ["map/花名册/#header", "1、1048576"],
    ]);
    expect(problems).toEqual([]);
    expect(settings.weights.get("basic-team")).toBe(100);
    expect(settings.weights.get("basic-system")).toBe(0);
    expect(settings.figures.get("calendar.semesters")).toEqual({
      spring: { from: { month: 2, day: 29 }, to: { month: 7, day: 1 } },
      autumn: { from: { month: 8, day: 31 }, to: { month: 1, day: 31 } },
    });
    expect(settings.corrections).toEqual([{ sheet: "花名册", shape: "", headerRows: [1, 1_048_576] }]);
  });

  it("name what they do not understand and keep the default", () => {
    const { settings, problems } = readSettings([
      ["asOf", "2026年11月"],
      ["rounding", "进一"],
      ["weights/basic-team", "很多"],
      ["weights/__proto__", 3],
      ["coverage/nothing", "2026"],
      ["constructor", "x"],
      ["profile", { nested: true }],
      ["branch.name", ""],
      ["maps", "x"],
    ]);
    expect(problems.map((problem) => problem.key)).toEqual([
      "asOf",
      "rounding",
      "weights/basic-team",
      "weights/__proto__",
      "coverage/nothing",
      "constructor",
      "profile",
      "maps",
    ]);
    expect(problems.at(-1)?.short).toBe("没有这一项");
    expect(problems[0]?.message).toContain("2026年11月");
    expect(settings.asOf).toBeNull();
    expect(settings.rounding).toBe("none");
    expect(settings.weights.size).toBe(0);
    expect(settings.profiles).toBeNull();
  });

  it("take the clerk's own figures, word lists, semesters and days off", () => {
    const { settings, problems } = readSettings([
      ["study.member_hours", "40学时"],
      ["attendance.min_rate", 90],
      ["lecture.frequency", "每季1次"],
      ["words/political", "党章、党史，党章"],
      ["partyday.fixed_items", "交党费、学党章"],
      ["star.thresholds", "90,80,70,60,50"],
      ["semester.1", "02-15—07-10"],
      ["holiday/2027-01-01", "休"],
      ["conflict/study.member_hours", "国家优先"],
      ["mask.name", "隐去中间字"],
      ["period.from", "2026-07-01"],
    ]);
    expect(problems).toEqual([]);
    expect(settings.figures.get("study.member_hours")).toBe(40);
    expect(settings.figures.get("attendance.min_rate")).toBe(90);
    expect(settings.figures.get("lecture.frequency")).toEqual({ times: 1, per: "quarter" });
    expect(settings.figures.get("words.political")).toEqual(["党章", "党史"]);
    expect(settings.figures.get("partyday.fixed_items")).toEqual(["交党费", "学党章"]);
    expect(settings.figures.get("star.thresholds")).toEqual([90, 80, 70, 60, 50]);
    expect(settings.figures.get("calendar.semesters")).toEqual({
      spring: { from: { month: 2, day: 15 }, to: { month: 7, day: 10 } },
      autumn: { from: { month: 9, day: 1 }, to: { month: 1, day: 31 } },
    });
    expect([...settings.holidays].map(([day, kind]) => [isoDay(day), kind])).toEqual([["2027-01-01", "rest"]]);
    expect(settings.policies.get("study.member_hours")).toBe("national");
    expect(settings.publication.maskNames).toBe(true);
    expect(settings.periodFrom && isoDay(settings.periodFrom)).toBe("2026-07-01");
  });

  it("have no effect where they are not understood, each named by key and cell", () => {
    const at = { sheet: "体检设置", range: "C9" };
    const { settings, problems } = readSettings([
      ["study.member_hours", "很多", at],
      ["lecture.frequency", "常常"],
      ["star.thresholds", "60,70,80,90,95"],
      ["branch.max_members", "__proto__"],
      ["words/__proto__", "甲"],
      ["toString", "甲"],
      ["holiday/元旦", "休"],
      ["conflict/hasOwnProperty", "从严"],
      ["semester.2", "九月"],
    ]);
    expect(problems.map(({ key }) => key)).toEqual([
      "study.member_hours",
      "lecture.frequency",
      "star.thresholds",
      "branch.max_members",
      "words/__proto__",
      "toString",
      "holiday/元旦",
      "conflict/hasOwnProperty",
      "semester.2",
    ]);
    expect(problems[0]?.message).toBe(
      "设置“study.member_hours”（体检设置!C9）的值“很多”没有看懂，请写 1 到 2000 的整数（党员年度学时）；本次按缺省处理。",
    );
    expect(problems[0]?.at).toEqual(at);
    expect(settings.figures.size + settings.holidays.size + settings.policies.size).toBe(0);
  });

  it("take the day on which the branch was founded, or its month", () => {
    const founded = (text: string) => readSettings([["branch.foundedOn", text]]).settings.branch.foundedOn;
    expect([founded("2019-05-31"), founded("2019-05")].map((span) => span && isoSpan(span))).toEqual([
      "2019-05-31",
      "2019-05",
    ]);
  });

  it("keep an earlier value when a later one is not understood", () => {
    const { settings } = readSettings([
      ["attendance.min_rate", 85],
      ["attendance.min_rate", "九成"],
    ]);
    expect(settings.figures.get("attendance.min_rate")).toBe(85);
  });

  it("fall back to the sample weights when the groups do not sum to 100", () => {
    const at = { sheet: "体检设置", range: "C40" };
    const { settings, problems } = readSettings([
      ["branch.name", "某某第一支部", { sheet: "体检设置", range: "C5" }],
      ["weights/basic-team", 30, at],
    ]);
    expect(settings.weights.size).toBe(0);
    expect(problems).toEqual([
      {
        key: "weights",
        at,
        message: "七组满分合计为 110，应为 100；本次按示例分值计。",
        short: "七组满分合计应为 100",
      },
    ]);
  });

  it("leave an unknown profile out and take the others", () => {
    const { settings, problems } = readSettings([["profile", "national-base, constructor + school-2019，"]]);
    expect(settings.profiles).toEqual(["national-base", "school-2019"]);
    expect(problems.map(({ message }) => message.split("，")[0])).toEqual(["设置“profile”：没有口径“constructor”"]);
    expect(readSettings([["profile", "没有"]]).settings.profiles).toBeNull();
  });

  it("refuse an exemption without a reason, an empty one too", () => {
    const { settings, problems } = readSettings([
      ["exempt/meetings/party-lecture|2026Q1", ""],
      ["exempt/meetings/party-lecture|2026Q2", null],
      ["exempt/meetings/party-lecture|2026Q3", "本支部不涉及"],
    ]);
    expect(settings.exemptions.map(({ subject }) => subject)).toEqual(["2026Q3"]);
    expect(problems.map(({ short }) => short)).toEqual(["没有写理由", "没有写理由"]);
  });

  it("read what was corrected in the recognition of a sheet", () => {
    const { settings, problems } = readSettings([
      ["map/花名册/#shape", "姓名|性别/"],
      ["map/花名册/#kind", "党员花名册"],
      ["map/花名册/#header", "3,4"],
      ["map/花名册/入党时间", "joinedOn"],
      ["map/花名册/备用", "不用"],
      ["map/杂项/#kind", "不是台账"],
      ["map/会议/#kind", "meetings"],
      ["map/会议/#year", "2025年"],
      ["map/会议/#type", "支委会"],
      ["map/会议/#type/例会", "party-day"],
      ["map/表/#year", 2026],
      ["map/", "x"],
    ]);
    expect(problems.map(({ key }) => key)).toEqual(["map/"]);
    expect(settings.corrections).toEqual([
      {
        sheet: "花名册",
        shape: "姓名|性别/",
        kind: "roster",
        headerRows: [3, 4],
        columns: new Map([
          ["入党时间", "joinedOn"],
          ["备用", ""],
        ]),
      },
      { sheet: "杂项", shape: "", kind: "none" },
      {
        sheet: "会议",
        shape: "",
        kind: "meetings",
        year: 2025,
        types: new Map([
          ["", "committee"],
          ["例会", "party-day"],
        ]),
      },
      { sheet: "表", shape: "", year: 2026 },
    ]);
  });
});
