/** The rules of the area election, in any order: the registry puts them into that of the catalogue. */
import type { Rule } from "../define.ts";
import { ballotCount } from "./ballot-count.ts";
import { candidateMargin } from "./candidate-margin.ts";
import { earlyApproved } from "./early-approved.ts";
import { extensionApproved } from "./extension-approved.ts";
import { minutesComplete } from "./minutes-complete.ts";
import { officersElectedProperly } from "./officers-elected-properly.ts";
import { quorumFourFifths } from "./quorum-four-fifths.ts";
import { renewalRequestLead } from "./renewal-request-lead.ts";
import { resultApproved } from "./result-approved.ts";
import { scrutineerIndependent } from "./scrutineer-independent.ts";
import { secretBallot } from "./secret-ballot.ts";
import { statusReport } from "./status-report.ts";
import { superiorReminder } from "./superior-reminder.ts";
import { termNotExpired } from "./term-not-expired.ts";
import { voterListValid } from "./voter-list-valid.ts";
import { winnerMajority } from "./winner-majority.ts";

export const electionRules: readonly Rule[] = [
  ballotCount,
  candidateMargin,
  earlyApproved,
  extensionApproved,
  minutesComplete,
  officersElectedProperly,
  quorumFourFifths,
  renewalRequestLead,
  resultApproved,
  scrutineerIndependent,
  secretBallot,
  statusReport,
  superiorReminder,
  termNotExpired,
  voterListValid,
  winnerMajority,
];
