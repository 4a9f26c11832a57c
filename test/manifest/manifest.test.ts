import { readFileSync, rmSync, writeFileSync } from "node:fs";
import { mkdtemp } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { OfficeAddinManifest } from "office-addin-manifest";
import { describe, expect, test } from "vitest";
import { decodePng } from "../../assets/icons/png.ts";
import { developmentAddress, manifestFor } from "../../assets/manifest-for.ts";
import { attributes, childElements, rootElement, startTag, textContent } from "../../src/hosts/file/ooxml/xml.ts";

const root = fileURLToPath(new URL("../..", import.meta.url));
const path = join(root, "manifest.xml");
const manifest = readFileSync(path, "utf8");

interface Node {
  readonly name: string;
  readonly attributes: ReadonlyMap<string, string>;
  readonly children: readonly Node[];
  readonly text: string;
}

function tree(text: string): Node {
  const nodeOf = (element: ReturnType<typeof rootElement>): Node => ({
    name: element.name,
    attributes: attributes(startTag(text, element)),
    children: childElements(text, element).map(nodeOf),
    text: textContent(text, element),
  });
  return nodeOf(rootElement(text));
}

function all(node: Node): Node[] {
  return [node, ...node.children.flatMap(all)];
}

function named(node: Node, name: string): Node[] {
  return all(node).filter((candidate) => candidate.name === name);
}

function only(node: Node, name: string): Node {
  const [first, ...rest] = named(node, name);
  if (!first || rest.length > 0) throw new Error(`expected one ${name}`);
  return first;
}

const document = tree(manifest);
const values = (node: Node): string[] => ["DefaultValue", "Value"].flatMap((name) => node.attributes.get(name) ?? []);

