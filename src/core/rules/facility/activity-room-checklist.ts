/** The activity room has the seven things the district bureau lists; a shared room need not be one of its own. */
import { defineRule, notApplicable } from "../define.ts";
import { documentsAnswer } from "../shared/documents.ts";
import { isRoomShared } from "../shared/shared-room.ts";

export const activityRoomChecklist = defineRule({
  id: "facility/activity-room-checklist",
  severity: "L",
  needs: ["facilities"],
  parameters: ["facility.room_items"],
  basis: ["district-bureau/7.1.1"],
  text: {
    title: "活动室七项",
    condition: "活动室的七项配置在阵地台账里都登记为“有”。",
    gap: "活动室还有几项没有登记为“有”。",
    why: "活动室配置齐全，开会学习和资料保管才有着落。",
    remedy: "已经有的请补登记；还差的可以列入当年经费计划，条件不足的写明共享安排。",
    doubts: "没有专用活动室、和别的单位共享的，在台账里注明“共享”，这一条就不适用。",
  },
  *check({ facilities }, { "facility.room_items": wanted }) {
    if (isRoomShared(facilities)) {
      yield notApplicable("branch", "活动室和别的单位共享，不按专用活动室核对。");
      return;
    }
    yield documentsAnswer({
      ledger: facilities,
      subject: "branch",
      wanted,
      fields: ["item", "condition"],
      name: "活动室配置",
    });
  },
});
