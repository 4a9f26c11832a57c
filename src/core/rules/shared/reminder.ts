/** Rules that only remind (severity I): what would be a gap is asked about instead. */
import type { Answer } from "../../model/outcome.ts";
import { toConfirm } from "../define.ts";

export function* asReminder(answers: Iterable<Answer>): Iterable<Answer> {
  for (const answer of answers) yield reminderOf(answer);
}

export function reminderOf(answer: Answer): Answer {
  if (answer.status !== "gap") return answer;
  return toConfirm(answer.subject, {
    message: answer.message.replace(/。$/, "，请核对。"),
    evidence: answer.evidence,
  });
}
