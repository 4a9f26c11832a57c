import fc from "fast-check";
import { strFromU8, strToU8, unzipSync, zipSync } from "fflate";
import { describe, expect, it } from "vitest";
import { zipCodec as browserCodec } from "../../../../src/hosts/file/ooxml/browser-zip-codec.ts";
import { zipCodec } from "../../../../src/hosts/file/ooxml/node-zip-codec.ts";
import { openPackage, packageLimits, writePackage } from "../../../../src/hosts/file/ooxml/zip.ts";
import { crc32ByTable } from "../../../../src/hosts/file/ooxml/zip-codec.ts";
import { HostError } from "../../../../src/hosts/host.ts";

const fixed = { mtime: "1980-01-01T00:00:00" } as const;

function failure(run: () => unknown): HostError {
  try {
    run();
  } catch (error) {
    if (error instanceof HostError) return error;
    throw error;
  }
  throw new Error("nothing was thrown");
}

function readAll(bytes: Uint8Array): Record<string, string> {
  const opened = openPackage(bytes, "台账.xlsx");
  return Object.fromEntries(
    opened.entries.map(({ name }) => [name, strFromU8(opened.read(name) ?? new Uint8Array(0))]),
  );
}

/** A zip written field by field, for what no library would write. */
function handmadeZip(
  entries: readonly {
    name: string;
    data: Uint8Array;
    flags?: number;
    descriptor?: boolean;
    zip64?: boolean;
    method?: number;
    size?: number;
    crc?: number;
  }[],
): Buffer {
  const chunks: Uint8Array[] = [];
  const central: Uint8Array[] = [];
  let offset = 0;
  const push = (into: Uint8Array[], ...fields: [value: number, bytes: 2 | 4 | 8][]): void => {
    const view = new DataView(new ArrayBuffer(fields.reduce((sum, [, bytes]) => sum + bytes, 0)));
    let at = 0;
    for (const [value, bytes] of fields) {
      if (bytes === 2) view.setUint16(at, value, true);
      else view.setUint32(at, value, true);
      at += bytes;
    }
    into.push(new Uint8Array(view.buffer));
  };
  for (const { name, data, flags = 0, descriptor = false, zip64 = false, method = 0, size, crc } of entries) {
    const rawName = strToU8(name);
    const checksum = crc ?? zipCodec.crc32(data);
    const bits = flags | (descriptor ? 8 : 0);
    const declared = size ?? data.length;
    push(chunks, [0x04034b50, 4], [20, 2], [bits, 2], [method, 2], [0, 2], [33, 2]);
    push(chunks, [descriptor ? 0 : checksum, 4], [descriptor ? 0 : data.length, 4], [descriptor ? 0 : declared, 4]);
    push(chunks, [rawName.length, 2], [0, 2]);
    chunks.push(rawName, data);
    if (descriptor) push(chunks, [0x08074b50, 4], [checksum, 4], [data.length, 4], [declared, 4]);
    const wide = 0xffffffff;
    push(central, [0x02014b50, 4], [20, 2], [20, 2], [bits, 2], [method, 2], [0, 2], [33, 2], [checksum, 4]);
    push(central, [zip64 ? wide : data.length, 4], [zip64 ? wide : declared, 4], [rawName.length, 2]);
    push(central, [zip64 ? 28 : 0, 2], [0, 2], [0, 2], [0, 2], [0, 4], [zip64 ? wide : offset, 4]);
    central.push(rawName);
    if (zip64) push(central, [1, 2], [24, 2], [declared, 8], [data.length, 8], [offset, 8]);
    offset = chunks.reduce((sum, chunk) => sum + chunk.length, 0);
  }
  const directory = offset;
  const length = central.reduce((sum, chunk) => sum + chunk.length, 0);
  push(central, [0x06054b50, 4], [0, 4], [entries.length, 2], [entries.length, 2], [length, 4], [directory, 4], [0, 2]);
  return Buffer.concat([...chunks, ...central]);
}

const text = strToU8("一月党员大会");

