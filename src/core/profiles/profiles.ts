/** The profiles that ship, in the order they are listed. */
import { cityOrgansSupervision } from "./city-organs-supervision.ts";
import { districtBureau2018 } from "./district-bureau-2018.ts";
import { fourStrong2024 } from "./four-strong-2024.ts";
import { jiefangbei2018 } from "./jiefangbei-2018.ts";
import { lianxing2018 } from "./lianxing-2018.ts";
import { nationalBase } from "./national-base.ts";
import type { Profile } from "./profile.ts";
import { school2019 } from "./school-2019.ts";
import { wuweiStar2021 } from "./wuwei-star-2021.ts";

export const profiles: readonly Profile[] = [
  nationalBase,
  school2019,
  cityOrgansSupervision,
  districtBureau2018,
  lianxing2018,
  wuweiStar2021,
  jiefangbei2018,
  fourStrong2024,
];
