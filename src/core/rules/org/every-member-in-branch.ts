/** The standing of everybody on the roster is settled: here, floating, transferred out, suspended … (decision 39). */
import { fieldValue, isUnreadable } from "../../model/field.ts";
import { absent, cannotJudge, defineRule, foundField, gap, met } from "../define.ts";

export const everyMemberInBranch = defineRule({
  id: "org/every-member-in-branch",
  severity: "H",
  needs: ["roster"],
  basis: ["school/4.4.4", "district-bureau/3.1.2", "lianxing/3.1", "jiefangbei/1.3"],
  text: {
    title: "党员全部纳入支部管理",
    condition: "花名册上每个人的组织关系状态都写明了。",
    gap: "组织关系状态还没有写明。",
    why: "状态不清的党员没有人管，应到人数和党费也算不准。",
    remedy: "可以核实后在花名册的状态列写上在册、流动、转出、停止党籍等，并写明起始日期。",
  },
  *check({ roster }) {
    if (!roster.has("status")) {
      yield cannotJudge("branch", "missing-column", {
        message: "花名册没有组织关系状态列，看不出每个人的组织关系是否落实。",
        evidence: [absent(roster.whole(), "组织关系状态列")],
        missing: { kind: "roster", field: "status" },
      });
      return;
    }
    for (const person of roster.people) {
      const status = person.record.status;
      const evidence = [foundField(status ?? person.record.name, `${person.name}的组织关系状态`)];
      const value = fieldValue(status);
      if (value === "pending") {
        yield gap(person.subject, { message: `${person.name}的组织关系还没有落实。`, evidence });
      } else if (value !== undefined) yield met(person.subject, { evidence });
      else if (isUnreadable(status)) {
        const message = `${person.name}的组织关系状态写法看不懂。`;
        yield cannotJudge(person.subject, "unreadable-value", { message, evidence });
      } else yield gap(person.subject, { message: `${person.name}的组织关系状态还没有填。`, evidence });
    }
  },
});
