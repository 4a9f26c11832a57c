/** 设置: base date, profiles, conflict policy, coverage, sample weights. Nothing takes effect until 保存设置. */
import { Button, Field, Input, Select, Switch } from "@fluentui/react-components";
import { useEffect, useMemo, useState } from "react";
import { scorecardGroupIds } from "../../core/checkup/checkup.ts";
import { groupTitles, groupWeights, sampleWeightsLabel } from "../../core/checkup/groups.ts";
import { policyWords } from "../../core/checkup/settings.ts";
import type { Choices } from "../../core/choices.ts";
import { isoDay } from "../../core/model/date.ts";
import { chineseLedgerName, type LedgerKind } from "../../core/model/ledger.ts";
import type { Profile, ProfileId } from "../../core/profiles/profile.ts";
import { profiles } from "../../core/profiles/profiles.ts";
import { sheetNames } from "../../core/reports/sheet-names.ts";
import { ownSheet } from "../../core/workbook/snapshot.ts";
import { comeBackTo, Frame, LinkButton } from "../components/frame.tsx";
import { SettingProblems } from "../components/setting-problems.tsx";
import { usePaneState, usePaneStore } from "../components/store-context.ts";
import { Calendar, Info } from "../icons.tsx";
import { baseProfile as base, typedDay } from "../state/pane-settings.ts";
import { coverageSource, monthInput } from "../state/words.ts";
import { AllFiguresPage, ChangedFigures, ProfilePage, type SheetSetting, unreadableFigures } from "./figures.tsx";

/** The policy that holds when nothing else was chosen. */
const usualPolicy = "本地优先";

/** Id of the control that opens the figures of a source, or all of them. */
function sourceId(source: Profile | "all"): string {
  return `figures-${source === "all" ? source : source.id}`;
}

