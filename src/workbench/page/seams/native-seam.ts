/**
 * The seam of native Excel: the server puts native-host.ts before office.js in the frame's page, and office.js takes the
 * frame for a window of Excel on Windows. Works over plain http.
 */
import { hostInfo, nativeFacts } from "../../host-facts.ts";
import type { FrameMessage, NativeFrameName, PageMessage } from "./native-messages.ts";
import type { Seam, SeamHost } from "./seam.ts";

/** Office gives its colours as numbers. */
const themes = {
  light: { bodyBackgroundColor: 0xffffff, bodyForegroundColor: 0x262626 },
  dark: { bodyBackgroundColor: 0x262626, bodyForegroundColor: 0xf0f0f0 },
} as const;

export function nativeSeam(host: SeamHost): Seam {
  const { conversation } = host;
  const colours = themes[host.theme];
  const theme = {
    ...colours,
    controlBackgroundColor: colours.bodyBackgroundColor,
    controlForegroundColor: colours.bodyForegroundColor,
  };
  const name: NativeFrameName = {
    hostInfo: hostInfo("Win32"),
    workbench: {
      conversation,
      parent: location.origin,
      facts: { ...nativeFacts(host.level, host.documentName), GetOfficeThemeInfo: JSON.stringify(theme) },
    },
  };
  const post = (message: PageMessage): void => host.post(message);
  const toHost = (message: object): void => post({ conversation, kind: "host", text: JSON.stringify(message) });

  const request = async (text: string): Promise<void> => {
    const { id, message } = requestOf(text);
    const answer = await host.answer(typeof message.body === "string" ? message.body : JSON.stringify(message.body));
    if (answer === null) return;
    toHost({ id, type: 2, message: { statusCode: 200, headers: {}, body: JSON.parse(answer) } });
  };

  return {
    frameName: JSON.stringify(name),
    receive(message) {
      if (!isFrameMessage(message) || message.conversation !== conversation) return;
      if (message.kind === "request") void request(message.text);
      else host.commandEnded();
    },
    push: (entries) => toHost({ type: 3, message: { entries } }),
    enter: null,
    invoke: (command, controlId) => post({ conversation, kind: "command", name: command, controlId }),
  };
}

function requestOf(text: string): { readonly id: number; readonly message: { readonly body: unknown } } {
  return JSON.parse(text);
}

function isFrameMessage(value: unknown): value is FrameMessage {
  return typeof value === "object" && value !== null && "kind" in value && "conversation" in value;
}
