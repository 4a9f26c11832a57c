/** A branch does not outgrow the usual size; the texts differ in whom they count and whether the limit is included (trap F4.49). */
import { fieldText } from "../../model/field.ts";
import { absent, cannotJudge, defineRule, found, foundField, gap, met } from "../define.ts";

export const branchMaxMembers = defineRule({
  id: "org/branch-max-members",
  severity: "M",
  needs: ["roster"],
  parameters: ["branch.max_members"],
  basis: ["wuwei/2.1", "district-bureau/1.1.3", "ZB-4"],
  text: {
    title: "支部党员人数上限",
    condition: "基准日的党员人数没有超过一个支部的一般规模。",
    gap: "党员人数超过一个支部的一般规模。",
    why: "人数太多的支部不便开会和管理，一般分设支部或划分党小组。",
    remedy: "这不是硬性违规：可以请示上级党组织分设支部，也可以先合理划分党小组；已经转出的党员请在花名册里写明状态。",
  },
  *check({ roster, asOf }, { "branch.max_members": limit }) {
    const people = roster.onRosterOn(asOf);
    const { full, unknown } = roster.fullMembersOn(asOf);
    const { who, least, most } =
      limit.of === "members"
        ? { who: "党员", least: people.length, most: people.length }
        : { who: "正式党员", least: full.length, most: full.length + unknown.length };
    const highest = limit.inclusive ? limit.count : limit.count - 1;
    const departed = roster.has("status")
      ? []
      : roster.people.filter(({ record }) => /转出|调出|去世|死亡|停止党籍|除名/.test(fieldText(record.note)));
    if (most <= highest) yield met("branch", { evidence: [found(roster.whole(), `${who}${least}名`)] });
    else if (departed.length > 0) {
      yield cannotJudge("branch", "missing-column", {
        message: "花名册没有组织关系状态列，备注里又有已经离开的党员，现有人数看不准。",
        evidence: departed.slice(0, 5).map(({ record }) => foundField(record.note ?? record.name, "备注")),
        missing: { kind: "roster", field: "status" },
      });
    } else if (least > highest) {
      yield gap("branch", {
        message: `支部现有${who}${least}名，超过${highest}名的规模。`,
        evidence: [found(roster.whole(), `${who}${least}名`)],
      });
    } else {
      yield cannotJudge("branch", "unknown-member-type", {
        message: `正式党员至少${least}名，另有${unknown.length}名分不清类别，看不出是否超过${highest}名。`,
        evidence: [absent(roster.caption("memberType"), "党员类别")],
      });
    }
  },
});
