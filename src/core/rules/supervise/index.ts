/** The rules of the area supervise, in any order: the registry puts them into that of the catalogue. */
import type { Rule } from "../define.ts";
import { annualNotice } from "./annual-notice.ts";
import { feedbackFaceToFace } from "./feedback-face-to-face.ts";
import { fourLooks } from "./four-looks.ts";
import { meetingCadence } from "./meeting-cadence.ts";
import { monthQuarterHalfyear } from "./month-quarter-halfyear.ts";
import { quarterTriple } from "./quarter-triple.ts";
import { threeContacts } from "./three-contacts.ts";

export const superviseRules: readonly Rule[] = [
  quarterTriple,
  monthQuarterHalfyear,
  fourLooks,
  feedbackFaceToFace,
  threeContacts,
  annualNotice,
  meetingCadence,
];
