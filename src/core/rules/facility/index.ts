/** The rules of the area facility, in any order: the registry puts them into that of the catalogue. */
import type { Rule } from "../define.ts";
import { activityRoomChecklist } from "./activity-room-checklist.ts";
import { plateAndWall } from "./plate-and-wall.ts";
import { sixHaves } from "./six-haves.ts";

export const facilityRules: readonly Rule[] = [sixHaves, activityRoomChecklist, plateAndWall];
