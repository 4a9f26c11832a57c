/** The rules of procedure (制度) that the standard lists are in the archive. */
import { fieldText } from "../../model/field.ts";
import { defineRule } from "../define.ts";
import { answersPerYearOfDocuments } from "../shared/yearly-documents.ts";

export const institutionDocuments = defineRule({
  id: "archive/institution-documents",
  severity: "M",
  needs: ["archive"],
  parameters: ["archive.institution_documents", "assembly.founding_days"],
  basis: ["district-bureau/8.1.1"],
  text: {
    title: "制度类资料",
    condition: "档案目录里有口径列出的各项制度；往年定下、一直有效的也算。",
    gap: "制度类资料还没有归齐。",
    why: "有制度可依，组织生活才不走样。",
    remedy: "已有的制度请在档案目录里登记；还没有的可以参照上级的样本订立。",
    doubts: "目录里的叫法和标准不一样时可能认不出，请核对名称。",
  },
  *check(
    { archive, asOf, period, branch },
    { "archive.institution_documents": wanted, "assembly.founding_days": foundingDays },
  ) {
    yield* answersPerYearOfDocuments({
      facts: { asOf, period, branch },
      ledger: archive,
      wanted,
      name: "制度类资料",
      foundingDays,
      lasting: true,
      // 三会一课记录 is no rule of procedure.
      counts: (entry) =>
        /制度|规定|办法|规则|守则|细则|规程/.test(`${fieldText(entry.title)} ${fieldText(entry.category)}`),
    });
  },
});
