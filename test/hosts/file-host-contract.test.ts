import { EditedFile } from "./edited-file.ts";
import { hostContract } from "./host-contract.ts";

hostContract({
  name: "a file",
  tellsMerges: true,
  takesBack: false,
  open: async (bytes, fileName) => new EditedFile(bytes, fileName),
});
