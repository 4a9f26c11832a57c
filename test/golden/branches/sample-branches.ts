/** The sample branches in the order of the profiles. */
import { cityOrgans } from "./city-organs-supervision.ts";
import { districtBureau } from "./district-bureau-2018.ts";
import { fourStrong } from "./four-strong-2024.ts";
import { jiefangbei } from "./jiefangbei-2018.ts";
import { lianxing } from "./lianxing-2018.ts";
import { national } from "./national-base.ts";
import type { SampleBranch } from "./sample-branch.ts";
import { school } from "./school-2019.ts";
import { wuweiStar } from "./wuwei-star-2021.ts";

export const sampleBranches: readonly SampleBranch[] = [
  national,
  school,
  cityOrgans,
  districtBureau,
  lianxing,
  wuweiStar,
  jiefangbei,
  fourStrong,
];
