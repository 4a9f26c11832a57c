/** The profiles that ship, in the order they are listed. */
import { districtBureau2018 } from "./district-bureau-2018.ts";
import { lianxing2018 } from "./lianxing-2018.ts";
import { nationalBase } from "./national-base.ts";
import type { Profile } from "./profile.ts";
import { wuweiStar2021 } from "./wuwei-star-2021.ts";

export const profiles: readonly Profile[] = [nationalBase, districtBureau2018, lianxing2018, wuweiStar2021];
