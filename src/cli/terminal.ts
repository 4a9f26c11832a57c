/** Where the command line writes and what it may ask of the world outside; tests hand in their own. */
import type { Day } from "../core/model/date.ts";

export interface Terminal {
  /** The result: text for people or JSON. */
  readonly out: (text: string) => void;
  /** Messages and progress. */
  readonly message: (text: string) => void;
  readonly messagesAreSeen: boolean;
  /** The calendar day at the place of the user: the only clock of the product. */
  readonly today: () => Day;
}
