/**
 * What the collected layouts are, by their number: our own reading of each of them. Several kinds where a sheet is as much
 * the one as the other; `-` is no ledger of a branch (statistics, other bodies' sheets, exports of another field).
 */
import type { LedgerKind } from "../../src/core/model/ledger.ts";

const lines = `
roster R04 R07 R08 R09 R14 R15 R22 R23 R24 R26 R28 R29 R31 R34
roster/- R02 R25 R27 R32 R39 R30
roster/dues R30
transfers/-/roster R11
transfers/roster R17
branch R05 R06 R19 R21 R37 B09
committee R35 R36 B02 B04 B05 B06
committee/election B01 B03 B08
floating/- R38
meetings M01 M05 M06 M07 M24 M25 M30 M33
meetings/study M10 M11 M12 M14 M15 M17 M16 M22
study/meetings/- M13
plans/-/meetings M04
attendance M18 M19 M21 M27
attendance/- M18 M19 M27
- M20 K01 K02 K04 S16 S17 A15 A22 F03 D18 P13 H06 S15 J05 B07
funds/- D18
dues D02 D06 D07 D08 D10 D11 D12 D13 D15 D17 D19 D21 D29 D32 D33
dues/- D03 D16 D26 D06 D14 D24
points P01 P10 P14 P11
points/- P11 P10
scorecard/points P02 P03 P05
scorecard S01 S02 S04 S07 S10 S11
ratings V04
ratings/scorecard/appraisal/- S13 S14 S12
development A01 A03 A04 A05 A06 A07 A08 A10 A11 A12 A13 A14 A17 A18 A19 A20 A21 A23 A25 A26 A27 A28 A30 A31 A33 A34 A35 T06
development/-/study A32
talks T02 T05 T07
talks/care T03
appraisal V01 V06
appraisal/- V03 V06
study H01 H02 H04 H05 H07
study/-/points H03 H08
care/- W02
care W01 W04 W05 W06 W07
floating F01 F02
issues Z01 Z02 Z03 Z04
awards/- Z05 Z06 Z07
transfers X01 X03 X05 X06 X07
transfers/- X04 X09 X10
election/- J02 J03 J04 J05
`;

export const expectedKinds: ReadonlyMap<string, readonly (LedgerKind | null)[]> = new Map(
  lines
    .trim()
    .split("\n")
    .flatMap((line) => {
      const [kinds = "", ...ids] = line.split(" ");
      const found = kinds.split("/").map((kind) => (kind === "-" ? null : (kind as LedgerKind)));
      return ids.map((id) => [id, found] as const);
    }),
);
