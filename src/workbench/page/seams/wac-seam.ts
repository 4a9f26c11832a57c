/**
 * The seam of Excel on the web: the frame's page is not touched, office.js and the page exchange messages. office.js trusts
 * a parent of the frame's own host name over https and nothing else, so this seam works on the https address only.
 */
import { dialogMatrix, hostInfo, hostVersion, requirementMatrix } from "../../host-facts.ts";
import type { Seam, SeamHost } from "./seam.ts";

/** Field names are those of the wire. */
interface Request {
  readonly _messageType: number;
  readonly _conversationId: string;
  readonly _actionType?: number;
  readonly _actionName: string;
  readonly _correlationId: number;
  readonly _data?: { readonly DdaMethod?: { readonly DispatchId?: number }; readonly ArrayData?: readonly unknown[] };
}

const methods = { richApi: 93, commandCompleted: 94 } as const;
/** What the client and Excel tell each other about the focus: the client takes over Tab in Excel on the web. */
const focusActions = { tabIn: 11, tabInShift: 12, tabExit: 13, tabExitShift: 14 } as const;
/** What the client listens to of its own accord has this behind the name of the conversation. */
const notifications = "_ntf";
/** Place of the body in what a batch is sent as. */
const bodyIndex = 4;
const notSupported = 5010;

export function wacSeam(host: SeamHost): Seam {
  const post = (message: object): void => {
    const envelope = { _serializerVersion: 1, _origin: location.origin, _conversationId: host.conversation };
    host.post(JSON.stringify({ ...envelope, ...message }));
  };
  const reply = ({ _actionName, _correlationId }: Request, data: unknown): void =>
    post({ _messageType: 1, _responseType: 0, _actionName, _correlationId, _errorCode: 0, _data: data });
  const notify = (name: string, data: unknown): void =>
    post({ _messageType: 1, _responseType: 1, _actionName: name, _correlationId: -1, _errorCode: 0, _data: data });

  const execute = async (request: Request): Promise<void> => {
    const { DdaMethod, ArrayData = [] } = request._data ?? {};
    switch (DdaMethod?.DispatchId) {
      case methods.richApi: {
        const body = ArrayData[bodyIndex];
        const answer = await host.answer(typeof body === "string" ? body : JSON.stringify(body));
        if (answer !== null) reply(request, { Version: 1, Error: 0, Data: [200, [], answer] });
        return;
      }
      case methods.commandCompleted:
        host.commandEnded();
        reply(request, { Version: 1, Error: 0 });
        return;
      default:
        reply(request, { Version: 1, Error: notSupported });
    }
  };

  return {
    frameName: JSON.stringify({
      baseFrameName: `workbench-${host.conversation}`,
      hostInfo: hostInfo("Web"),
      xdmInfo: `${host.conversation}|addin|${location.origin}`,
      serializerVersion: 1,
    }),
    receive(message) {
      const request = requestOf(message);
      if (request === null || request._messageType !== 0 || request._conversationId !== host.conversation) return;
      if (request._actionType === 1 || request._actionType === 2) reply(request, { Error: 0 });
      else if (request._actionName === "ContextActivationManager_getAppContextAsync") reply(request, appContext(host));
      else if (request._actionName === "ContextActivationManager_notifyHost") {
        const [, action] = Array.isArray(request._data) ? request._data : [];
        if (action === focusActions.tabExit || action === focusActions.tabExitShift) {
          host.focusLeft(action === focusActions.tabExitShift);
        }
        reply(request, {});
      } else if (request._actionName === "executeMethod") void execute(request);
    },
    enter: (isBackwards) =>
      post({
        _messageType: 0,
        _actionType: 0,
        _actionName: "Office_notifyAgave",
        _conversationId: host.conversation + notifications,
        _correlationId: -1,
        _data: [isBackwards ? focusActions.tabInShift : focusActions.tabIn],
      }),
    push: (entries) => notify("richApiMessage", { ArrayData: entries }),
    invoke: (name, controlId) =>
      notify("appCommandInvoked", { 0: controlId, 1: name, 2: JSON.stringify({ source: { id: controlId } }) }),
  };
}

function requestOf(message: unknown): Request | null {
  if (typeof message !== "string" || !message.startsWith("{")) return null;
  const parsed: unknown = JSON.parse(message);
  return isRequest(parsed) ? parsed : null;
}

function isRequest(value: unknown): value is Request {
  return typeof value === "object" && value !== null && "_messageType" in value && "_conversationId" in value;
}

/** This version of the client takes no colours of Office over this seam. */
function appContext({ conversation, documentName, level }: SeamHost): object {
  return {
    _id: "addin",
    _appName: 16,
    _appVersion: "16.00",
    _appMinorVersion: 1,
    _appUILocale: "zh-CN",
    _dataLocale: "zh-CN",
    _docUrl: `${location.origin}/${encodeURIComponent(documentName)}`,
    _clientMode: 1,
    _settings: [],
    _reason: "inserted",
    _osfControlType: 1,
    _eToken: "",
    _correlationId: "",
    _appInstanceId: conversation,
    _requirementMatrix: requirementMatrix(level),
    _dialogRequirementMatrix: dialogMatrix,
    _hostFullVersion: hostVersion,
    _addinName: "workbench",
    _appDomains: [],
    _featureGates: {},
    _initialDisplayMode: 2,
  };
}
