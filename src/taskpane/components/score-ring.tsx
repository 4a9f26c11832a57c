/** The score as a ring: solid up to the low end, hatched from low to high, a tick at the score. */
import type { Scorecard } from "../../core/checkup/checkup.ts";
import { points } from "../state/score-words.ts";

const radius = 45;

export function Hatching() {
  return (
    <svg width="0" height="0" aria-hidden="true" focusable="false" style={{ position: "absolute" }}>
      <defs>
        <pattern
          id="hatch"
          className="hatch"
          width="4"
          height="4"
          patternUnits="userSpaceOnUse"
          patternTransform="rotate(45)"
        >
          <path d="M1 0V4" strokeWidth="2" />
        </pattern>
      </defs>
    </svg>
  );
}

export function ScoreRing({ scorecard }: { readonly scorecard: Scorecard }) {
  const { score, low, high } = scorecard;
  const from = low ?? 0;
  const to = high ?? from;
  const angle = ((score ?? 0) / 100) * 2 * Math.PI - Math.PI / 2;
  const at = (distance: number): [number, number] => [51 + distance * Math.cos(angle), 51 + distance * Math.sin(angle)];
  const [x1, y1] = at(radius - 6);
  const [x2, y2] = at(radius + 6);
  const arc = {
    cx: 51,
    cy: 51,
    r: radius,
    fill: "none",
    strokeWidth: 9.5,
    pathLength: 100,
    transform: "rotate(-90 51 51)",
  };
  return (
    <svg
      className="ring"
      viewBox="0 0 102 102"
      role="img"
      aria-label={score === null ? "没有得分" : `得分 ${points(score)}，满分 100`}
    >
      <circle {...arc} className="track" />
      <circle {...arc} className="solid" strokeDasharray={`${from} ${100 - from}`} />
      {to > from && (
        <circle
          {...arc}
          stroke="url(#hatch)"
          strokeDasharray={`${to - from} ${100 - to + from}`}
          strokeDashoffset={-from}
        />
      )}
      {score !== null && <line className="tick" x1={x1} y1={y1} x2={x2} y2={y2} strokeWidth="2.2" />}
      <text className="value" x="51" y="56" textAnchor="middle">
        {score === null ? "—" : points(score)}
      </text>
      <text className="of" x="51" y="73" textAnchor="middle">
        满分 100
      </text>
    </svg>
  );
}
