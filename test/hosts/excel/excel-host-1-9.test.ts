import { startNativeBridge } from "../../../src/workbench/native-bridge.ts";
import { hostContract } from "../host-contract.ts";
import { openInExcel } from "./excel-workbook.ts";

const bridge = await startNativeBridge(9);

hostContract({
  name: "Excel with ExcelApi 1.9",
  tellsMerges: false,
  takesBack: true,
  open: (bytes, fileName) => openInExcel(bridge, bytes, fileName),
});
