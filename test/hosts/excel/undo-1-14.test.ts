import { startNativeBridge } from "../../../src/workbench/native-bridge.ts";
import { excelUndo } from "./excel-undo.ts";

excelUndo(await startNativeBridge(14), 14);
