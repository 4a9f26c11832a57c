/** The figures in force with where they come from; each can be changed, and goes back to what the profile states. */
import { Button, Field, Input, Select } from "@fluentui/react-components";
import { useMemo, useState } from "react";
import type { Place } from "../../core/model/place.ts";
import { printedArticle } from "../../core/profiles/articles.ts";
import { figureDefinition, figureIds, figureText, figureTitle, isFigureId } from "../../core/profiles/figure-text.ts";
import type { FigureId } from "../../core/profiles/figures.ts";
import type { Profile, ResolvedProfile } from "../../core/profiles/profile.ts";
import { CellLink } from "../components/cell-link.tsx";
import { BackLine, FocusedTitle, Frame, LinkButton } from "../components/frame.tsx";
import { Search } from "../icons.tsx";

/** The clerk's own settings as they would be saved. */
export interface SettingsDraft {
  readonly settings: ReadonlyMap<string, string>;
  /** What 体检设置 says by itself; the pane's own settings go before it. */
  readonly sheet: ReadonlyMap<string, SheetSetting>;
  /** Null or "" takes the setting away. */
  readonly set: (key: string, value: string | null) => void;
}

/** A setting of 体检设置 with its cell. */
export interface SheetSetting {
  readonly text: string;
  readonly at: Place | null;
}

const ofProduct = "产品缺省，非文件数值";

/** What the figure is without the clerk's own, and who states it. */
function statedWords(id: FigureId, { stated }: ResolvedProfile): { readonly value: string; readonly source: string } {
  const statement = stated.figures[id];
  const value = figureText(id, stated.figures) || "未定";
  if (!statement) return { value, source: "所选口径没有写" };
  const origin = stated.origin[id];
  if (origin === "product" || statement.source === "product") return { value, source: ofProduct };
  const article = `${printedArticle(statement.source)}，${statement.strength}`;
  return { value, source: origin === "common" ? `${article}（通行做法）` : article };
}

/** The clerk's own value in words; null when it cannot be read. */
function ownWords(id: FigureId, text: string): string | null {
  const { kind } = figureDefinition(id);
  const value = kind.read(text.normalize("NFC"));
  return value === null ? null : kind.words(value as never);
}

/** Own figures that cannot be read: they keep the settings from being saved. */
export function unreadableFigures(settings: ReadonlyMap<string, string>): readonly FigureId[] {
  return [...settings].flatMap(([key, text]) => (isFigureId(key) && ownWords(key, text) === null ? [key] : []));
}

export function ChangedFigures({
  draft,
  profile,
}: {
  readonly draft: SettingsDraft;
  readonly profile: ResolvedProfile;
}) {
  const changed = [...new Set([...draft.settings.keys(), ...draft.sheet.keys()])].filter(isFigureId);
  if (changed.length === 0) return <p className="second">没有改过，都按所选口径。</p>;
  return (
    <ul className="lines">
      {changed.map((id) => {
        const { value, source } = statedWords(id, profile);
        const title = figureTitle(id);
        const typed = draft.settings.get(id);
        const onSheet = draft.sheet.get(id);
        return (
          <li key={id}>
            <span className="words">
              {title} <b>{ownWords(id, typed ?? onSheet?.text ?? "") ?? "没有看懂"}</b>
              <span className="second">
                原为 {value}，{source}
              </span>
              {typed !== undefined && onSheet && <span className="second">“体检设置”表里也填了，按这里的。</span>}
              {typed === undefined && onSheet?.at && <CellLink place={onSheet.at} />}
            </span>
            {typed !== undefined && (
              <LinkButton onClick={() => draft.set(id, null)} label={`${title}恢复原来的数字`}>
                恢复
              </LinkButton>
            )}
          </li>
        );
      })}
    </ul>
  );
}

