/** 新建标准台账: the kinds of ledgers, those the workbook lacks first. */
import { Button, Checkbox } from "@fluentui/react-components";
import { useState } from "react";
import { chineseLedgerName, type LedgerKind } from "../../core/model/ledger.ts";
import { readKinds } from "../../core/recognition/recognise.ts";
import { BackLine, FocusedTitle, Frame } from "../components/frame.tsx";
import { usePaneStore } from "../components/store-context.ts";
import type { Reading } from "../state/pane-store.ts";

export function NewLedgersPage({ reading, onBack }: { readonly reading: Reading; readonly onBack: () => void }) {
  const store = usePaneStore();
  const [chosen, setChosen] = useState<ReadonlySet<LedgerKind>>(new Set());
  const held = new Set(reading.facts.ledgers.tables.map((table) => table.kind));
  const kinds = readKinds().filter((kind) => chosen.has(kind));
  const groups = [
    { title: "工作簿里还没有的", kinds: readKinds().filter((kind) => !held.has(kind)) },
    { title: "已经有的", kinds: readKinds().filter((kind) => held.has(kind)) },
  ].filter((group) => group.kinds.length > 0);
  return (
    <Frame
      back={<BackLine to="全部台账" onBack={onBack} />}
      foot={
        <>
          <span className="words">选了 {kinds.length} 张</span>
          <Button
            appearance="primary"
            disabled={kinds.length === 0}
            onClick={() => void store.prepare(`新建 ${kinds.length} 张台账`, { kind: "new-ledgers", kinds })}
          >
            新建 {kinds.length} 张
          </Button>
        </>
      }
    >
      <div className="section">
        <FocusedTitle>新建标准台账</FocusedTitle>
        <p className="second">空表，列名、下拉和打印都排好了。填上就能体检。</p>
      </div>
      {groups.map((group) => (
        <section key={group.title}>
          <h2 className="sectionTitle">{group.title}</h2>
          <ul className="lines">
            {group.kinds.map((kind) => (
              <li key={kind}>
                <Checkbox
                  checked={chosen.has(kind)}
                  label={chineseLedgerName(kind)}
                  onChange={(_event, { checked }) => {
                    const next = new Set(chosen);
                    if (checked === true) next.add(kind);
                    else next.delete(kind);
                    setChosen(next);
                  }}
                />
              </li>
            ))}
          </ul>
        </section>
      ))}
    </Frame>
  );
}
