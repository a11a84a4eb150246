import type { PlaceRole } from './reads-places.ts';
import type { RequestFacts } from './request.ts';

/** What a text was understood to be. The facts are the best guess also where it is no request. */
export type Understood = {
  readonly isRequest: boolean;
  readonly facts: RequestFacts;
  /** Codes of the municipalities that the text points to, the likeliest first; what to choose from when none is sure. */
  readonly candidates: readonly string[];
  readonly evidence: Evidence;
};

/**
 * The words of the text that each conclusion rests on. They come from lists of our own (roles, wishes, place names), so
 * that no name, number or address of a person is among them. Empty where nothing told.
 */
export type Evidence = {
  readonly isRequest: readonly string[];
  readonly source: readonly string[];
  readonly ask: readonly string[];
  readonly municipality: PlaceEvidence | undefined;
};

export type PlaceEvidence = {
  /** "Aarhus Kommune", "Brabrand"; empty for an address, which is never shown. */
  readonly words: string;
  readonly role: PlaceRole;
  readonly by: 'words' | 'address';
};
