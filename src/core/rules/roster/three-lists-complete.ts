/** The roster, the list of activists and the plan of admissions are all there; 无 on an empty list is enough. */
import type { EntryFacts } from "../../facts/entry-facts.ts";
import { fieldText, fieldValue } from "../../model/field.ts";
import type { EntryOf } from "../../model/ledger-fields.ts";
import type { Evidence } from "../../model/outcome.ts";
import type { WordGroup } from "../../profiles/figures.ts";
import { absent, cannotJudge, defineRule, found, gap, met, placeOf, toConfirm } from "../define.ts";

export const threeListsComplete = defineRule({
  id: "roster/three-lists-complete",
  severity: "M",
  needs: ["roster"],
  uses: ["development", "plans", "archive"],
  parameters: ["roster.lists"],
  basis: ["district-bureau/8.1.2"],
  text: {
    title: "三本名册齐全",
    condition: "党员名册、入党积极分子名册、发展党员计划名册都有，没有人员的注明“无”。",
    gap: "名册还不齐。",
    why: "三本名册是党员队伍管理的底账。",
    remedy: "可以把缺的名册放进工作簿；当年没有的，建一张表注明“无”。",
    doubts: "名册放在别的文件里的，一起检查就能看到。",
  },
  *check({ roster, development, plans, archive, ledgers }, { "roster.lists": lists }) {
    if (lists.length === 0) {
      yield cannotJudge("branch", "not-configured", {
        message: "应有哪些名册还没有填写，在体检设置里填好后可以检查。",
      });
      return;
    }
    if (!development && !plans && !archive && !ledgers.others.development) {
      yield cannotJudge("branch", "missing-ledger", {
        message: "工作簿里没有发展党员台账、计划总结台账或档案目录，看不出另外两本名册有没有。",
        evidence: [found(roster.whole(), "党员花名册")],
        missing: { kind: "development" },
      });
      return;
    }
    const missing: string[] = [];
    const present: Evidence[] = [found(roster.whole(), "党员花名册")];
    const empty: string[] = [];
    for (const list of lists) {
      if (/党员名册|花名册/.test(list.title)) continue;
      const there =
        (/积极分子/.test(list.title) ? first(development, (entry) => isActivist(entry)) : null) ??
        (/计划/.test(list.title) ? first(development, (entry) => fieldValue(entry.planned) === true) : null) ??
        first(plans, (entry) => names(list, `${fieldText(entry.type)}${fieldText(entry.title)}`)) ??
        first(archive, (entry) => names(list, fieldText(entry.title)) && fieldValue(entry.exists) !== false);
      if (there) present.push(there);
      else if (ledgers.others.development && !development) empty.push(list.title);
      else missing.push(list.title);
    }
    if (missing.length > 0) {
      yield gap("branch", {
        message: `工作簿里没有看到${missing.join("、")}。`,
        evidence: [...missing.map((title) => absent(roster.next(), title)), ...present],
      });
    } else if (empty.length > 0) {
      const message = `${empty.join("、")}是空表，当年没有人员的请注明“无”。`;
      yield toConfirm("branch", { message, evidence: present });
    } else yield met("branch", { evidence: present });
  },
});

function isActivist(entry: EntryOf<"development">): boolean {
  const stage = `${fieldText(entry.stage)}${fieldText(entry.note)}`;
  return (
    fieldText(entry.activistOn) !== "" || /积极分子|发展对象|预备/.test(stage) || /^无$/.test(fieldText(entry.name))
  );
}

function names(list: WordGroup, text: string): boolean {
  return list.words.some((word) => text.includes(word));
}

function first<Kind extends "development" | "plans" | "archive">(
  ledger: EntryFacts<Kind> | null,
  test: (entry: EntryOf<Kind>) => boolean,
): Evidence | null {
  const entry = ledger?.entries.find(test);
  return entry ? found(placeOf(entry), "") : null;
}
