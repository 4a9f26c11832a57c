/** Looks through the rows a branch has typed into the register: each cell that the sums cannot use is named, and the rest goes on. */
import { isoMonth } from "../model/date.ts";
import { cellPlace } from "../model/place.ts";
import { isEmpty, textOf } from "../reports/previous.ts";
import { privateNumbersIn } from "./masking.ts";
import { isOwnFormula, type RegisterRow, registerCaptions, registerKey } from "./register.ts";
import {
  categoriesOf,
  categoryStandard,
  everybody,
  itemOf,
  type PointsProblem,
  type PointsStandard,
} from "./standard.ts";

export interface ReviewRequest {
  readonly sheet: string;
  /** Zero-based columns by caption. */
  readonly columns: ReadonlyMap<string, number>;
  readonly standard: PointsStandard;
  /** Names the year knows: `张一`, `李二#1`. */
  readonly known: ReadonlySet<string>;
  /** How the people who share a name are told apart: 李二 → 李二#1, 李二#2. */
  readonly shared: ReadonlyMap<string, readonly string[]>;
  /** Category of a member's month, by the key of its generated row. */
  readonly categories: ReadonlyMap<string, string>;
}

type Caption = keyof typeof registerCaptions;

export class RowReview {
  private readonly known: ReadonlySet<string>;

  constructor(private readonly request: ReviewRequest) {
    this.known = new Set([...request.known].map((name) => name.toLowerCase()));
  }

  of(row: RegisterRow): PointsProblem[] {
    const { found } = row;
    if (!found) return [];
    const { sheet, columns, standard } = this.request;
    const problems: PointsProblem[] = [];
    const report = (caption: Caption, text: string): void => {
      const at = cellPlace(sheet, found.row, columns.get(registerCaptions[caption]) ?? 0);
      problems.push({ at, text: `${sheet}!${at.range}：${text}。`, blocksNotice: false });
    };
    const hasText = (caption: Caption): string | null => {
      const cell = found.cells.get(registerCaptions[caption]);
      return cell && typeof cell.value === "string" && !isEmpty(cell) && !isOwnFormula(cell.formula)
        ? textOf(cell)
        : null;
    };
    this.reviewName(row, report);
    if (row.month === null && row.name !== "") report("month", "“月份”不是日期，各积分表统计不到，请写作 2026-9");
    if (row.part === "基础")
      report(
        "part",
        `${row.name}${row.month === null ? "" : ` ${isoMonth(row.month)}`} 的“基础”行不是体检生成的，会与生成的行重复计算，请删去或改选“更正”`,
      );
    for (const caption of ["points", "due", "done"] as const) {
      const text = hasText(caption);
      if (text !== null) report(caption, `${registerCaptions[caption]}“${text}”不是数字，没有计入，请只填数字`);
    }
    const item = row.code === "" ? null : itemOf(standard, row.code);
    if (row.code !== "" && !item)
      report(
        "code",
        `代码“${row.code}”不在“积分标准”的项目中，${row.points === null ? "没有分值可计" : "按填写的分值计算"}`,
      );
    if (item && !item.enabled) report("code", `代码 ${item.code} 在积分标准中没有启用，仍按登记计算，请核对`);
    if (item) this.reviewCategory(row, item.code, item.categories, report);
    for (const caption of ["reason", "evidence"] as const) {
      const numbers = privateNumbersIn(row[caption]);
      if (numbers.length > 0)
        report(caption, `“${registerCaptions[caption]}”中可能有${numbers.join("、")}，没有改动，请改写后再打印`);
    }
    return problems;
  }

  private reviewName({ name, month }: RegisterRow, report: (caption: Caption, text: string) => void): void {
    const subjects = this.request.shared.get(name);
    if (name === "") {
      if (month !== null) report("name", "没有写姓名，这一行没有计入");
    } else if (subjects) report("name", `名册里叫“${name}”的不止一人，这一行没有计入，请写作 ${subjects.join(" 或 ")}`);
    else if (!this.known.has(name.toLowerCase()))
      report("name", `名册中没有“${name}”，这一行没有计入任何人，请核对姓名`);
  }

  /** An item for other categories than the member's of that month: counted, for the branch may know better. */
  private reviewCategory(
    row: RegisterRow,
    code: string,
    suited: string,
    report: (caption: Caption, text: string) => void,
  ): void {
    const own = row.month === null ? undefined : this.request.categories.get(registerKey(row.month, row.name));
    const names = categoriesOf(suited);
    if (own === undefined || !categoryStandard(this.request.standard, own)) return;
    if (names.length === 0 || names.includes(everybody) || names.includes(own)) return;
    report("code", `代码 ${code} 适用于${names.join("、")}，${row.name}当月是${own}，仍按登记计算，请核对`);
  }
}