export function SettingsScreen() {
  const store = usePaneStore();
  const { kept, choices, chosen: inForce, reading, leaving } = usePaneState();
  const [draft, setDraft] = useState<ReadonlyMap<string, string>>(kept.settings);
  const [live, setLive] = useState(kept.live);
  const [day, setDay] = useState<string | null>(null);
  const [source, setSource] = useState<Profile | "all" | null>(null);

  const sheet = useMemo(() => settingsOnSheet(inForce), [inForce]);
  const settingOf = (key: string): string | undefined => draft.get(key) ?? sheet.get(key)?.text;
  const set = (key: string, value: string | null): void => {
    const next = new Map(draft);
    if (value === null || value === "") next.delete(key);
    else next.set(key, value);
    setDraft(next);
  };
  const changes =
    [...new Set([...draft.keys(), ...kept.settings.keys()])].filter((key) => draft.get(key) !== kept.settings.get(key))
      .length + (live === kept.live ? 0 : 1);
  const wrongDay = day !== null && day.trim() !== "" && typedDay(day) === null;
  const chosen = useMemo(
    () =>
      (draft.get("profile") ?? sheet.get("profile")?.text ?? "")
        .split(/[,，、+＋\s]+/)
        .filter((id) => id !== "" && id !== base),
    [draft, sheet],
  );
  const weights = groupWeights(
    new Map(
      scorecardGroupIds.flatMap((id) => {
        const text = settingOf(`weights/${id}`);
        return text === undefined || !Number.isFinite(Number(text)) ? [] : [[id, Number(text)] as const];
      }),
    ),
  );
  const sum = scorecardGroupIds.reduce((total, id) => total + weights[id], 0);
  useEffect(() => {
    store.guardLeaving(changes > 0);
    return () => store.guardLeaving(false);
  }, [changes, store]);

  const save = async (): Promise<boolean> => {
    const saved = await store.saveSettings(draft, live);
    if (saved) setDay(null);
    return saved;
  };
  const discard = (): void => {
    setDraft(kept.settings);
    setLive(kept.live);
    setDay(null);
  };
  const figures = { settings: draft, sheet, set };
  const unreadable = unreadableFigures(draft);
  const back = (): void => {
    if (source !== null) comeBackTo(sourceId(source));
    setSource(null);
  };
  if (source === "all" && inForce) {
    return <AllFiguresPage draft={figures} profile={inForce.profile} onBack={back} />;
  }
  if (source !== null && source !== "all") return <ProfilePage profile={source} onBack={back} />;

  const toggle = (id: ProfileId, on: boolean): void => {
    const ids = profiles.map((profile) => profile.id).filter((known) => (known === id ? on : chosen.includes(known)));
    const all = [base, ...ids.filter((known) => known !== base)].join(",");
    // None but the base has to be said where the sheet names others.
    set("profile", ids.length === 0 && !sheet.has("profile") ? null : all);
  };
  const asOf = draft.get("asOf");
  const dayOnSheet = sheet.get("asOf");
  const coverages = reading?.facts.coverage ?? [];
  return (
    <Frame
      bar={
        leaving !== null && (
          <div className="bar" role="alert">
            <Info />
            <p className="words">有 {changes} 处改动没保存。</p>
            <div className="actions">
              <Button
                onClick={() => {
                  discard();
                  store.guardLeaving(false);
                  store.show(leaving);
                }}
              >
                放弃并离开
              </Button>{" "}
              <Button onClick={() => store.stay()}>留下</Button>
            </div>
          </div>
        )
      }
      foot={
        <>
          <span className="words">{changes > 0 ? `${changes} 处改动没保存` : "没有改动"}</span>
          <Button disabled={changes === 0} onClick={discard}>
            放弃
          </Button>
          <Button
            appearance="primary"
            disabled={changes === 0 || wrongDay || unreadable.length > 0}
            onClick={() => void save()}
          >
            保存设置
          </Button>
        </>
      }
    >
      <h1 className="visuallyHidden">设置</h1>
      <section>
        <h2 className="sectionTitle">基准日</h2>
        <div className="inputLine">
          <Field {...(wrongDay ? { validationMessage: "请写作 2026-11-21" } : {})}>
            <Input
              aria-label="基准日"
              contentBefore={<Calendar />}
              value={day ?? asOf ?? dayOnSheet?.text ?? isoDay(choices.asOf)}
              onChange={(_event, { value }) => {
                setDay(value);
                const typed = typedDay(value);
                if (typed !== null) set("asOf", isoDay(typed));
              }}
            />
          </Field>
          <Button
            onClick={() => {
              setDay(null);
              set("asOf", dayOnSheet ? isoDay(store.today) : null);
            }}
          >
            用今天
          </Button>
        </div>
        <p className="second">
          {asOf !== undefined ? "" : dayOnSheet ? "“体检设置”表里写的。" : "总用当天。"}
          只查到这一天。还在期内的算未到期。
        </p>
      </section>
      <section>
        <div className="titleLine">
          <h2 className="sectionTitle">口径</h2>
          <span className="second">越靠下越优先</span>
        </div>
        <ul className="lines">
          {profiles.map((profile) => {
            const isBase = profile.id === base;
            return (
              <li key={profile.id}>
                <span className="words">
                  <b>{profile.title}</b>
                  <span className="second">{isBase ? "总是开启。支部工作条例等" : profile.document}</span>
                </span>
                <LinkButton id={sourceId(profile)} onClick={() => setSource(profile)} label={`${profile.title}的出处`}>
                  出处
                </LinkButton>
                <Switch
                  aria-label={profile.title}
                  checked={isBase || chosen.includes(profile.id)}
                  disabled={isBase}
                  onChange={(_event, { checked }) => toggle(profile.id, checked)}
                />
              </li>
            );
          })}
        </ul>
        <Field label="两套数字不一样时">
          <Select
            value={settingOf("conflict") ?? usualPolicy}
            onChange={(_event, { value }) =>
              set("conflict", value === (sheet.get("conflict")?.text ?? usualPolicy) ? null : value)
            }
          >
            {[...policyWords.keys()].map((words) => (
              <option key={words} value={words}>
                {words === usualPolicy ? `${words}（缺省）` : words}
              </option>
            ))}
          </Select>
        </Field>
      </section>
      <section>
        <div className="titleLine">
          <h2 className="sectionTitle">您改过的数字</h2>
          <LinkButton id={sourceId("all")} onClick={() => setSource("all")}>
            全部数字
          </LinkButton>
        </div>
        {inForce && <ChangedFigures draft={figures} profile={inForce.profile} />}
      </section>
      {coverages.length > 0 && (
        <section>
          <h2 className="sectionTitle">台账覆盖期</h2>
          <p className="second">这段时间内没有记录，才会算作没做。</p>
          {coverages.map((coverage) => (
            <CoverageField
              key={coverage.kind}
              kind={coverage.kind}
              text={draft.get(`coverage/${coverage.kind}`)}
              found={{
                from: coverage.stretches[0] ? monthInput(coverage.stretches[0].from) : "",
                to: monthInput(coverage.stretches.at(-1)?.to ?? choices.asOf),
              }}
              by={reading ? coverageSource(reading.facts, coverage.kind) : ""}
              onChange={(text) => set(`coverage/${coverage.kind}`, text)}
            />
          ))}
        </section>
      )}
      <section>
        <div className="titleLine">
          <h2 className="sectionTitle">七个方面的分值</h2>
          <span className="second">{sampleWeightsLabel}</span>
        </div>
        <div className="twoColumns">
          {scorecardGroupIds.map((id) => (
            <Field key={id} label={groupTitles[id]} size="small">
              <Input
                inputMode="decimal"
                value={settingOf(`weights/${id}`) ?? String(weights[id])}
                onChange={(_event, { value }) => set(`weights/${id}`, value.trim())}
              />
            </Field>
          ))}
        </div>
        <p className="second">
          合计 {Math.round(sum * 100) / 100} 分。{Math.abs(sum - 100) > 1e-6 ? "合计是 100 分才能定星。" : ""}
        </p>
      </section>
      <SettingsSheetSection sheet={sheet} />
      <section>
        <h2 className="sectionTitle">边改边查</h2>
        <Switch
          checked={live}
          label={live ? "改动停下来后自动重新体检" : "改动后由我自己点重新体检"}
          onChange={(_event, { checked }) => setLive(checked)}
        />
        <p className="second">只看您在这台电脑上的改动。</p>
      </section>
    </Frame>
  );
}

