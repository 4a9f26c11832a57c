/** A reminder: somebody from above is the contact of the branch. */
import { fieldText } from "../../model/field.ts";
import { absent, defineRule, foundField, met, toConfirm } from "../define.ts";

export const threeContacts = defineRule({
  id: "supervise/three-contacts",
  severity: "I",
  needs: ["supervision"],
  uses: ["branch"],
  basis: ["city-organs/2.1"],
  text: {
    title: "三联系三促进",
    condition: "支部信息表写了联系干部，或者督导反馈表写了督导人。",
    gap: "还没有写联系干部。",
    why: "有人联系，遇到难处有人问。",
    remedy: "可以在支部信息表里补上联系干部。",
    doubts: "联系干部由上级确定；支部没有督导台账时不判。",
  },
  *check({ supervision, branchSheet }) {
    const contact = [
      ...(branchSheet?.entries ?? []).map((entry) => entry.liaison),
      ...supervision.entries.map((entry) => entry.inspector),
    ].find((field) => fieldText(field) !== "");
    yield contact
      ? met("branch", { evidence: [foundField(contact, "联系干部")] })
      : toConfirm("branch", {
          message: "没有看到联系干部或督导人，请核对。",
          evidence: [absent(branchSheet?.next() ?? supervision.next(), "联系干部")],
        });
  },
});
