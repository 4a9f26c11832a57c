/** A screen that fails shows a way on instead of a blank pane. */
import { Button } from "@fluentui/react-components";
import { Component, type ReactNode } from "react";
import { detailsOf, type Trouble } from "../state/pane-store.ts";
import { Frame } from "./frame.tsx";
import { TroublePage } from "./trouble-page.tsx";

interface Props {
  readonly children: ReactNode;
  readonly onReset: () => void;
}

function troubleWith(error: unknown): Trouble {
  const isMissing = error instanceof Error && error.name === "ChunkLoadError";
  return {
    title: "这一页没能显示",
    message: isMissing ? "程序文件没有全部载入，可能是网络不通。您的台账没有改动。" : "程序出错，您的台账没有改动。",
    steps: isMissing
      ? ["关闭面板再打开一次。", "还是不行，把下面的详情发给技术人员。"]
      : ["点“回到体检”再来一次。", "还是不行，把下面的详情发给技术人员。"],
    details: detailsOf(error),
  };
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
        <TroublePage trouble={troubleWith(error)} />
      </Frame>
    );
  }
}
