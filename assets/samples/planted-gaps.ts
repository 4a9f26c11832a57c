export function plantedGapsTable(): string {
  return "";
}
