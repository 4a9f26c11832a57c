/** The seven areas: what is certain, what is still open and what is lost, with the gaps of each. */
import type { ScorecardArea } from "../../core/checkup/checkup.ts";
import { points } from "../state/score-words.ts";

export function AreaBar({ low, high, full }: Pick<ScorecardArea, "low" | "high" | "full">) {
  const solid = low === null ? 0 : (low / full) * 100;
  const open = high === null ? 100 : (high / full) * 100;
  return (
    <svg className="areaBar" viewBox="0 0 100 10" preserveAspectRatio="none" aria-hidden="true" focusable="false">
      <rect className="track" width="100" height="10" />
      {open > solid && <rect x={solid} width={open - solid} height="10" fill="url(#hatch)" />}
      <rect className="solid" width={solid} height="10" />
    </svg>
  );
}

export function AreaRows({
  areas,
  gapsOf,
  onChoose,
}: {
  readonly areas: readonly ScorecardArea[];
  /** Listed gaps of an area. */
  readonly gapsOf: (area: ScorecardArea) => number;
  readonly onChoose: (area: ScorecardArea) => void;
}) {
  return (
    <ul className="areas">
      {areas.map((area) => {
        const gaps = gapsOf(area);
        const left =
          gaps > 0 ? `差 ${gaps} 处` : area.score === null ? (area.cannotJudge > 0 ? "待补" : "没有可查") : "不差";
        const cells = (
          <>
            <span>{area.title}</span>
            <AreaBar {...area} />
            <span className="figures">
              {area.score === null ? "未评" : points(area.score)}{" "}
              <span>/ {points(area.full).replace(/\.00$/, "")}</span>
            </span>
            <span className="left">{left}</span>
          </>
        );
        return (
          <li key={area.id}>
            {gaps > 0 ? (
              <button type="button" className="bare area" onClick={() => onChoose(area)}>
                {cells}
              </button>
            ) : (
              <div className="area">{cells}</div>
            )}
          </li>
        );
      })}
    </ul>
  );
}

export function Legend() {
  const swatch = (className: string, fill?: string) => (
    <svg className="swatch" viewBox="0 0 14 10" aria-hidden="true" focusable="false">
      <rect className={className} width="14" height="10" rx="2" {...(fill === undefined ? {} : { fill })} />
    </svg>
  );
  return (
    <p className="legend second">
      <span>{swatch("solid")}得分</span>
      <span>{swatch("open", "url(#hatch)")}还没判定</span>
      <span>{swatch("track")}未得</span>
    </p>
  );
}
