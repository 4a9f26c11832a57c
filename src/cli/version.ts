/** The version of the tool, from package.json at build time. */
import packageFile from "../../package.json" with { type: "json" };

export const toolVersion: string = packageFile.version;
