/**
 * A notice for posting, apart from any sheet: the preview in the pane, the text for a message group and the .docx file are
 * all made from it, so that no two of them can tell different things. Whoever builds one lets only such matters in as may
 * be public (allow list, sheets README 5): display names, public category names, point figures, codes, signs and counts.
 */
export interface Announcement {
  /** 2026年第三季度党员积分公示 */
  readonly title: string;
  readonly branch: string;
  /** Lines between the branch and the table: period of publication, legend. */
  readonly lead: readonly string[];
  readonly columns: readonly AnnouncementColumn[];
  /** One text per column. */
  readonly rows: readonly (readonly string[])[];
  /** One text per column, or null where nothing is added up. */
  readonly total: readonly string[] | null;
  /** Lines below the table: reason codes, how to object, where the figures come from. */
  readonly notes: readonly string[];
  /** 落款: who posts it and the date, or blanks for handwriting. */
  readonly signature: { readonly branch: string; readonly date: string };
}

export interface AnnouncementColumn {
  readonly caption: string;
  /** Characters, as on the sheet. */
  readonly width: number;
  readonly align: "left" | "center";
}
