import { startNativeBridge } from "../../../src/workbench/native-bridge.ts";
import { hostContract } from "../host-contract.ts";
import { openInExcel } from "./excel-workbook.ts";

const bridge = await startNativeBridge(15);

hostContract({
  name: "Excel with ExcelApi 1.15",
  tellsMerges: true,
  takesBack: true,
  open: (bytes, fileName) => openInExcel(bridge, bytes, fileName),
});
