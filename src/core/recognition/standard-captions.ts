/**
 * The captions of a new, empty ledger of each kind, in their order. A header that holds exactly these is recognised
 * without a doubt: whoever starts with it is never asked.
 */
import { type CoreLedgerKind, type LedgerKind, ledgerKinds } from "../model/ledger.ts";
import { type FieldShape, ledgerFields } from "../model/ledger-fields.ts";
import type { HeaderColumn } from "./find-tables.ts";
import type { PatternColumn } from "./ledger-definition.ts";
import { captionKey } from "./text.ts";

export interface StandardCaption {
  /** Field name of the contract. */
  readonly field: string;
  readonly caption: string;
  readonly shape: FieldShape;
}

type CoreCaptions = { readonly [field in string]: readonly [shape: FieldShape, caption: string] };

const coreCaptions: { readonly [Kind in CoreLedgerKind]: CoreCaptions } = {
  roster: {
    name: ["person", "姓名"],
    sex: ["text", "性别"],
    birthDate: ["date", "出生日期"],
    idNumber: ["text", "身份证号"],
    ethnicity: ["text", "民族"],
    education: ["text", "学历"],
    memberType: ["text", "党员类别"],
    joinedOn: ["date", "入党日期"],
    fullMemberOn: ["date", "转正日期"],
    appliedOn: ["date", "申请入党日期"],
    branch: ["text", "所属支部"],
    group: ["text", "党小组"],
    post: ["text", "党内职务"],
    personType: ["text", "人员类型"],
    pointsCategory: ["text", "积分类别"],
    leader: ["flag", "领导干部"],
    status: ["text", "组织关系状态"],
    statusFrom: ["date", "状态起始日期"],
    statusTo: ["date", "状态截止日期"],
    transferredInOn: ["date", "转入日期"],
    phone: ["text", "联系电话"],
    exemption: ["text", "豁免情况"],
    discipline: ["text", "处分类型"],
    disciplineFrom: ["date", "处分起始日期"],
    disciplineTo: ["date", "处分截止日期"],
    reportedOn: ["date", "异动报告日期"],
    note: ["text", "备注"],
  },
  meetings: {
    date: ["date", "召开日期"],
    type: ["text", "会议类型"],
    title: ["text", "会议名称"],
    group: ["text", "党小组"],
    place: ["text", "地点"],
    chair: ["person", "主持人"],
    recorder: ["person", "记录人"],
    speaker: ["person", "主讲人"],
    expected: ["headcount", "应到人数"],
    present: ["headcount", "实到人数"],
    votingExpected: ["headcount", "有表决权应到"],
    votingPresent: ["headcount", "有表决权实到"],
    attendees: ["names", "出席名单"],
    absentees: ["names", "缺席及原因"],
    topic: ["text", "主题"],
    agenda: ["text", "议题"],
    content: ["text", "内容"],
    resolution: ["text", "决议"],
    signature: ["text", "签名"],
    attachment: ["text", "附件"],
    note: ["text", "备注"],
  },
  dues: {
    name: ["person", "姓名"],
    month: ["period", "所属月份"],
    paidOn: ["date", "缴费日期"],
    personType: ["text", "人员类型"],
    base: ["cents", "党费基数"],
    monthlyDue: ["cents", "月缴标准"],
    paid: ["cents", "实缴党费"],
    assessedOn: ["date", "核定日期"],
    collector: ["person", "收款人"],
    remittedOn: ["date", "上缴日期"],
    waiver: ["text", "减免批准"],
    note: ["text", "备注"],
  },
};

const tables: { readonly [Kind in LedgerKind]: CoreCaptions } = { ...ledgerFields, ...coreCaptions };

/** Fields of a new ledger of this kind in their order, with what a clerk reads above the column. */
export function standardCaptions(kind: LedgerKind): readonly StandardCaption[] {
  return Object.entries(tables[kind]).map(([field, [shape, caption]]) => ({ field, caption, shape }));
}

export interface StandardHeader {
  readonly kind: LedgerKind;
  readonly columns: readonly PatternColumn[];
}

interface StandardKeys {
  readonly kind: LedgerKind;
  readonly keys: readonly string[];
}

let byFirst: ReadonlyMap<string, readonly StandardKeys[]> | null = null;

/** Keys of the standard captions of each kind, by the first of them; made once. */
function keysByFirst(): ReadonlyMap<string, readonly StandardKeys[]> {
  if (byFirst) return byFirst;
  const made = new Map<string, StandardKeys[]>();
  for (const kind of ledgerKinds) {
    const keys = standardCaptions(kind).map(({ caption }) => captionKey(caption));
    const first = keys[0] ?? "";
    made.set(first, [...(made.get(first) ?? []), { kind, keys }]);
  }
  byFirst = made;
  return made;
}

/** The kind whose standard captions begin a header (a first column 序号 does not matter), or null. Others may follow. */
export function standardHeaderOf(columns: readonly HeaderColumn[]): StandardHeader | null {
  const own = columns[0]?.leafKey === "序号" ? columns.slice(1) : columns;
  for (const { kind, keys } of keysByFirst().get(own[0]?.joinedKey ?? "") ?? []) {
    if (own.length < keys.length) continue;
    if (!keys.every((key, index) => own[index]?.joinedKey === key)) continue;
    return {
      kind,
      columns: standardCaptions(kind).map(({ field }, index) => ({
        field,
        column: own[index]?.column ?? 0,
        confidence: 1,
      })),
    };
  }
  return null;
}
