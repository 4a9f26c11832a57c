/** The store for all screens, and the state as React sees it. */
import { createContext, useContext, useSyncExternalStore } from "react";
import type { PaneState, PaneStore } from "../state/pane-store.ts";

export const StoreContext = createContext<PaneStore | null>(null);

export function usePaneStore(): PaneStore {
  const store = useContext(StoreContext);
  if (!store) throw new Error("no store");
  return store;
}

export function usePaneState(): PaneState {
  const store = usePaneStore();
  return useSyncExternalStore(store.subscribe, () => store.state);
}
