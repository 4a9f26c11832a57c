/** At an organizational life meeting every member present criticises himself. */
import { nameKey } from "../../facts/roster-facts.ts";
import { fieldText } from "../../model/field.ts";
import { defineRule } from "../define.ts";
import { answersPerCriticismMeeting } from "../shared/criticism-meetings.ts";
import { isSelfCriticism } from "../shared/criticism-records.ts";

export const everyoneSpeaks = defineRule({
  id: "orglife/everyone-speaks",
  severity: "M",
  needs: ["criticism", "meetings"],
  uses: ["roster"],
  basis: ["district-bureau/4.1.2", "four-strong"],
  text: {
    title: "人人自我批评",
    condition: "出席组织生活会的每名党员都有自我批评记录。",
    gap: "有出席的党员还没有自我批评记录。",
    why: "组织生活会要人人谈到，只听几个人说就走了过场。",
    remedy: "可以对照会上的原始记录补登；没有发言的可以会后补做，并在备注里写明。",
  },
  *check(facts) {
    yield* answersPerCriticismMeeting(facts, {
      lacking: (names, own) => {
        const spoke = new Set(
          own.filter(isSelfCriticism).map((entry) => nameKey(fieldText(entry.critic) || fieldText(entry.target))),
        );
        return names.filter((name) => !spoke.has(name));
      },
      word: "自我批评",
    });
  },
});
