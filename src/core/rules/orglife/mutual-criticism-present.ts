/** At an organizational life meeting every member present gives or receives criticism. */
import { nameKey } from "../../facts/roster-facts.ts";
import { fieldText } from "../../model/field.ts";
import { defineRule } from "../define.ts";
import { answersPerCriticismMeeting } from "../shared/criticism-meetings.ts";
import { isSelfCriticism } from "../shared/criticism-records.ts";

export const mutualCriticismPresent = defineRule({
  id: "orglife/mutual-criticism-present",
  severity: "M",
  needs: ["criticism", "meetings"],
  uses: ["roster"],
  basis: ["district-bureau/4.1.2", "four-strong"],
  text: {
    title: "有相互批评",
    condition: "出席组织生活会的每名党员至少提出或收到一条相互批评。",
    gap: "有出席的党员还没有相互批评记录。",
    why: "只有自我批评没有相互批评，问题容易停在表面。",
    remedy: "可以对照会上的原始记录补登批评人、被批评人和意见。",
  },
  *check(facts) {
    yield* answersPerCriticismMeeting(facts, {
      lacking: (names, own) => {
        const involved = new Set(
          own
            .filter((entry) => !isSelfCriticism(entry))
            .flatMap((entry) => [nameKey(fieldText(entry.critic)), nameKey(fieldText(entry.target))]),
        );
        return names.filter((name) => !involved.has(name));
      },
      word: "相互批评",
    });
  },
});