/** What 体检设置 says by itself, by key; of several rows the last that was read. */
function settingsOnSheet(inForce: Choices | null): ReadonlyMap<string, SheetSetting> {
  return new Map(
    (inForce?.sheetEntries ?? []).map(([key, value, at]) => [key, { text: String(value ?? ""), at: at ?? null }]),
  );
}

/** Where the workbook's own sheet of settings stands, and how it goes together with this page. */
function SettingsSheetSection({ sheet }: { readonly sheet: ReadonlyMap<string, SheetSetting> }) {
  const store = usePaneStore();
  const { reading } = usePaneState();
  const { definedName, title } = sheetNames.settings;
  const there = reading ? ownSheet(reading.snapshot, definedName) : undefined;
  return (
    <section>
      <div className="titleLine">
        <h2 className="sectionTitle">{title}表</h2>
        {there ? (
          <LinkButton onClick={() => void store.reveal({ sheet: there.name, range: "A1" })}>到表里看</LinkButton>
        ) : (
          <LinkButton onClick={() => store.show("reports")}>去报表</LinkButton>
        )}
      </div>
      <p className="second">
        {there
          ? `这个工作簿里有“${there.name}”表${sheet.size > 0 ? `，支部自己填了 ${sheet.size} 项` : ""}。表里填的也算数；同一项这里也改过的，按这里的。`
          : `想在表里改，或者把设置交给别人看，可以在“报表”里写一张“${title}”表。`}
      </p>
      <SettingProblems />
    </section>
  );
}

function CoverageField({
  kind,
  text,
  found,
  by,
  onChange,
}: {
  readonly kind: LedgerKind;
  /** `2026-01—2026-10`, or undefined: as found. */
  readonly text: string | undefined;
  readonly found: { readonly from: string; readonly to: string };
  readonly by: string;
  readonly onChange: (text: string | null) => void;
}) {
  const [from = found.from, to = found.to] = text?.split("—") ?? [];
  const name = chineseLedgerName(kind);
  return (
    <div>
      <div className="titleLine">
        <span>{name}</span>
        {text === undefined ? (
          <span className="second">{by}</span>
        ) : (
          <LinkButton onClick={() => onChange(null)} label={`${name}恢复自动`}>
            恢复自动
          </LinkButton>
        )}
      </div>
      <div className="inputLine">
        <Input
          aria-label={`${name}从哪个月`}
          value={from}
          onChange={(_event, { value }) => onChange(`${value}—${to}`)}
        />
        <span>到</span>
        <Input
          aria-label={`${name}到哪个月`}
          value={to}
          onChange={(_event, { value }) => onChange(`${from}—${value}`)}
        />
      </div>
    </div>
  );
}
