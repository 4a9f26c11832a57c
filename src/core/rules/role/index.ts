/** The rules of the area role, in any order: the registry puts them into that of the catalogue. */
import type { Rule } from "../define.ts";
import { brand } from "./brand.ts";
import { businessIntegration } from "./business-integration.ts";
import { communityCheckin } from "./community-checkin.ts";
import { demonstrationPost } from "./demonstration-post.ts";
import { pairedHelp } from "./paired-help.ts";
import { pledgeCycle } from "./pledge-cycle.ts";
import { twoWayContact } from "./two-way-contact.ts";
import { volunteerService } from "./volunteer-service.ts";

export const roleRules: readonly Rule[] = [
  communityCheckin,
  pledgeCycle,
  volunteerService,
  pairedHelp,
  brand,
  businessIntegration,
  demonstrationPost,
  twoWayContact,
];
