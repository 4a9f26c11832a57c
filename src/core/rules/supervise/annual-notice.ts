/** A reminder: the year began with its key points, rules of implementation and measures. */
import { defineRule } from "../define.ts";
import { asReminder } from "../shared/reminder.ts";
import { answersPerYearOfDocuments } from "../shared/yearly-documents.ts";

export const annualNotice = defineRule({
  id: "supervise/annual-notice",
  severity: "I",
  needs: ["archive"],
  parameters: ["supervise.annual_documents", "assembly.founding_days"],
  basis: ["city-organs/2.2"],
  text: {
    title: "年初要点、细则、办法",
    condition: "当年的档案目录里有工作要点、实施细则和办法三件。",
    gap: "年初的文件还没有归齐。",
    why: "年初定下要点、细则和办法，全年督导有依据。",
    remedy: "收到的请登记归档；上级没有下发的不用管这一条。",
    doubts: "这是上级下发的文件，支部没有收到时不算差。",
  },
  *check(
    { archive, asOf, period, branch },
    { "supervise.annual_documents": wanted, "assembly.founding_days": foundingDays },
  ) {
    yield* asReminder(
      answersPerYearOfDocuments({
        facts: { asOf, period, branch },
        ledger: archive,
        wanted,
        name: "年初文件",
        foundingDays,
      }),
    );
  },
});
