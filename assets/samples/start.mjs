// `npm start`: builds what is out of date, does the main job on the bundled sample with the command line a user would call,
// then serves the workbench with the sample open and the pane beside it. `--no-serve` ends before that.
import { register } from "tsx/esm/api";

register();
const { start } = await import("../../src/workbench/serve/start.ts");
process.exitCode = await start({
  serve: !process.argv.includes("--no-serve"),
  port: Number(process.env.PORT || 3000),
});
