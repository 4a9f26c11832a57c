/** Settings without effect: which, why, and the cell of 体检设置 they stand in. */
import { CellLink } from "./cell-link.tsx";
import { usePaneState } from "./store-context.ts";

export function SettingProblems() {
  const { choices } = usePaneState();
  return choices.problems.map(({ message, at }) => (
    <div key={`${message} ${at?.range ?? ""}`}>
      <p className="second">{message}</p>
      {at && <CellLink place={at} />}
    </div>
  ));
}