describe("openPackage", () => {
  it("reads deflated and stored entries written by another program", () => {
    const bytes = zipSync(
      { "xl/workbook.xml": [text, { level: 9 }], "xl/media/image1.png": [text, { level: 0 }] },
      fixed,
    );
    expect(readAll(bytes)).toEqual({ "xl/workbook.xml": "一月党员大会", "xl/media/image1.png": "一月党员大会" });
  });

  it("finds a part whatever its case, with or without a leading slash", () => {
    const opened = openPackage(zipSync({ "xl/Workbook.xml": text }, fixed), "台账.xlsx");
    expect(opened.read("/XL/workbook.XML")).toEqual(text);
    expect(opened.read("xl/styles.xml")).toBeNull();
    expect(opened.find("xl/styles.xml")).toBeNull();
  });

  it("turns backslashes in entry names around and keeps the name as stored", () => {
    const opened = openPackage(handmadeZip([{ name: "xl\\worksheets\\sheet1.xml", data: text }]), "台账.xlsx");
    expect(opened.read("xl/worksheets/sheet1.xml")).toEqual(text);
    expect(strFromU8(opened.entries[0]?.rawName ?? new Uint8Array(0))).toBe("xl\\worksheets\\sheet1.xml");
  });

  it("reads entries with data descriptors, zip64 fields, and a comment behind the directory", () => {
    const bytes = handmadeZip([
      { name: "a.xml", data: text, descriptor: true },
      { name: "b.xml", data: text, zip64: true },
    ]);
    const commented = Buffer.concat([bytes.subarray(0, bytes.length - 2), strToU8("\x05\x00hello")]);
    expect(readAll(commented)).toEqual({ "a.xml": "一月党员大会", "b.xml": "一月党员大会" });
  });

  it.each(["/etc/passwd", "../a.xml", "xl/../../a.xml", "..\\a.xml", "C:/a.xml", "a\0b.xml"])(
    "refuses the name %j",
    (name) => {
      const error = failure(() => openPackage(handmadeZip([{ name, data: text }]), "台账.xlsx"));
      expect(error.code).toBe("unreadable-workbook");
      expect(error.message).toContain("台账.xlsx");
    },
  );

  it("refuses the same name twice, also in another case", () => {
    const bytes = handmadeZip([
      { name: "xl/workbook.xml", data: text },
      { name: "xl/WORKBOOK.xml", data: text },
    ]);
    expect(failure(() => openPackage(bytes, "台账.xlsx")).code).toBe("unreadable-workbook");
  });

  it("calls encrypted entries password-protected", () => {
    const bytes = handmadeZip([{ name: "xl/workbook.xml", data: text, flags: 1 }]);
    expect(failure(() => openPackage(bytes, "台账.xlsx")).code).toBe("password-protected");
  });

  it("refuses entries that share bytes", () => {
    const bytes = handmadeZip([
      { name: "a.xml", data: text },
      { name: "b.xml", data: text },
    ]);
    // The second record of the directory is made to point at the first entry.
    const second = bytes.lastIndexOf(Buffer.from("PK\x01\x02", "latin1"));
    new DataView(bytes.buffer, bytes.byteOffset).setUint32(second + 42, 0, true);
    expect(failure(() => openPackage(bytes, "台账.xlsx")).message).toContain("重叠");
  });

  it("refuses a file cut off anywhere", () => {
    const bytes = zipSync({ "xl/workbook.xml": text, "xl/styles.xml": text }, fixed);
    for (let length = 0; length < bytes.length; length++) {
      expect(failure(() => openPackage(bytes.subarray(0, length), "台账.xlsx")).code).toBe("unreadable-workbook");
    }
  });

  it("refuses data that does not match its checksum or its size", () => {
    for (const wrong of [{ crc: 1 }, { size: text.length - 1, method: 0 }]) {
      const opened = openPackage(handmadeZip([{ name: "a.xml", data: text, ...wrong }]), "台账.xlsx");
      expect(failure(() => opened.read("a.xml")).code).toBe("unreadable-workbook");
    }
  });

  it("says so when an entry is packed by a method nobody here knows", () => {
    const opened = openPackage(handmadeZip([{ name: "a.xml", data: text, method: 14 }]), "台账.xlsx");
    expect(failure(() => opened.read("a.xml")).message).toContain("压缩方式");
  });
});

describe("limits", () => {
  const limits = {
    ...packageLimits,
    entryBytes: 200_000,
    totalBytes: 300_000,
    ratioFloor: 100_000,
    ratio: 50,
    entries: 3,
  };
  /** Hardly compressible, so that only sizes count. */
  const noise = Uint8Array.from({ length: 150_000 }, (_, index) => (Math.imul(index, 2_654_435_761) >>> 13) & 255);

  it("counts inflated bytes, whatever sizes the file declares", () => {
    const bytes = Buffer.from(zipSync({ "a.xml": new Uint8Array(400_000) }, { ...fixed, level: 1 }));
    const view = new DataView(bytes.buffer, bytes.byteOffset);
    const record = bytes.lastIndexOf(Buffer.from("PK\x01\x02", "latin1"));
    view.setUint32(record + 24, 10, true);
    view.setUint32(22, 10, true);
    const opened = openPackage(bytes, "台账.xlsx", { ...limits, ratio: 100_000 });
    const error = failure(() => opened.read("a.xml"));
    expect(error.code).toBe("too-large");
    expect(error.message).toContain("台账.xlsx");
  });

  it("stops an entry that is large and compresses too well, and lets a small blank one pass", () => {
    const bytes = zipSync({ "bomb.xml": new Uint8Array(150_000), "blank.xml": new Uint8Array(90_000) }, fixed);
    const opened = openPackage(bytes, "台账.xlsx", limits);
    expect(opened.read("blank.xml")?.length).toBe(90_000);
    expect(failure(() => opened.read("bomb.xml")).code).toBe("too-large");
  });

  it("adds up what is read, and counts a part read twice once", () => {
    const bytes = zipSync({ "a.xml": noise, "b.xml": noise, "c.xml": noise }, fixed);
    const opened = openPackage(bytes, "台账.xlsx", limits);
    opened.read("a.xml");
    opened.read("a.xml");
    opened.read("b.xml");
    expect(failure(() => opened.read("c.xml")).code).toBe("too-large");
  });

  it("refuses too many entries", () => {
    const bytes = zipSync({ a: text, b: text, c: text, d: text }, fixed);
    expect(failure(() => openPackage(bytes, "台账.xlsx", limits)).code).toBe("too-large");
  });

  it("lets a sheet of 10,000 rows of blanks pass by default", () => {
    const row = `<row r="1">${'<c r="A1" s="1"/>'.repeat(30)}</row>`;
    const opened = openPackage(zipSync({ "a.xml": strToU8(row.repeat(10_000)) }, fixed), "台账.xlsx");
    expect(opened.read("a.xml")?.length).toBe(row.length * 10_000);
  });
});

