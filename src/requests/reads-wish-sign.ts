import { type Phrases, phrases } from './reads-danish.ts';
import type { Ask } from './request.ts';

/** Phrases that tell what is asked, and how much they tell: from 1, a hint, to 5, which settles it. */
export type WishSign = { readonly ask: Ask; readonly weight: number; readonly sought: Phrases };

export function wishSign(ask: Ask, weight: number, ...alternatives: readonly string[]): WishSign {
  return { ask, weight, sought: phrases(...alternatives) };
}

export const WEEKDAY = '(?:man|tirs|ons|tors|fre|lør|søn)dag(?:e|en|ene)?';
