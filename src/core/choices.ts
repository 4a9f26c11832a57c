/**
 * What a checkup is asked with, put together: given directly (command line, pane) before the settings file, the file
 * before the workbook's own 体检设置 sheet, the sheet before the defaults. Pure; nothing is dropped in silence.
 */
import { readSettings, type SettingEntry, type SettingProblem, type Settings } from "./checkup/settings.ts";
import { type Day, isoDay } from "./model/date.ts";
import type { Period } from "./model/period.ts";
import type { ResolvedProfile } from "./profiles/profile.ts";
import { resolveProfiles } from "./profiles/resolve.ts";
import { readSettingsSheet } from "./reports/settings-sheet.ts";
import type { Snapshot } from "./workbook/snapshot.ts";

export interface GivenChoices {
  /** Stands where neither the sheet nor anything else names a base date. */
  readonly today: Day;
  readonly asOf?: Day | null;
  /** Ids in stacking order; unknown ones are told and left out. */
  readonly profiles?: readonly string[] | null;
  readonly period?: Period | null;
  /** Of a settings file or of the pane; they beat the sheet. */
  readonly settings?: Iterable<SettingEntry>;
}

/** An `ExaminationRequest` with everything that was odd about the choices. */
export interface Choices {
  readonly asOf: Day;
  readonly profile: ResolvedProfile;
  readonly period: Period | null;
  readonly settings: Settings;
  readonly problems: readonly SettingProblem[];
  /** What stands on 体检设置 by itself, overridden or not. */
  readonly sheetEntries: readonly SettingEntry[];
}

/** @param snapshot the workbook whose 体检设置 is read; null = none */
export function chooseFor(snapshot: Snapshot | null, given: GivenChoices): Choices {
  const sheet = snapshot === null ? { entries: [], problems: [] } : readSettingsSheet(snapshot);
  const { settings, problems } = readSettings([...sheet.entries, ...(given.settings ?? [])]);
  const asOf = given.asOf ?? settings.asOf ?? given.today;
  const stack = profileFor(given.profiles ?? settings.profiles ?? [], settings);
  const late: SettingProblem[] = [];
  if (settings.periodFrom !== null && settings.periodFrom > asOf) {
    const message = `检查区间起 ${isoDay(settings.periodFrom)} 在基准日之后；本次从基准日当年1月1日查起。`;
    late.push({ key: "period.from", message, short: "在基准日之后" });
  }
  return {
    asOf,
    profile: stack.profile,
    period: given.period ?? null,
    settings,
    problems: [...sheet.problems, ...problems, ...stack.problems, ...late],
    sheetEntries: sheet.entries,
  };
}

function profileFor(
  ids: readonly string[],
  settings: Settings,
): { readonly profile: ResolvedProfile; readonly problems: readonly SettingProblem[] } {
  const options = { policy: settings.policy, policies: settings.policies, own: settings.figures };
  const problems: SettingProblem[] = [];
  const tell = (message: string): void => {
    problems.push({ key: "profile", message, short: message });
  };
  const known = ids.filter((id) => {
    const resolution = resolveProfiles([id], options);
    if (!resolution.ok) tell(`${resolution.message}本次不按它检查。`);
    return resolution.ok;
  });
  const resolution = resolveProfiles(known, options);
  // Every id has been resolved by itself, so that the stack resolves, too.
  if (!resolution.ok) throw new Error(resolution.message);
  for (const sentence of resolution.problems) tell(sentence);
  return { profile: resolution.profile, problems };
}
