import { startNativeBridge } from "../../../src/workbench/native-bridge.ts";
import { excelMarks } from "./excel-marks.ts";

excelMarks(await startNativeBridge(9), 9);
