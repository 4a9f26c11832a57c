/** The branch has a name plate, and duties and rules of organizational life hang on the wall. */
import { defineRule, notApplicable } from "../define.ts";
import { documentsAnswer } from "../shared/documents.ts";
import { isRoomShared } from "../shared/shared-room.ts";

export const plateAndWall = defineRule({
  id: "facility/plate-and-wall",
  severity: "L",
  needs: ["facilities"],
  parameters: ["facility.wall_items"],
  basis: ["school/4.7"],
  text: {
    title: "标牌与制度上墙",
    condition: "支部标牌、岗位职责和组织生活制度都已挂出，阵地台账里有登记。",
    gap: "标牌或上墙内容还没有登记齐。",
    why: "标牌和制度挂出来，党员和群众找得到、看得到。",
    remedy: "已经挂出的请在阵地台账里登记；还没有的可以先做标牌和制度牌。",
  },
  *check({ facilities }, { "facility.wall_items": wanted }) {
    yield isRoomShared(facilities)
      ? notApplicable("branch", "活动场所和别的单位共享，标牌和上墙内容按共用单位的安排。")
      : documentsAnswer({
          ledger: facilities,
          subject: "branch",
          wanted,
          fields: ["item", "condition"],
          name: "标牌和上墙内容",
        });
  },
});
