/** Before an organizational life meeting: study, asking for opinions, talks, each recorded within the days before it. */
import { addDays } from "../../model/date.ts";
import { fieldValue } from "../../model/field.ts";
import type { Evidence } from "../../model/outcome.ts";
import { absent, cannotJudge, defineRule, gap, met, placeOf } from "../define.ts";
import { dateEvidence } from "../shared/periodic-meeting.ts";
import { recordEvidence } from "../shared/periodic-record.ts";
import { textsOf } from "../shared/text-of-meeting.ts";

const studyWords = /会前[^。]{0,40}学习|集中学习|专题学习|组织[^。]{0,8}学习/;
const opinionWords = /征求[^。]{0,12}意见|征集[^。]{0,6}意见|意见征[集求]|听取[^。]{0,8}意见/;
const talkWords = /谈心|谈话/;

export const preparation = defineRule({
  id: "orglife/preparation",
  severity: "M",
  needs: ["meetings"],
  uses: ["talks", "study"],
  parameters: ["orglife.preparation_days"],
  basis: ["four-strong", "ZB-17"],
  text: {
    title: "组织生活会会前准备",
    condition: "每次组织生活会前都有学习、征求意见、谈心谈话三类记录。",
    gap: "组织生活会的会前准备记录还不全。",
    why: "会前学习、听意见、谈心，会上才有话可说。",
    remedy: "可以把会前的学习、征求意见、谈心谈话补登到相应的台账，或者在会议记录里写明。",
    doubts: "征求意见没有单独的台账，按会议记录里的文字核对。",
  },
  *check({ meetings, talks, study, period }, { "orglife.preparation_days": days }) {
    // No ledger is meant for asking opinions: only where the minutes ever speak of it does silence say something.
    const keepsOpinions = meetings.held.some((record) => opinionWords.test(textsOf(record).text));
    for (const record of meetings.inPeriod(period, ["org-life"])) {
      const subject = record.place.id;
      const date = fieldValue(record.date);
      if (date?.precision !== "day" && date?.precision !== "range") {
        const message = "这次组织生活会没有写到具体日期，看不出会前准备。";
        yield cannotJudge(subject, "unreadable-date", { message, evidence: [dateEvidence(record)] });
        continue;
      }
      const window = { from: addDays(date.from, -days), to: date.to };
      const others = meetings.heldWithin(window).filter((other) => other !== record);
      const studied = others.find(
        (other) =>
          fieldValue(other.type)?.some((type) => type === "study" || type === "lecture") === true ||
          /学习/.test(textsOf(other).subjectText),
      );
      const asked = others.find((other) => opinionWords.test(textsOf(other).text));
      const ownText = textsOf(record).text;
      const studyEntry = study?.within(window)[0];
      const talk = talks?.within(window)[0];
      const evidence: Evidence[] = [dateEvidence(record)];
      const missing: string[] = [];
      const unknown: string[] = [];
      const note = (word: string, shown: Evidence | null, mentioned: boolean, covered: boolean): void => {
        if (shown) evidence.push(shown);
        else if (!mentioned) (covered ? missing : unknown).push(word);
      };
      const covered = meetings.covers(window);
      const studyEvidence = studyEntry ? recordEvidence(studyEntry, "date", "学习") : studied && dateEvidence(studied);
      note("学习", studyEvidence ?? null, studyWords.test(ownText), covered);
      note("征求意见", asked ? dateEvidence(asked) : null, opinionWords.test(ownText), covered && keepsOpinions);
      const talkEvidence = talk ? recordEvidence(talk, "date", "谈心谈话") : null;
      note("谈心谈话", talkEvidence, talkWords.test(ownText), talks?.covers(window) === true);
      if (missing.length > 0) {
        yield gap(subject, {
          message: `会前${days}天内还没有看到${missing.join("、")}的记录。`,
          evidence: [...evidence, absent(placeOf(record), `会前${missing.join("、")}`)],
        });
      } else if (unknown.length === 0) yield met(subject, { evidence });
      else {
        const noTalks = !talks && unknown.includes("谈心谈话");
        yield cannotJudge(subject, noTalks ? "missing-ledger" : "coverage", {
          message: `台账没有包住会前${days}天，或者没有记这些的地方，看不出有没有${unknown.join("、")}的记录。`,
          evidence,
          ...(noTalks ? { missing: { kind: "talks" } as const } : {}),
        });
      }
    }
  },
});
