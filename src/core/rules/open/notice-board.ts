/** There is a notice board, or an online column in its place, and somebody looks after it. */
import { fieldText, fieldValue, isBlank } from "../../model/field.ts";
import { absent, cannotJudge, defineRule, foundField, gap, met } from "../define.ts";
import { recordEvidence } from "../shared/periodic-record.ts";

const board = /公开栏|宣传栏|公示栏|党务公开|网上专栏/;

export const noticeBoard = defineRule({
  id: "open/notice-board",
  severity: "L",
  needs: ["facilities"],
  parameters: ["open.board_items"],
  basis: ["school/4.7", "district-bureau/7.1.1"],
  text: {
    title: "公开栏、宣传栏",
    condition: "阵地台账里登记了公开栏或宣传栏（没有条件的可以用网上专栏），并写明由谁维护。",
    gap: "公开栏、宣传栏还没有登记，或者没有写明由谁维护。",
    why: "公开栏常更新，党员才能随时看到支部的事。",
    remedy: "已经设了的请登记一行，并写上维护的人；没有条件的可以用网上专栏代替。",
  },
  *check({ facilities }) {
    const boards = facilities.entries.filter((entry) =>
      board.test(`${fieldText(entry.item)} ${fieldText(entry.condition)}`),
    );
    const present = boards.find((entry) => fieldValue(entry.exists) !== false);
    const [denied] = boards;
    if (!present) {
      yield gap("branch", {
        message: denied ? "阵地台账里写着还没有公开栏或宣传栏。" : "阵地台账里还没有公开栏或宣传栏的登记。",
        evidence: [denied ? recordEvidence(denied, "exists", "公开栏") : absent(facilities.next(), "公开栏或宣传栏")],
      });
    } else if (!facilities.has("keeper")) {
      yield cannotJudge("branch", "missing-column", {
        message: "公开栏已经登记，但阵地台账里没有找到“责任人”列，看不出由谁维护。",
        evidence: [recordEvidence(present, "item", "公开栏"), absent(facilities.whole(), "责任人列")],
        missing: { kind: "facilities", field: "keeper" },
      });
    } else if (present.keeper && isBlank(present.keeper)) {
      yield gap("branch", {
        message: "公开栏已经登记，还没有写明由谁维护。",
        evidence: [foundField(present.keeper, "维护人")],
      });
    } else yield met("branch", { evidence: [recordEvidence(present, "item", "公开栏")] });
  },
});
