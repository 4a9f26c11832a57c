/** The four bands of every screen below the tabs: message bar, context or back line, body, foot. */
import { type ReactNode, useLayoutEffect, useRef } from "react";
import { Left } from "../icons.tsx";

export interface FrameProps {
  readonly bar?: ReactNode;
  /** The way back; it stays when the body scrolls. */
  readonly back?: ReactNode;
  /** Whose workbook and by what it is checked; it scrolls away with the body. */
  readonly context?: ReactNode;
  readonly foot?: ReactNode;
  readonly children: ReactNode;
  /** The body goes back to its top when this changes. */
  readonly topOf?: string;
}

/** Id of the control the frame about to open gives the focus to. */
let opener: string | null = null;

/** Whoever leaves a page is back at the control that opened it, in view; call it before the page goes. */
export function comeBackTo(id: string): void {
  opener = id;
}

/** What goes away with its page must not leave the keyboard nowhere; never takes it away from the grid beside the pane. */
function focusIn(body: HTMLElement | null): void {
  const control = opener === null ? null : document.getElementById(opener);
  opener = null;
  control?.scrollIntoView({ block: "center" });
  control?.focus();
  if (document.activeElement !== document.body || !document.hasFocus()) return;
  const title = body?.querySelector("h1");
  if (title) title.tabIndex = -1;
  title?.focus({ preventScroll: true });
}

export function Frame({ bar, back, context, foot, children, topOf }: FrameProps) {
  const body = useRef<HTMLElement>(null);
  useLayoutEffect(() => focusIn(body.current), []);
  const atTopOf = useRef(topOf);
  useLayoutEffect(() => {
    // A frame just opened is at its top, or where a row inside it has been brought into view.
    if (atTopOf.current === topOf) return;
    atTopOf.current = topOf;
    if (body.current) body.current.scrollTop = 0;
  }, [topOf]);
  return (
    <>
      {bar}
      {back}
      <main className="body" ref={body}>
        {context}
        {children}
      </main>
      {foot !== undefined && <footer className="foot">{foot}</footer>}
    </>
  );
}

export function BackLine({
  to,
  onBack,
  children,
}: {
  readonly to: string;
  readonly onBack: () => void;
  readonly children?: ReactNode;
}) {
  return (
    <nav className="backLine" aria-label="返回">
      <button type="button" className="bare" onClick={onBack}>
        <Left /> <b>{to}</b>
      </button>
      <span className="space" />
      {children}
    </nav>
  );
}

/**
 * A page title that takes the focus when the page opens, so that reading goes on from there: in the same moment, or a key
 * pressed at once would go astray.
 */
export function FocusedTitle({
  children,
  className = "pageTitle",
}: {
  readonly children: ReactNode;
  readonly className?: string;
}) {
  const title = useRef<HTMLHeadingElement>(null);
  useLayoutEffect(() => title.current?.focus(), []);
  return (
    <h1 className={className} tabIndex={-1} ref={title}>
      {children}
    </h1>
  );
}

export function LinkButton({
  onClick,
  children,
  label,
  id,
}: {
  readonly onClick: () => void;
  readonly children: ReactNode;
  readonly label?: string;
  /** For `comeBackTo`. */
  readonly id?: string;
}) {
  return (
    <button type="button" className="bare link" id={id} onClick={onClick} aria-label={label}>
      {children}
    </button>
  );
}

/** Moves the focus to the first control inside as soon as `when` holds. */
export function Focused({ when = true, children }: { readonly when?: boolean; readonly children: ReactNode }) {
  const place = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => {
    if (when) place.current?.querySelector<HTMLElement>("button, input, textarea, select")?.focus();
  }, [when]);
  return (
    <div ref={place} style={{ display: "contents" }}>
      {children}
    </div>
  );
}
