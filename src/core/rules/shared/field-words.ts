/** Fields by the names that profiles use for them, and what a clerk calls each. Names from outside go through a Map. */
import type { Field } from "../../model/field.ts";
import type { MeetingRecord, MemberRecord } from "../../model/record.ts";

interface FieldWord<Entry> {
  readonly word: string;
  readonly of: (record: Entry) => Field<unknown> | undefined;
}

const memberFields: ReadonlyMap<string, FieldWord<MemberRecord>> = new Map<string, FieldWord<MemberRecord>>([
  ["name", { word: "姓名", of: (record) => record.name }],
  ["sex", { word: "性别", of: (record) => record.sex }],
  ["birthDate", { word: "出生日期", of: (record) => record.birthDate }],
  ["idNumber", { word: "身份证号", of: (record) => record.idNumber }],
  ["ethnicity", { word: "民族", of: (record) => record.ethnicity }],
  ["education", { word: "学历", of: (record) => record.education }],
  ["memberType", { word: "党员类别", of: (record) => record.memberType }],
  ["joinedOn", { word: "入党日期", of: (record) => record.joinedOn }],
  ["fullMemberOn", { word: "转正日期", of: (record) => record.fullMemberOn }],
  ["appliedOn", { word: "申请日期", of: (record) => record.appliedOn }],
  ["branch", { word: "所属支部", of: (record) => record.branch }],
  ["group", { word: "党小组", of: (record) => record.group }],
  ["post", { word: "党内职务", of: (record) => record.post }],
  ["personType", { word: "人员类型", of: (record) => record.personType }],
  ["pointsCategory", { word: "积分类别", of: (record) => record.pointsCategory }],
  ["status", { word: "组织关系状态", of: (record) => record.status }],
  ["transferredInOn", { word: "转入日期", of: (record) => record.transferredInOn }],
  ["phone", { word: "联系电话", of: (record) => record.phone }],
]);

const meetingFields: ReadonlyMap<string, FieldWord<MeetingRecord>> = new Map<string, FieldWord<MeetingRecord>>([
  ["date", { word: "时间", of: (record) => record.date }],
  ["type", { word: "会议类型", of: (record) => record.type }],
  ["title", { word: "会议名称", of: (record) => record.title }],
  ["group", { word: "党小组", of: (record) => record.group }],
  ["place", { word: "地点", of: (record) => record.venue }],
  ["chair", { word: "主持人", of: (record) => record.chair }],
  ["recorder", { word: "记录人", of: (record) => record.recorder }],
  ["speaker", { word: "主讲人", of: (record) => record.speaker }],
  ["expected", { word: "应到人数", of: (record) => record.expected }],
  ["present", { word: "实到人数", of: (record) => record.present }],
  ["attendees", { word: "出席名单", of: (record) => record.attendees }],
  ["absentees", { word: "缺席及原因", of: (record) => record.absentees }],
  ["topic", { word: "主题", of: (record) => record.topic }],
  ["agenda", { word: "议题", of: (record) => record.agenda }],
  ["content", { word: "会议内容", of: (record) => record.content }],
  ["resolution", { word: "决议", of: (record) => record.resolution }],
  ["signature", { word: "签名", of: (record) => record.signature }],
  ["attachment", { word: "附件", of: (record) => record.attachment }],
]);

export function memberField(record: MemberRecord, name: string): Field<unknown> | undefined {
  return memberFields.get(name)?.of(record);
}

export function memberFieldWord(name: string): string {
  return memberFields.get(name)?.word ?? name;
}

export function meetingField(record: MeetingRecord, name: string): Field<unknown> | undefined {
  return meetingFields.get(name)?.of(record);
}

export function meetingFieldWord(name: string): string {
  return meetingFields.get(name)?.word ?? name;
}
