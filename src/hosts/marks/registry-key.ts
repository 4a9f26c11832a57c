/** Key of the workbook's setting in which the Excel host notes which conditional formats are our marks. */
export const registryKey = "BranchLedger.Marks";
