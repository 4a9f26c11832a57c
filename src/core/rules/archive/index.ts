/** The rules of the area archive, in any order: the registry puts them into that of the catalogue. */
import type { Rule } from "../define.ts";
import { consistency } from "./consistency.ts";
import { dutyDocuments } from "./duty-documents.ts";
import { filingCadence } from "./filing-cadence.ts";
import { fourHaves } from "./four-haves.ts";
import { institutionDocuments } from "./institution-documents.ts";
import { originalsKept } from "./originals-kept.ts";
import { planAndDuesMaterials } from "./plan-and-dues-materials.ts";
import { recordTypes } from "./record-types.ts";
import { sevenVolumes } from "./seven-volumes.ts";
import { superiorDocuments } from "./superior-documents.ts";
import { yearEndFiled } from "./year-end-filed.ts";

export const archiveRules: readonly Rule[] = [
  dutyDocuments,
  institutionDocuments,
  recordTypes,
  planAndDuesMaterials,
  sevenVolumes,
  fourHaves,
  filingCadence,
  yearEndFiled,
  superiorDocuments,
  originalsKept,
  consistency,
];
