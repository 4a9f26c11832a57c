/** A reminder for branches with service windows: demonstration posts are on record. */
import { fieldText, fieldValue } from "../../model/field.ts";
import { absent, defineRule, met, notApplicable, toConfirm } from "../define.ts";
import { ownBranchEntry } from "../shared/own-branch.ts";
import { recordEvidence } from "../shared/periodic-record.ts";

export const demonstrationPost = defineRule({
  id: "role/demonstration-post",
  severity: "I",
  needs: ["service"],
  uses: ["branch"],
  basis: ["district-bureau/6.1.4", "jiefangbei/3.1"],
  text: {
    title: "党员示范岗",
    condition: "窗口、服务单位的支部，作用发挥台账里有党员示范岗名单。",
    gap: "没有看到党员示范岗名单。",
    why: "亮出身份，服务就有了标准。",
    remedy: "设了示范岗的请登记岗位和人；不是窗口单位的，在支部信息表里填“窗口单位：否”。",
  },
  *check({ service, branchSheet, branch }) {
    const posts = service.entries.filter(
      (entry) => fieldText(entry.post) !== "" || /示范岗/.test(fieldText(entry.type)),
    );
    // A street keeps one sheet for all of its branches: another branch's window is none of this one's.
    const own = ownBranchEntry(branchSheet, branch);
    const isWindow = (own ? [own] : (branchSheet?.entries ?? [])).some(
      (entry) => fieldValue(entry.serviceWindow) === true,
    );
    if (posts.length > 0) {
      yield met("branch", { evidence: posts.slice(0, 3).map((entry) => recordEvidence(entry, "post", "示范岗")) });
    } else if (!isWindow) yield notApplicable("branch", "支部信息里没有写明是窗口、服务单位。");
    else {
      yield toConfirm("branch", {
        message: "窗口单位的作用发挥台账里没有看到党员示范岗名单，请核对有没有漏记。",
        evidence: [absent(service.next(), "党员示范岗")],
      });
    }
  },
});
