/**
 * A made-up branch with every ledger there is, as large as asked: members, two years of dues, meetings with minutes of
 * 400 characters, talks, criticism, study and appraisal grow; the small ledgers are those of the complete sample branch.
 */
import { chineseLedgerName, type LedgerKind } from "../src/core/model/ledger.ts";
import { standardCaptions } from "../src/core/recognition/standard-captions.ts";
import { fullBranch, type Row } from "../test/support/full-branch.ts";
import { makeWorkbook } from "../test/support/xlsx-fixture.ts";
import { duesSheets, groupOf, nameOf, sheetXml } from "./branch-workbook.ts";
import { Random } from "./recognition/random.ts";

export interface BranchSize {
  readonly members: number;
  readonly meetings: number;
  readonly talks: number;
  readonly criticism: number;
  readonly study: number;
}

const months = 23;
const minuteLength = 400;

/** Day of the record at an index, spread over January 2025 to November 2026. */
function dateAt(index: number, count: number): string {
  const month = Math.floor((index * months) / Math.max(1, count));
  const day = 1 + ((index * 7) % 20);
  return `${2025 + Math.floor(month / 12)}-${String((month % 12) + 1).padStart(2, "0")}-${String(day).padStart(2, "0")}`;
}

/** Sentences as minutes have them, put together at random: of a few hundred no two are much alike, some are. */
class Minutes {
  private readonly random = new Random(20261121);

  constructor(private readonly people: readonly string[]) {}

  text(length: number): string {
    let text = "";
    while (text.length < length) text += this.sentence();
    return text.slice(0, length);
  }

  private sentence(): string {
    const { random } = this;
    const name = this.people[random.below(this.people.length)] ?? "张一";
    const kind = random.below(4);
    if (kind === 0) return `${name}：${random.pick(acts)}${random.pick(matters)}，${random.pick(results)}。`;
    if (kind === 1) return `会议${random.pick(acts)}${random.pick(matters)}，由${name}${random.pick(results)}。`;
    if (kind === 2)
      return `${random.pick(places)}的${random.pick(matters)}${1 + random.below(90)}件，${random.pick(results)}。`;
    return `${name}到${random.pick(places)}${random.pick(acts)}，带回${1 + random.below(30)}条意见，${random.pick(results)}。`;
  }
}

type Words = readonly [string, ...string[]];
const acts: Words = [
  "领学党章第三章并讲解",
  "汇报走访情况和",
  "提出调整值班表与",
  "讨论",
  "逐项核对",
  "研究决定",
  "对照检查",
  "交流学习体会并谈到",
  "听取意见后修改",
  "回顾上半年的",
  "查摆问题：",
  "重温入党誓词并说起",
  "通报",
  "审议",
  "布置",
  "补充说明",
];
const matters: Words = [
  "窗口导办台的排班",
  "困难群众的用药登记",
  "党费收缴明细",
  "发展党员的材料",
  "防汛值守轮换",
  "老旧小区加装电梯",
  "物资采购的风险点",
  "师徒结对名单",
  "网格走访的难题",
  "志愿服务台账",
  "年度重点项目",
  "教师节慰问方案",
  "档案目录",
  "理论学习计划",
  "群众来信办理",
  "食堂节约用电",
];
const results: Words = [
  "月底前办结并回访",
  "当场认领三条",
  "下周一前交回清单",
  "同意按分工办理",
  "一致通过",
  "还有两处要再核实",
  "确定由组织委员牵头",
  "约定十五日再碰一次",
  "列出时间和责任人",
  "请财务核对后公示",
  "留作下次会议的议题",
  "认识到自己跟进不够主动",
];
const places: Words = [
  "东街社区",
  "西巷网格",
  "办事大厅二楼",
  "南坝泵站",
  "示例县小学",
  "北门市场",
  "幸福里小区",
  "综合窗口",
  "老干部活动室",
  "河堤三号段",
];

const types = ["党员大会", "支委会", "党小组会", "主题党日", "党课", "组织生活会"];
const perMeeting = 20;