export function AllFiguresPage({
  draft,
  profile,
  onBack,
}: {
  readonly draft: SettingsDraft;
  readonly profile: ResolvedProfile;
  readonly onBack: () => void;
}) {
  const [search, setSearch] = useState("");
  const [open, setOpen] = useState<FigureId | null>(null);
  const words = search.trim();
  const listed = useMemo(() => figureIds.filter((id) => figureTitle(id).includes(words)), [words]);
  return (
    <Frame back={<BackLine to="设置" onBack={onBack} />} topOf="all">
      <div className="section">
        <FocusedTitle>全部数字</FocusedTitle>
        <p className="second">现在按：{profile.title}</p>
      </div>
      <div className="listHead">
        <Input
          type="search"
          aria-label="搜数字"
          placeholder="搜名称，例如 到会率"
          contentBefore={<Search />}
          value={search}
          onChange={(_event, { value }) => setSearch(value)}
        />
      </div>
      <section>
        {listed.length === 0 && <p>没有找到“{words}”。</p>}
        <ul className="lines">
          {listed.map((id) => {
            const own = draft.settings.get(id) ?? draft.sheet.get(id)?.text;
            const { value, source } = statedWords(id, profile);
            const title = figureTitle(id);
            return (
              <li key={id}>
                <span className="words">
                  <b>{title}</b>　{own === undefined ? value : (ownWords(id, own) ?? "没有看懂")}
                  <span className="second">{own === undefined ? source : `本支部设置，原为 ${value}，${source}`}</span>
                </span>
                <LinkButton
                  onClick={() => setOpen(open === id ? null : id)}
                  label={`${open === id ? "收起" : "改"}${title}`}
                >
                  {open === id ? "收起" : "改"}
                </LinkButton>
                {open === id && <FigureField id={id} draft={draft} profile={profile} />}
              </li>
            );
          })}
        </ul>
        <p className="second">改过的数字在“设置”里点“保存设置”后生效。条文此处是大意，引用前请核对原文。</p>
      </section>
    </Frame>
  );
}

function FigureField({
  id,
  draft,
  profile,
}: {
  readonly id: FigureId;
  readonly draft: SettingsDraft;
  readonly profile: ResolvedProfile;
}) {
  const { kind } = figureDefinition(id);
  const own = draft.settings.get(id);
  const statement = profile.stated.figures[id];
  const text = own ?? draft.sheet.get(id)?.text ?? (statement ? String(kind.cell(statement.value as never)) : "");
  const isWrong = own !== undefined && ownWords(id, own) === null;
  const change = (value: string): void => draft.set(id, value);
  return (
    <div className="figureField">
      <Field hint={kind.hint} {...(isWrong ? { validationMessage: "没有看懂，请照下面的写法" } : {})}>
        {kind.choices ? (
          <Select aria-label={figureTitle(id)} value={text} onChange={(_event, { value }) => change(value)}>
            {!kind.choices.includes(text) && <option value={text}>{text}</option>}
            {kind.choices.map((choice) => (
              <option key={choice} value={choice}>
                {choice}
              </option>
            ))}
          </Select>
        ) : (
          <Input aria-label={figureTitle(id)} value={text} onChange={(_event, { value }) => change(value)} />
        )}
      </Field>
      <Button disabled={own === undefined} onClick={() => draft.set(id, null)}>
        恢复
      </Button>
    </div>
  );
}

/** The figures one text states, with their articles. */
export function ProfilePage({ profile, onBack }: { readonly profile: Profile; readonly onBack: () => void }) {
  const ids = figureIds.filter((id) => profile.figures[id] !== undefined);
  return (
    <Frame back={<BackLine to="设置" onBack={onBack} />} topOf={profile.id}>
      <div className="section">
        <FocusedTitle>{profile.title}</FocusedTitle>
        <p className="second">{profile.document}</p>
      </div>
      <section>
        <ul className="lines">
          {ids.map((id) => {
            const statement = profile.figures[id];
            return (
              <li key={id}>
                <span className="words">
                  <b>{figureTitle(id)}</b>　{figureText(id, profile.figures)}
                  <span className="second">
                    {statement ? `${printedArticle(statement.source)}，${statement.strength}` : ""}
                  </span>
                </span>
              </li>
            );
          })}
        </ul>
        <p className="second">条文此处是大意，引用前请核对原文。</p>
      </section>
    </Frame>
  );
}
