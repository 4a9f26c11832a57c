/** A secretary usually has been a full member for a year; less is for a person to look at. */
import { addYears } from "../../model/date.ts";
import { fieldValue } from "../../model/field.ts";
import { cannotJudge, defineRule, foundField, met, toConfirm } from "../define.ts";
import { secretariesOn } from "../shared/branch-secretaries.ts";

export const secretaryPartyAge = defineRule({
  id: "committee/secretary-party-age",
  severity: "L",
  needs: ["roster"],
  uses: ["committee", "branch"],
  parameters: ["committee.secretary_party_years"],
  basis: ["ZB-23"],
  text: {
    title: "书记党龄≥1年",
    condition: "书记转正已经满规定的年数。",
    gap: "书记的党龄还不满规定的年数。",
    why: "书记一般由有一定党龄的党员担任，党龄从转正之日算起。",
    remedy: "可以先核对花名册的转正日期；确实不满的属于“一般”要求，可以向上级党组织说明。",
  },
  *check(facts, { "committee.secretary_party_years": years }) {
    const { roster, asOf } = facts;
    const secretaries = secretariesOn(facts, asOf);
    if ("status" in secretaries) {
      yield secretaries;
      return;
    }
    if (secretaries.names.length === 0) {
      const message = "台账里没有写现任书记是谁，无法核对党龄。";
      yield cannotJudge("branch", "unreadable-value", { message, evidence: secretaries.evidence });
    }
    for (const name of secretaries.names) {
      const lookup = roster.find(name);
      if (lookup.kind !== "person") {
        yield cannotJudge(name, lookup.kind === "ambiguous" ? "ambiguous-name" : "unreadable-value", {
          message:
            lookup.kind === "ambiguous"
              ? `花名册上有几位${name}，分不清是哪一位。`
              : `书记${name}不在花名册上，请核对姓名。`,
          evidence: secretaries.evidence,
        });
        continue;
      }
      const cell = lookup.person.record.fullMemberOn;
      const converted = fieldValue(cell);
      if (!cell || !converted) {
        yield cannotJudge(name, cell ? "unreadable-value" : "missing-column", {
          message: `花名册没有写书记${name}的转正日期，算不出党龄。`,
          evidence: [foundField(cell ?? lookup.person.record.name, "转正日期")],
          ...(cell ? {} : { missing: { kind: "roster", field: "fullMemberOn" } as const }),
        });
      } else if (addYears(converted.from, years) <= asOf) {
        yield met(name, { evidence: [foundField(cell, "转正日期")] });
      } else {
        yield toConfirm(name, {
          message: `书记${name}转正还不满${years}年，一般要求满${years}年，请核对。`,
          evidence: [foundField(cell, "转正日期")],
        });
      }
    }
  },
});
