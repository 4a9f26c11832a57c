/** How sure recognition is, as a sign and a word. */
import { DashedTick, QuestionCircle, Tick } from "../icons.tsx";
import { type Certainty, certaintyWords } from "../state/words.ts";

export function Sure({ certainty }: { readonly certainty: Certainty }) {
  return (
    <span className="sure">
      {certainty === "sure" ? <Tick /> : certainty === "likely" ? <DashedTick /> : <QuestionCircle />}
      {certainty === "ask" ? <b>{certaintyWords[certainty]}</b> : certaintyWords[certainty]}
    </span>
  );
}
