/** Plans, summaries and special materials of the year are in the archive. */
import { defineRule } from "../define.ts";
import { answersPerYearOfDocuments } from "../shared/yearly-documents.ts";

export const planAndDuesMaterials = defineRule({
  id: "archive/plan-and-dues-materials",
  severity: "L",
  needs: ["archive"],
  parameters: ["archive.special_materials", "assembly.founding_days"],
  basis: ["district-bureau/8.1.5"],
  text: {
    title: "计划总结和专项材料",
    condition: "当年的档案目录里有计划、总结、党费明细和各项专项材料；当年没有这项业务的，登记一行，备注写“不涉及”。",
    gap: "当年的计划总结和专项材料还没有归齐。",
    why: "材料归齐，年底总结和检查都用得上。",
    remedy: "已有的材料请登记归档；当年没有这项业务的，备注写“不涉及”即可。",
    doubts: "当年没有这项业务时不算差，请登记一行，备注写“不涉及”。",
  },
  *check(
    { archive, asOf, period, branch },
    { "archive.special_materials": wanted, "assembly.founding_days": foundingDays },
  ) {
    yield* answersPerYearOfDocuments({
      facts: { asOf, period, branch },
      ledger: archive,
      wanted,
      name: "计划总结和专项材料",
      foundingDays,
    });
  },
});
