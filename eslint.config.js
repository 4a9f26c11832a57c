// Only the rules about Office.js habits (sync, load); everything else is Biome's.
import parser from "@typescript-eslint/parser";
import officeAddins from "eslint-plugin-office-addins";

export default [
  {
    files: ["src/**/*.ts", "src/**/*.tsx"],
    // The workbench plays Excel: what it reads are its own cells, not proxies of office.js.
    ignores: ["src/workbench/**"],
    languageOptions: { parser },
    plugins: { "office-addins": officeAddins },
    rules: {
      "office-addins/call-sync-after-load": "error",
      "office-addins/call-sync-before-read": "error",
      "office-addins/load-object-before-read": "error",
      "office-addins/no-context-sync-in-loop": "error",
      "office-addins/no-empty-load": "error",
      "office-addins/no-navigational-load": "error",
      "office-addins/no-office-initialize": "error",
    },
  },
];
