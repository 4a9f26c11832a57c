/** The buttons of the add-in's tab, read from its manifest. */

export interface RibbonButton {
  readonly id: string;
  readonly label: string;
  readonly tip: string;
  readonly icon: string;
  /** A page for the task pane, or the name of a function of the commands page. */
  readonly action:
    | { readonly kind: "pane"; readonly page: string }
    | { readonly kind: "command"; readonly name: string };
}

export interface Ribbon {
  readonly tab: string;
  readonly buttons: readonly RibbonButton[];
  /** The page with the functions of the ribbon. */
  readonly commandsPage: string;
}

/** Addresses come without their host: they are looked for beside the page of the pane. */
export function readRibbon(manifest: string): Ribbon {
  const document = new DOMParser().parseFromString(manifest, "application/xml");
  const named = new Map(
    elements(document, "Resources").flatMap((resources) =>
      [...resources.querySelectorAll("[id]")].map((resource): [string, string] => [
        resource.id,
        resource.getAttribute("DefaultValue") ?? "",
      ]),
    ),
  );
  const resource = (element: Element | undefined): string => named.get(element?.getAttribute("resid") ?? "") ?? "";
  const first = (parent: Document | Element, name: string): Element | undefined => elements(parent, name)[0];
  const tab = first(document, "CustomTab");
  const labels = [...(tab?.children ?? [])].filter(({ localName }) => localName === "Label");
  return {
    tab: resource(labels[0]),
    commandsPage: fileOf(resource(first(document, "FunctionFile"))),
    buttons: elements(document, "Control").map((control) => {
      const action = first(control, "Action");
      const isPane = action?.getAttribute("xsi:type") === "ShowTaskpane";
      return {
        id: control.id,
        label: resource(first(control, "Label")),
        tip: resource(first(control, "Description")),
        icon: fileOf(resource(first(control, "bt:Image"))),
        action:
          isPane && action !== undefined
            ? { kind: "pane", page: fileOf(resource(first(action, "SourceLocation"))) }
            : { kind: "command", name: (action && first(action, "FunctionName")?.textContent) ?? "" },
      };
    }),
  };
}

function elements(parent: Document | Element, name: string): Element[] {
  return [...parent.getElementsByTagName(name)];
}

/** Path and query without the leading slash, so that it can be resolved beside another page. */
function fileOf(address: string): string {
  if (address === "") return "";
  const { pathname, search } = new URL(address, location.href);
  return `${pathname.slice(1)}${search}`;
}
