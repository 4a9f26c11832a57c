/**
 * The parts of the program that are loaded when they are needed, one file each (webpack.config.js). A part that did not
 * arrive is asked for again the next time.
 */
import { HostError } from "../../hosts/host.ts";

/** Reads sheets into ledgers: what the first page shows. */
export const recognitionPart = () => arrived(import("./recognition.ts"));

/** Rules, articles and profiles. */
export const examinationPart = () => arrived(import("./examination.ts"));

/** What writes sheets. */
export const writingPart = () => arrived(import("./plans.ts"));

/** What reads a table from a file, and adds ledgers. */
export const additionsPart = () => arrived(import("./additions.ts"));

/** What writes notices as Word files. */
export const wordPart = () => arrived(import("../../hosts/docx/announcement-docx.ts"));

async function arrived<Part>(part: Promise<Part>): Promise<Part> {
  try {
    return await part;
  } catch (error) {
    if (error instanceof Error && error.name === "ChunkLoadError") {
      throw new HostError("not-answering", "程序文件没有全部载入，可能是网络不通。台账没有任何改动。");
    }
    throw error;
  }
}
