/** A reminder: committee members are tied to groups and members to people outside (双联系). */
import { type Field, fieldText, saysNothing } from "../../model/field.ts";
import type { EntryOf } from "../../model/ledger-fields.ts";
import { absent, defineRule, foundField, met, notApplicable, placeOf, toConfirm } from "../define.ts";

export const twoWayContact = defineRule({
  id: "role/two-way-contact",
  severity: "I",
  needs: ["groups"],
  uses: ["service"],
  basis: ["school/4.8.2"],
  text: {
    title: "双联系机制",
    condition: "党小组表里每个组都写了联系委员，作用发挥台账里有党员的联系对象。",
    gap: "联系表还不完整。",
    why: "委员联系小组、党员联系群众，情况才上得来、下得去。",
    remedy: "可以在党小组表里补上联系委员，在作用发挥台账里补上联系对象。",
  },
  *check({ groups, service }) {
    if (!groups.has("contact")) {
      yield notApplicable("branch", "党小组表里没有联系委员一栏，没有实行双联系的支部不用管这一条。");
      return;
    }
    const others = (service?.entries ?? []).some(({ recipient }) => isNamed(recipient));
    // A group may take several lines, the contact on one of them.
    const rows = new Map<string, EntryOf<"groups">>();
    for (const entry of groups.entries) {
      const name = fieldText(entry.group);
      const subject = name === "" ? entry.place.id : `group:${name}`;
      if (!isNamed(rows.get(subject)?.contact)) rows.set(subject, entry);
    }
    for (const [subject, { contact, group, place }] of rows) {
      if (!contact || !isNamed(contact)) {
        yield toConfirm(subject, {
          message: `${fieldText(group) || "这个党小组"}还没有写联系委员，请核对。`,
          evidence: [contact ? foundField(contact, "联系委员") : absent(placeOf({ place }), "联系委员")],
        });
      } else if (service && !others) {
        yield toConfirm(subject, {
          message: "联系委员已经写明，作用发挥台账里没有看到党员的联系对象，请核对。",
          evidence: [foundField(contact, "联系委员"), absent(service.next(), "联系对象")],
        });
      } else yield met(subject, { evidence: [foundField(contact, "联系委员")] });
    }
  },
});

function isNamed(cell: Field<unknown> | undefined): boolean {
  return !saysNothing(fieldText(cell));
}