describe("what Office asks of a manifest", () => {
  test("the elements stand in the order of the schema", () => {
    expect(document.children.map((child) => child.name)).toEqual([
      "Id",
      "Version",
      "ProviderName",
      "DefaultLocale",
      "DisplayName",
      "Description",
      "IconUrl",
      "HighResolutionIconUrl",
      "SupportUrl",
      "Hosts",
      "Requirements",
      "DefaultSettings",
      "Permissions",
      "VersionOverrides",
    ]);
    const tab = only(document, "CustomTab");
    expect(tab.children.at(-1)?.name).toBe("Label");
    for (const control of named(document, "Control")) {
      expect(control.children.map((child) => child.name)).toEqual(["Label", "Supertip", "Icon", "Action"]);
    }
  });

  test("an add-in for workbooks in Chinese that needs ExcelApi 1.9 and may write the document", () => {
    expect(only(document, "DefaultLocale").text).toBe("zh-CN");
    expect(only(document, "Permissions").text).toBe("ReadWriteDocument");
    expect(only(document, "Set").attributes).toEqual(
      new Map([
        ["Name", "ExcelApi"],
        ["MinVersion", "1.9"],
      ]),
    );
    expect(
      named(document, "Host").map((host) => host.attributes.get("Name") ?? host.attributes.get("xsi:type")),
    ).toEqual(["Workbook", "Workbook"]);
    expect(only(document, "VersionOverrides").attributes.get("xsi:type")).toBe("VersionOverridesV1_0");
    expect(only(document, "Id").text).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
    expect(only(document, "Version").text).toMatch(/^[1-9]\d*(\.\d+){3}$/);
    expect(named(document, "AppDomain")).toEqual([]);
  });

  test("the six buttons of the tab, in the product's words", () => {
    const strings = new Map(
      named(document, "bt:String").map((node) => [node.attributes.get("id"), node.attributes.get("DefaultValue")]),
    );
    const labelOf = (node: Node): string | undefined =>
      strings.get(node.children.find((child) => child.name === "Label")?.attributes.get("resid"));
    expect(labelOf(only(document, "CustomTab"))).toBe("支部台账");
    expect(named(document, "Control").map(labelOf)).toEqual([
      "打开面板",
      "一键体检",
      "标出问题",
      "清除标记",
      "季度积分公示",
      "达标创星评分表",
    ]);
    expect(named(document, "FunctionName").map((node) => node.text)).toEqual([
      "markGaps",
      "clearMarks",
      "writePointsNotice",
      "writeScorecard",
    ]);
  });

  test("no id twice, no reference that leads nowhere, no resource nobody refers to", () => {
    const resources = all(only(document, "Resources")).flatMap((node) => node.attributes.get("id") ?? []);
    const references = all(document).flatMap((node) => node.attributes.get("resid") ?? []);
    const controls = ["CustomTab", "Group", "Control"].flatMap((name) =>
      named(document, name).flatMap((node) => node.attributes.get("id") ?? []),
    );
    expect(new Set(resources).size).toBe(resources.length);
    expect(new Set(controls).size).toBe(controls.length);
    expect([...new Set(references)].sort()).toEqual([...resources].sort());
    for (const id of resources) expect(id.length, id).toBeLessThanOrEqual(32);
  });

  test("every address is https and leads into the served folder", () => {
    const addresses = all(document)
      .flatMap((node) => (node.name === "bt:String" ? [] : values(node)))
      .filter((value) => value.includes("://"));
    expect(addresses.length).toBeGreaterThan(10);
    for (const address of addresses) expect(address.startsWith(developmentAddress), address).toBe(true);
  });

  test("texts are short enough for Office, and every one has an English override", () => {
    const limits: ReadonlyMap<string, number> = new Map([
      ["bt:ShortStrings", 125],
      ["bt:LongStrings", 250],
    ]);
    for (const [list, limit] of limits) {
      for (const text of only(document, list).children) {
        expect(text.children.map((child) => child.attributes.get("Locale"))).toEqual(["en-US"]);
        for (const value of all(text).flatMap(values)) expect(value.length, value).toBeLessThanOrEqual(limit);
      }
    }
    expect(only(document, "DisplayName").attributes.get("DefaultValue")?.length).toBeLessThanOrEqual(125);
    const description = document.children.find((child) => child.name === "Description");
    expect(description?.children.length).toBe(1);
    for (const value of description ? all(description).flatMap(values) : [""])
      expect(value.length).toBeLessThanOrEqual(250);
  });

  test("every icon exists and has the size it is declared with", () => {
    const files = new Map(
      named(document, "bt:Image").flatMap((node) => {
        const id = node.attributes.get("id");
        const address = node.attributes.get("DefaultValue");
        return id === undefined || address === undefined ? [] : [[id, address] as const];
      }),
    );
    const pictureAt = (address: string) =>
      decodePng(readFileSync(join(root, address.slice(developmentAddress.length))));
    for (const icon of named(document, "Icon")) {
      expect(icon.children.map((image) => image.attributes.get("size"))).toEqual(["16", "32", "80"]);
      for (const image of icon.children) {
        const size = Number(image.attributes.get("size"));
        const picture = pictureAt(files.get(image.attributes.get("resid") ?? "") ?? "");
        expect([picture.width, picture.height]).toEqual([size, size]);
      }
    }
    expect(pictureAt(only(document, "IconUrl").attributes.get("DefaultValue") ?? "").width).toBe(32);
    expect(pictureAt(only(document, "HighResolutionIconUrl").attributes.get("DefaultValue") ?? "").width).toBe(64);
  });

  test("Microsoft's own reader reads it, without a network", async () => {
    const info = await OfficeAddinManifest.readManifestFile(path);
    expect(info).toMatchObject({
      displayName: "支部台账助手",
      defaultLocale: "zh-CN",
      officeAppType: "TaskPaneApp",
      hosts: ["Workbook"],
      permissions: "ReadWriteDocument",
      defaultSettings: { sourceLocation: `${developmentAddress}taskpane.html` },
    });
  });
});

describe("a manifest for another address", () => {
  test("all addresses move, nothing else does", async () => {
    const moved = manifestFor(manifest, "https://dangjian.example.cn/addin");
    expect(moved).not.toContain("localhost");
    expect(moved.replaceAll("https://dangjian.example.cn/addin/", developmentAddress)).toBe(manifest);
    const folder = await mkdtemp(join(tmpdir(), "manifest-"));
    try {
      writeFileSync(join(folder, "manifest.xml"), moved);
      const info = await OfficeAddinManifest.readManifestFile(join(folder, "manifest.xml"));
      expect(info.iconUrl).toBe("https://dangjian.example.cn/addin/assets/icons/icon-32.png");
    } finally {
      rmSync(folder, { recursive: true });
    }
  });

  test.each([["http://dangjian.example.cn/"], ["dangjian.example.cn"], ["https://a.example.cn/?x=1"], ["ftp://a.cn/"]])(
    "%s is refused in words",
    (address) => {
      expect(() => manifestFor(manifest, address)).toThrow(/请/);
    },
  );
});
