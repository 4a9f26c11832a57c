/** Everybody whom the roster calls floating stands in the ledger of floating members. */

import { absent, cannotJudge, defineRule, foundField, gap, met, notApplicable } from "../define.ts";

export const floatingRegistered = defineRule({
  id: "relation/floating-registered",
  severity: "M",
  needs: ["roster"],
  uses: ["floating"],
  basis: ["jiefangbei/1.3"],
  text: {
    title: "流动党员纳入组织",
    condition: "花名册上标为流动的党员，流动党员台账里都有登记。",
    gap: "花名册标为流动，流动党员台账里还没有登记。",
    why: "登记在册，才知道去向、才能联系。",
    remedy: "可以在流动党员台账里补登记去向和联系方式；已经返回的，请更新花名册的状态。",
  },
  *check({ roster, floating, asOf }) {
    if (!roster.has("status")) {
      yield cannotJudge("branch", "missing-column", {
        message: "花名册没有组织关系状态列，看不出谁是流动党员。",
        evidence: [absent(roster.whole(), "组织关系状态列")],
        missing: { kind: "roster", field: "status" },
      });
      return;
    }
    const away = roster.people.filter((person) => roster.standingOn(person, asOf) === "floating");
    if (away.length === 0) {
      yield notApplicable("branch", "花名册上没有流动党员。");
      return;
    }
    if (!floating) {
      yield cannotJudge("branch", "missing-ledger", {
        message: `花名册上有${away.length}名流动党员，没有找到流动党员台账。`,
        evidence: away.slice(0, 5).map(({ record }) => foundField(record.status ?? record.name, "组织关系状态")),
        missing: { kind: "floating" },
      });
      return;
    }
    for (const { subject, name, record } of away) {
      const lookup = roster.find(name);
      const rows = floating.of("name", name);
      const [row] = rows;
      const status = foundField(record.status ?? record.name, "组织关系状态");
      if (!row) {
        yield gap(subject, {
          message: `花名册上${name}标为流动，流动党员台账里还没有登记。`,
          evidence: [absent(floating.next(), name), status],
        });
      } else if (
        lookup.kind === "ambiguous" &&
        rows.length < lookup.people.filter((other) => away.includes(other)).length
      ) {
        const message = `花名册上叫${name}的流动党员不止一人，台账里只有${rows.length}行，分不清登记的是谁。`;
        yield cannotJudge(subject, "ambiguous-name", { message, evidence: [status] });
      } else yield met(subject, { evidence: [row.name ? foundField(row.name, "姓名") : status] });
    }
  },
});
