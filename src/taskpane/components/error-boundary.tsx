/** A screen that fails shows a way on instead of a blank pane. */
import { Button } from "@fluentui/react-components";
import { Component, type ReactNode } from "react";
import { detailsOf } from "../state/pane-store.ts";
import { Frame } from "./frame.tsx";
import { TroublePage } from "./trouble-page.tsx";

interface Props {
  readonly children: ReactNode;
  readonly onReset: () => void;
}

export class ErrorBoundary extends Component<Props, { readonly error: unknown }> {
  override state: { readonly error: unknown } = { error: null };

  static getDerivedStateFromError(error: unknown): { readonly error: unknown } {
    return { error };
  }

  override render(): ReactNode {
    const { error } = this.state;
    if (error === null) return this.props.children;
    return (
      <Frame
        foot={
          <Button
            className="big"
            appearance="primary"
            onClick={() => {
              this.setState({ error: null });
              this.props.onReset();
            }}
          >
            回到体检
          </Button>
        }
      >
        <TroublePage
          trouble={{
            title: "这一页没能显示",
            message: "程序出错，您的台账没有改动。",
            steps: ["点“回到体检”再来一次。", "还是不行，把下面的详情发给技术人员。"],
            details: detailsOf(error),
          }}
        />
      </Frame>
    );
  }
}
