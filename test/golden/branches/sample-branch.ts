/** What a sample branch of one profile consists of: how it differs from the full branch, and the faults planted into it. */
import type { ProfileId } from "../../../src/core/profiles/profile.ts";
import type { OwnFigures } from "../../../src/core/profiles/resolve.ts";
import type { BranchEdit } from "../../support/branch-edits.ts";

export interface PlantedFault {
  /** Chinese: what is wrong in the ledgers. */
  readonly title: string;
  readonly edits: readonly BranchEdit[];
  /** `rule subject` of every finding it makes when all the faults are planted together. */
  readonly finds: readonly string[];
  /** A profile that finds nothing here, or something else; national-base without it. */
  readonly otherwiseUnder?: ProfileId;
}

export interface SampleBranch {
  readonly profile: ProfileId;
  /** Names of its own, in every ledger. */
  readonly words: readonly (readonly [from: string, to: string])[];
  /** What it keeps otherwise than the full branch, because its standard asks so or does not ask. */
  readonly keeps: readonly BranchEdit[];
  /** Lists that the text names without listing: the clerk fills them in. */
  readonly figures?: OwnFigures;
  readonly faults: readonly PlantedFault[];
}
