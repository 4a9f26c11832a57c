/** The version of the tool, from package.json at build time: of that file nothing else comes into the bundle. */
import packageFile from "../../../package.json" with { type: "json" };

export const toolVersion: string = packageFile.version;
