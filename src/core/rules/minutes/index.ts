/** The rules of the area minutes, in any order: the registry puts them into that of the catalogue. */
import type { Rule } from "../define.ts";
import { adminMixed } from "./admin-mixed.ts";
import { agenda } from "./agenda.ts";
import { copiedText } from "./copied-text.ts";
import { detail } from "./detail.ts";
import { entertainment } from "./entertainment.ts";
import { requiredElements } from "./required-elements.ts";
import { resolution } from "./resolution.ts";
import { signature } from "./signature.ts";
import { speakers } from "./speakers.ts";
import { typeContentMatch } from "./type-content-match.ts";
import { uniformFormat } from "./uniform-format.ts";
import { voteDetail } from "./vote-detail.ts";

export const minutesRules: readonly Rule[] = [
  requiredElements,
  agenda,
  speakers,
  resolution,
  signature,
  detail,
  adminMixed,
  copiedText,
  entertainment,
  typeContentMatch,
  uniformFormat,
  voteDetail,
];
