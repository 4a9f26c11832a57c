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
  {
    // These ask in one half and read in the other: what is loaded is read in the function that is returned, after the one
    // round trip in which `readEach` (or its like) sends all questions. The rules do not look that far.
    files: ["src/hosts/excel/{standing-*,read-standing,write-marks}.ts"],
    rules: {
      "office-addins/call-sync-after-load": "off",
      "office-addins/call-sync-before-read": "off",
      "office-addins/load-object-before-read": "off",
    },
  },
  {
    // Questions in portions that Excel can bear: one round trip each, and one more where it refuses a portion.
    files: ["src/hosts/excel/{read-each,read-standing}.ts"],
    rules: { "office-addins/no-context-sync-in-loop": "off" },
  },
];
