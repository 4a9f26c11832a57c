/** The volumes that the standard names are all there. The text names only some of the seven: the list is for the branch. */
import { fieldText } from "../../model/field.ts";
import { absent, cannotJudge, defineRule, gap, met } from "../define.ts";
import { recordEvidence } from "../shared/periodic-record.ts";

export const sevenVolumes = defineRule({
  id: "archive/seven-volumes",
  severity: "L",
  needs: ["archive"],
  parameters: ["archive.volume_count", "archive.volumes"],
  basis: ["jiefangbei/2.4"],
  text: {
    title: "七个资料卷",
    condition: "体检设置里填的各资料卷，档案目录里都有。",
    gap: "资料卷还没有建齐。",
    why: "分卷归档，要用时找得快。",
    remedy: "已经建的卷请在档案目录的“卷号”栏写明卷名；还没有的可以按清单补建。",
    doubts: "原文只列出了一部分卷名，其余由支部在体检设置里填写。",
  },
  *check({ archive }, { "archive.volume_count": count, "archive.volumes": volumes }) {
    if (volumes.length < count) {
      yield cannotJudge("branch", "not-configured", {
        message: `资料卷应有${count}卷，体检设置里填了${volumes.length}卷的名称，填齐后可以检查。`,
      });
      return;
    }
    if (!archive.has("volume") && !archive.has("category")) {
      yield cannotJudge("branch", "missing-column", {
        message: "档案目录里没有找到“卷号”列，看不出资料卷齐不齐。",
        evidence: [absent(archive.whole(), "卷号列")],
        missing: { kind: "archive", field: "volume" },
      });
      return;
    }
    const first = new Map<string, (typeof archive.entries)[number]>();
    for (const volume of volumes) {
      const entry = archive.entries.find((record) =>
        `${fieldText(record.volume)} ${fieldText(record.category)}`.includes(volume),
      );
      if (entry) first.set(volume, entry);
    }
    const missing = volumes.filter((volume) => !first.has(volume));
    const evidence = [...first].map(([volume, entry]) =>
      recordEvidence(entry, fieldText(entry.volume).includes(volume) ? "volume" : "category", volume),
    );
    yield missing.length === 0
      ? met("branch", { evidence })
      : gap("branch", {
          message: `资料卷还差${missing.join("、")}。`,
          evidence: [...missing.map((volume) => absent(archive.next(), volume)), ...evidence],
        });
  },
});
