/** The pane's own signs, on a grid of 20 units. They never stand alone: a word beside each says the same. */
import type { ReactNode } from "react";
import type { Status } from "../core/model/outcome.ts";
import type { Weight } from "./state/findings.ts";

function Sign({ className = "", children }: { readonly className?: string; readonly children: ReactNode }) {
  return (
    <svg
      className={`sign ${className}`}
      viewBox="0 0 20 20"
      fill="none"
      stroke="currentColor"
      strokeWidth="1.3"
      strokeLinecap="round"
      strokeLinejoin="round"
      aria-hidden="true"
      focusable="false"
    >
      {children}
    </svg>
  );
}

const circle = <circle cx="10" cy="10" r="7.6" />;
const question = (
  <>
    <path d="M7.9 8.1a2.1 2.1 0 1 1 3.3 1.8c-.8.5-1.2.9-1.2 1.7" />
    <circle cx="10" cy="13.9" r=".4" fill="currentColor" />
  </>
);

function filled(path: string): ReactNode {
  return <path d={path} fill="currentColor" />;
}

export function WeightSign({ weight, verify = false }: { readonly weight: Weight; readonly verify?: boolean }) {
  if (verify) {
    return (
      <Sign className="high">
        <path d="M10 3 18 16.6H2Z" />
        <path d="M10 8v4.2" />
        <circle cx="10" cy="14.3" r=".5" fill="currentColor" />
      </Sign>
    );
  }
  switch (weight) {
    case "high":
      return <Sign className="high">{filled("M10 2.6 17.4 10 10 17.4 2.6 10Z")}</Sign>;
    case "medium":
      return (
        <Sign className="medium">
          <rect x="3.6" y="3.6" width="12.8" height="12.8" />
          {filled("M3.6 3.6H10v12.8H3.6Z")}
        </Sign>
      );
    default:
      return (
        <Sign className="low">
          <circle cx="10" cy="10" r="6.4" />
        </Sign>
      );
  }
}

export function StatusSign({ status }: { readonly status: Status }) {
  switch (status) {
    case "gap":
      return <Sign className="high">{filled("M10 2.6 17.4 10 10 17.4 2.6 10Z")}</Sign>;
    case "met":
      return <TickCircle />;
    case "to-confirm":
      return (
        <Sign>
          <circle cx="8.6" cy="6" r="3.4" />
          <path d="M9.6 17.4H6c-2 0-3.4-1-3.4-2.6 0-1.4.9-2.4 2.4-2.4h4.4" />
          <circle cx="14.6" cy="14.2" r="3.9" fill="currentColor" />
          <path d="M13.5 13.3a1.1 1.1 0 1 1 1.7.9c-.4.3-.6.5-.6.9m0 1.5v.1" className="onSign" />
        </Sign>
      );
    case "not-due":
      return (
        <Sign>
          {circle}
          <path d="M10 5.6V10h3.4" />
        </Sign>
      );
    case "not-applicable":
      return (
        <Sign>
          {circle}
          <path d="M6.2 10h7.6" />
        </Sign>
      );
    case "cannot-judge":
      return <QuestionCircle />;
    case "error":
      return <AlertCircle />;
  }
}

