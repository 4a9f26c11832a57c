/** Small branches and talks for the tests of the rules on talks. For tests only. */
import { entriesOf, fullMembers, rosterOf } from "./ledgers-of.ts";

export const past = { asOf: "2026-05-01", period: "2025" } as const;

export const committee = (...posts: [name: string, post: string][]) =>
  entriesOf(
    "committee",
    posts.map(([name, post]) => ({ name, post })),
  );

export const committeeOfThree = committee(["张一", "书记"], ["李二", "组织委员"], ["王三", "宣传委员"]);

export const talk = (talker: string, partner: string, date = "2025-06-01") => ({ date, talker, partner });

/** On a sheet of 2025. */
export const talks = (...rows: ReturnType<typeof talk>[]) => entriesOf("talks", rows, { year: 2025 });

/** Large enough for a committee. */
export const largeBranch = rosterOf([...fullMembers(7), { name: "张一" }, { name: "李二" }, { name: "王三" }]);

/** Too small for a committee; 张一 is the secretary. */
export const smallBranch = rosterOf([
  { name: "张一", memberType: "full", post: "书记" },
  { name: "李二", memberType: "full", post: "" },
]);
