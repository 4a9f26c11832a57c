/** A link to cells by their real sheet name: selects them, the pane stays where it is. */
import { type Place, placeText } from "../../core/model/place.ts";
import { Cells } from "../icons.tsx";
import { usePaneStore } from "./store-context.ts";

export function CellLink({ place }: { readonly place: Place }) {
  const store = usePaneStore();
  return (
    <button type="button" className="bare link cellLink" onClick={() => void store.reveal(place)}>
      <Cells />
      <span>{placeText(place)}</span>
    </button>
  );
}
