/** 党小组表: one row per Party group. */
import { defineEntryLedger } from "../entry-ledger.ts";

export const groups = defineEntryLedger("groups", {
  titles: /党小组(?:设置|划分|名册|一览|名单|情况|基本|信息|台账|编组|组成|表|花名册)/,
  sparse: true,
  oneEach: true,
  key: ["group"],
  telling: ["leader", "members", "memberCount", "contact"],
  telltale: [
    "党小组长",
    "小组长",
    "组长",
    "组员",
    "组长姓名",
    "党小组组长",
    "小组成员",
    "党小组成员",
    "组员名单",
    "组员人数",
  ],
  captions: {
    group: ["党小组", "党小组名称", "小组名称", "组别", "小组", "名称", "党小组组名", "组名"],
    leader: ["组长", "党小组长", "小组长", "组长姓名", "党小组组长", "小组组长"],
    members: [
      "组员",
      "成员",
      "小组成员",
      "党小组成员",
      "组员名单",
      "党员名单",
      "成员名单",
      "组员姓名",
      "小组党员",
      "党员姓名",
      "成员姓名",
    ],
    memberCount: ["组员人数", "人数", "党员人数", "党员数", "小组人数", "成员人数", "党员数量"],
    foundedOn: ["成立日期", "成立时间", "设立时间", "划分时间", "建立时间"],
    contact: ["联系委员", "联系支委", "联系人", "包组委员", "支委联系人", "联系领导"],
    note: ["备注", "说明"],
  },
  ignored: ["联系电话", "活动地点", "手机号", "电话"],
});
