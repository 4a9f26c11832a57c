/** A branch too small for a committee has a secretary; a “committee meeting” of its own is for a person to confirm. */
import { absent, defineRule, gap, met, notApplicable, toConfirm } from "../define.ts";
import { secretariesOn } from "../shared/branch-secretaries.ts";
import { committeeOn, isDeputyPost } from "../shared/committee-members.ts";
import { noCommitteeOwed } from "../shared/committee-owed.ts";
import { dateEvidence } from "../shared/periodic-meeting.ts";

export const noCommitteeSmallBranch = defineRule({
  id: "committee/no-committee-small-branch",
  severity: "M",
  needs: ["roster"],
  uses: ["committee", "meetings", "branch"],
  parameters: ["committee.required_at", "committee.size", "committee.deputy_max"],
  basis: ["district-bureau/2.1", "ZB-20"],
  text: {
    title: "小支部设书记",
    condition: "不设支委会的支部有一名书记，没有把别的会记成支委会。",
    gap: "不设支委会的支部还没有写明书记，或副书记偏多。",
    why: "人数少的支部设书记一名，必要时设副书记，日常工作由书记和党员大会负责。",
    remedy: "可以在支委班子表或支部信息表里写明书记；记成支委会的会议，核对后改成实际的会议类型。",
  },
  *check(facts, figures) {
    const { roster, committee, meetings, period, asOf } = facts;
    const notOwed = noCommitteeOwed(roster, asOf, figures["committee.required_at"]);
    if (notOwed?.status !== "not-applicable") {
      yield notOwed ?? notApplicable("branch", "正式党员达到设支委会的人数，不按小支部判断。");
      return;
    }
    const secretaries = secretariesOn(facts, asOf);
    if ("status" in secretaries) {
      yield secretaries;
      return;
    }
    const members = committeeOn(committee, asOf);
    const deputies = members.filter(({ post }) => isDeputyPost(post));
    const most = figures["committee.deputy_max"];
    const { names, evidence } = secretaries;
    const held = meetings?.inPeriod(period, ["committee"]) ?? [];
    if (names.length === 0) {
      yield gap("branch", { message: "不设支委会的支部设书记一名，台账里还没有写明。", evidence });
    } else if (names.length > 1) {
      yield gap("branch", { message: `写着${names.length}名书记，不设支委会的支部设书记一名。`, evidence });
    } else if (deputies.length > most) {
      yield gap("branch", {
        message: `写着${deputies.length}名副书记，超过${most}名。`,
        evidence: deputies.map((deputy) => deputy.evidence),
      });
    } else if (held.length > 0 && members.length < figures["committee.size"].from) {
      yield toConfirm("branch", {
        message: `没有设支委会，会议记录里有${held.length}次支委会，请核对会议类型。`,
        evidence: [
          ...held.slice(0, 5).map(dateEvidence),
          ...(committee ? [absent(committee.next(), "支委会委员")] : []),
        ],
      });
    } else yield met("branch", { evidence });
  },
});