describe("writePackage", () => {
  it("gives back the file it read, byte for byte", () => {
    const bytes = zipSync({ "xl/workbook.xml": [text, { level: 9 }], "会议.xml": [text, { level: 0 }] }, fixed);
    expect(Buffer.compare(writePackage(openPackage(bytes, "台账.xlsx").entries), bytes)).toBe(0);
  });

  it("keeps the compressed bytes of entries and adds new parts that others can read", () => {
    const opened = openPackage(zipSync({ "a.xml": [text, { level: 1 }] }, fixed), "台账.xlsx");
    const added = strToU8("新增".repeat(100));
    const written = writePackage([...opened.entries, { name: "xl/新.xml", bytes: added }]);
    expect(unzipSync(written)).toEqual({ "a.xml": text, "xl/新.xml": added });
    const again = openPackage(written, "台账.xlsx");
    expect(again.find("a.xml")?.compressed).toEqual(opened.find("a.xml")?.compressed);
  });

  it("writes the sizes of streamed and zip64 entries in front of their data", () => {
    const bytes = handmadeZip([
      { name: "a.xml", data: text, descriptor: true },
      { name: "b.xml", data: text, zip64: true },
    ]);
    const written = writePackage(openPackage(bytes, "台账.xlsx").entries);
    expect(unzipSync(written)).toEqual({ "a.xml": text, "b.xml": text });
    expect(writePackage(openPackage(written, "台账.xlsx").entries)).toEqual(written);
  });

  it("gives equal bytes for equal parts", () => {
    const parts = [{ name: "a.xml", bytes: text }];
    expect(writePackage(parts)).toEqual(writePackage(parts));
  });

  it("round-trips any bytes", () => {
    fc.assert(
      fc.property(fc.array(fc.uint8Array({ maxLength: 200 }), { maxLength: 5 }), (contents) => {
        const parts = contents.map((bytes, index) => ({ name: `part${index}.bin`, bytes }));
        const opened = openPackage(writePackage(parts), "台账.xlsx");
        for (const part of parts) expect(opened.read(part.name)).toEqual(part.bytes);
        expect(opened.entries.length).toBe(parts.length);
      }),
      { seed: 1 },
    );
  });
});

describe("crc32", () => {
  it("is the same with and without Node's own", () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 300 }), (bytes) => zipCodec.crc32(bytes) === crc32ByTable(bytes)),
      { seed: 1 },
    );
    expect(crc32ByTable(strToU8("123456789"))).toBe(0xcbf43926);
  });
});

describe("the codecs of Node and of a page", () => {
  it("each inflates what the other deflates", () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 200_000 }), (bytes) => {
        for (const [one, other] of [
          [zipCodec, browserCodec],
          [browserCodec, zipCodec],
        ] as const) {
          expect(
            Buffer.compare(other.inflateRaw(one.deflateRaw(bytes), bytes.length + 1, 0) ?? Buffer.of(0), bytes),
          ).toBe(0);
        }
      }),
      { numRuns: 20 },
    );
  });

  it.each([
    ["Node", zipCodec],
    ["page", browserCodec],
  ])("%s: gives up when the limit is passed, throws for damaged data", (_, codec) => {
    const long = zipCodec.deflateRaw(new Uint8Array(1_000_000));
    expect(codec.inflateRaw(long, 999_999, 10)).toBeNull();
    expect(codec.inflateRaw(long, 1_000_000, 10)?.length).toBe(1_000_000);
    expect(() => codec.inflateRaw(Uint8Array.of(7, 7, 7), 100, 10)).toThrow();
  });
});
