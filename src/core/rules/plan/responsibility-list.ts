/** Every task of a plan names who is responsible and what is to be done. */
import { defineRule } from "../define.ts";
import { answersPerEntry } from "../shared/entry-fields.ts";

export const responsibilityList = defineRule({
  id: "plan/responsibility-list",
  severity: "L",
  needs: ["plans"],
  basis: ["jiefangbei/4.1", "city-organs/1.2", "school/6.1"],
  text: {
    title: "责任清单到人",
    condition: "检查期内的每项任务都写了责任人和措施。",
    gap: "有任务还没有写明责任人或措施。",
    why: "任务到人，月底才好对账。",
    remedy: "可以在责任清单里补上责任人和措施。",
  },
  *check({ plans, period }) {
    yield* answersPerEntry({
      ledger: plans,
      period,
      fields: ["owner", "measures"],
      name: "责任清单",
      counts: (entry) => entry.matter !== undefined || entry.owner !== undefined || entry.measures !== undefined,
    });
  },
});