export const TickCircle = () => (
  <Sign className="good">
    {circle}
    <path d="m6.6 10.2 2.3 2.3 4.5-4.6" />
  </Sign>
);
export const DashedTick = () => (
  <Sign>
    <circle cx="10" cy="10" r="7.6" strokeDasharray="3.2 2.2" />
    <path d="m7.2 10.2 2 2 3.8-4" />
  </Sign>
);
export const QuestionCircle = () => (
  <Sign>
    {circle}
    {question}
  </Sign>
);
export const AlertCircle = () => (
  <Sign className="high">
    {circle}
    <path d="M10 5.8v5" />
    <circle cx="10" cy="13.6" r=".5" fill="currentColor" />
  </Sign>
);
export const Tick = () => (
  <Sign className="good">
    <path d="m3 10.6 4.2 4.2L17 5" />
  </Sign>
);
export const Cross = () => (
  <Sign className="high">
    <path d="m4.5 4.5 11 11m0-11-11 11" />
  </Sign>
);
export const Arrow = () => (
  <Sign className="brand">
    <path d="M2.5 10h15m-5-5 5 5-5 5" />
  </Sign>
);
export const Dot = () => (
  <Sign>
    <circle cx="10" cy="10" r="1.2" fill="currentColor" />
  </Sign>
);
export const Right = () => (
  <Sign className="small">
    <path d="m7.5 4 6 6-6 6" />
  </Sign>
);
export const Left = () => (
  <Sign className="small">
    <path d="m12.5 4-6 6 6 6" />
  </Sign>
);
export const Up = () => (
  <Sign className="small">
    <path d="m4 12.5 6-6 6 6" />
  </Sign>
);
export const Down = () => (
  <Sign className="small">
    <path d="m4 7.5 6 6 6-6" />
  </Sign>
);
export const Cells = () => (
  <Sign className="small">
    <rect x="3" y="3" width="14" height="14" rx="2" />
    <path d="M3 10h14M10 3v14" />
  </Sign>
);
export const Hidden = () => (
  <Sign>
    <path d="M2.6 10c1.8-3.2 4.4-4.9 7.4-4.9s5.6 1.7 7.4 4.9c-1.8 3.2-4.4 4.9-7.4 4.9S4.4 13.2 2.6 10Z" />
    <circle cx="10" cy="10" r="2.4" />
    <path d="m3.5 3.5 13 13" />
  </Sign>
);
export const Search = () => (
  <Sign className="small">
    <circle cx="8.6" cy="8.6" r="5.4" />
    <path d="m12.6 12.6 4.6 4.6" />
  </Sign>
);
export const Clipboard = () => (
  <Sign className="small">
    <rect x="4" y="3.5" width="12" height="14" rx="1.5" />
    <path d="M7.5 3.5V2.4h5v1.1M6.7 8l.8.8L9 7.3m-2.3 5.3.8.8 1.5-1.5M11 8.2h2.5m-2.5 4.6h2.5" />
  </Sign>
);
export const Calendar = () => (
  <Sign className="small">
    <rect x="3" y="3.5" width="14" height="13.5" rx="2" />
    <path d="M3 7.5h14" />
  </Sign>
);
export const Again = () => (
  <Sign>
    <path d="M4 9V8a3 3 0 0 1 3-3h8m-2.5-2.5L15 5l-2.5 2.5M16 11v1a3 3 0 0 1-3 3H5m2.5-2.5L5 15l2.5 2.5" />
  </Sign>
);
export const Alarm = () => (
  <Sign>
    <circle cx="10" cy="11" r="6.4" />
    <path d="M10 7.5V11h2.6M3 5.6 5.6 3m11.4 2.6L14.4 3" />
  </Sign>
);
export const Ring = () => (
  <Sign>
    <circle cx="10" cy="10" r="6.4" />
  </Sign>
);
export const Info = () => (
  <Sign>
    <circle cx="10" cy="10" r="7.6" fill="currentColor" />
    <path d="M10 9.3v4.2M10 6.6v.1" className="onSign" />
  </Sign>
);
export const Warning = () => (
  <Sign className="warning">
    <path d="M10 3 18 16.6H2Z" fill="currentColor" />
    <path d="M10 8v4m0 2.2v.1" className="onSign" />
  </Sign>
);
export function Star({ full }: { readonly full: boolean }) {
  return (
    <svg className={full ? "star full" : "star"} viewBox="0 0 20 20" aria-hidden="true" focusable="false">
      <path d="m10 2 2.45 5.13 5.64.74-4.13 3.9 1.03 5.59L10 14.64l-4.99 2.72 1.03-5.59-4.13-3.9 5.64-.74Z" />
    </svg>
  );
}
