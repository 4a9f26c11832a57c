import { startNativeBridge } from "../../../src/workbench/native-bridge.ts";
import { hostContract } from "../host-contract.ts";
import { openInExcel } from "./excel-workbook.ts";

const bridge = await startNativeBridge(14);

hostContract({
  name: "Excel with ExcelApi 1.14",
  tellsMerges: true,
  takesBack: true,
  open: (bytes, fileName) => openInExcel(bridge, bytes, fileName),
});
