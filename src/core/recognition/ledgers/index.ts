/** The ledger kinds beside roster, meetings and dues, in the order of the contract. */
import type { OtherLedgerKind } from "../../model/ledger-fields.ts";
import type { EntryLedger } from "../entry-ledger.ts";
import { appraisal } from "./appraisal.ts";
import { archive } from "./archive.ts";
import { attendance } from "./attendance.ts";
import { awards } from "./awards.ts";
import { branch } from "./branch.ts";
import { care } from "./care.ts";
import { committee } from "./committee.ts";
import { criticism } from "./criticism.ts";
import { development } from "./development.ts";
import { election } from "./election.ts";
import { facilities } from "./facilities.ts";
import { floating } from "./floating.ts";
import { funds } from "./funds.ts";
import { groups } from "./groups.ts";
import { issues } from "./issues.ts";
import { plans } from "./plans.ts";
import { points } from "./points.ts";
import { publicity } from "./publicity.ts";
import { ratings } from "./ratings.ts";
import { scorecard } from "./scorecard.ts";
import { service } from "./service.ts";
import { study } from "./study.ts";
import { supervision } from "./supervision.ts";
import { talks } from "./talks.ts";
import { transfers } from "./transfers.ts";
import { votes } from "./votes.ts";

const byKind: { readonly [Kind in OtherLedgerKind]: EntryLedger } = {
  attendance,
  branch,
  committee,
  groups,
  election,
  votes,
  development,
  appraisal,
  criticism,
  study,
  talks,
  transfers,
  floating,
  service,
  care,
  awards,
  publicity,
  plans,
  facilities,
  funds,
  archive,
  issues,
  supervision,
  ratings,
  scorecard,
  points,
};

export const entryLedgers: readonly EntryLedger[] = Object.values(byKind);
