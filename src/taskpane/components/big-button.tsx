/** The one thing a screen is for: full width, and focused where Enter is to do it. */
import { Button } from "@fluentui/react-components";
import type { ReactNode } from "react";
import { Focused } from "./frame.tsx";

export function BigButton({
  onClick,
  children,
  primary = true,
  focused = false,
  icon,
  disabled = false,
}: {
  readonly onClick: () => void;
  readonly children: ReactNode;
  readonly primary?: boolean;
  readonly focused?: boolean;
  readonly icon?: ReactNode;
  readonly disabled?: boolean;
}) {
  return (
    <Focused when={focused}>
      <Button
        className="big"
        appearance={primary ? "primary" : "outline"}
        onClick={onClick}
        disabled={disabled}
        {...(icon ? { icon: <span>{icon}</span> } : {})}
      >
        {children}
      </Button>
    </Focused>
  );
}
