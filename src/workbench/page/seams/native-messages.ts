/** What passes between the page and the script that stands before office.js in the frame (native-host.ts). */

/** Part of the frame's name, which is there before any script runs. */
export interface NativeFrameName {
  /** Read by office.js itself. */
  readonly hostInfo: string;
  readonly workbench: {
    readonly conversation: string;
    readonly parent: string;
    /** Facts of the document by the name of the function that answers them. */
    readonly facts: Readonly<Record<string, unknown>>;
  };
}

export type FrameMessage =
  | { readonly conversation: string; readonly kind: "request"; readonly text: string }
  | { readonly conversation: string; readonly kind: "command-ended" };

export type PageMessage =
  | { readonly conversation: string; readonly kind: "host"; readonly text: string }
  | { readonly conversation: string; readonly kind: "command"; readonly name: string; readonly controlId: string };