function scaled(size: BranchSize): ReadonlyMap<LedgerKind, readonly Row[]> {
  const branch = new Map(fullBranch());
  const known = branch.get("roster") ?? [];
  const names = new Set(known.map(({ name }) => String(name)));
  for (let member = 0; names.size < size.members; member++) names.add(nameOf(member));
  const people = [...names];
  const personAt = (index: number): string => people[index % people.length] ?? "";
  const minutes = new Minutes(people);
  branch.set("roster", [
    ...known,
    ...people.slice(known.length).map((name, index) => {
      const born = 1960 + (index % 40);
      return {
        name,
        sex: index % 2 === 0 ? "男" : "女",
        birthDate: `${born}-05-${10 + (index % 15)}`,
        ethnicity: "汉族",
        education: "本科",
        memberType: "正式党员",
        joinedOn: `${born + 22}-07-01`,
        fullMemberOn: `${born + 23}-07-01`,
        group: groupOf(index),
        personType: "在职",
        pointsCategory: "在职",
        leader: "否",
        status: "在册",
      };
    }),
  ]);
  branch.set(
    "meetings",
    Array.from({ length: size.meetings }, (_, index) => {
      const type = types[index % types.length] ?? "";
      const start = (index * perMeeting) % people.length;
      const present = Array.from({ length: perMeeting }, (_, at) => personAt(start + at));
      return {
        date: dateAt(index, size.meetings),
        type,
        title: `第${index + 1}次${type}`,
        group: type === "党小组会" ? groupOf(start) : "",
        place: "活动室",
        chair: present[0] ?? "",
        recorder: present[1] ?? "",
        speaker: type === "党课" ? (present[2] ?? "") : "",
        expected: perMeeting,
        present: perMeeting,
        attendees: present.join("、"),
        topic: minutes.text(20),
        content: minutes.text(minuteLength),
        resolution: "会议决定按分工落实，一致通过。",
      };
    }),
  );
  branch.set(
    "talks",
    Array.from({ length: size.talks }, (_, index) => ({
      date: dateAt(index, size.talks),
      talker: personAt(index % 10),
      partner: personAt(index + 10),
      type: "谈心谈话",
      venue: "谈话室",
      content: minutes.text(80),
      result: "达成一致",
    })),
  );
  branch.set(
    "criticism",
    Array.from({ length: size.criticism }, (_, index) => ({
      date: index % 2 === 0 ? "2026-06-28" : "2025-12-28",
      critic: personAt(index),
      target: personAt(index % 4 < 2 ? index : index + 7),
      type: index % 4 < 2 ? "自我批评" : "相互批评",
      opinion: minutes.text(60),
      response: index % 4 < 2 ? "" : "接受意见",
    })),
  );
  branch.set(
    "study",
    Array.from({ length: size.study }, (_, index) => ({
      name: personAt(index),
      date: dateAt(index, size.study),
      title: `第${1 + (index % 12)}期学习班`,
      content: minutes.text(30),
      level: "支部",
      organiser: "示例局第一党支部",
      hours: 1 + (index % 8),
      type: index % 5 === 0 ? "网络自学" : "集中学习",
    })),
  );
  branch.set(
    "appraisal",
    people.map((name, index) => ({
      name,
      year: 2025,
      date: "2025-12-28",
      self: "已自评",
      peers: "已互评",
      excellentVotes: index % 4,
      qualifiedVotes: 9,
      opinion: "同意评定等次",
      grade: index % 5 === 0 ? "优秀" : "合格",
      score: 17,
    })),
  );
  return branch;
}

/** The bytes; deterministic. */
export function wholeBranchWorkbook(size: BranchSize): Uint8Array {
  const branch = scaled(size);
  const people = (branch.get("roster") ?? []).map(({ name }) => String(name));
  const sheets = [...branch].flatMap(([kind, rows]) => {
    if (kind === "dues") return duesSheets(people);
    const used = new Set(rows.flatMap((row) => Object.keys(row)));
    const captions = standardCaptions(kind).filter(({ field }) => used.has(field));
    const cells = rows.map((row) =>
      captions.map(({ field }) => (row[field] === undefined || row[field] === "" ? null : row[field])),
    );
    const xml = sheetXml([
      [`示例局第一党支部${chineseLedgerName(kind)}`],
      captions.map(({ caption }) => caption),
      ...cells,
    ]);
    return [{ name: chineseLedgerName(kind), xml }];
  });
  return makeWorkbook({ sheets });
}
