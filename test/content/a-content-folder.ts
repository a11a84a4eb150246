import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { onTestFinished } from 'vitest';
import type { Mistake } from '../../src/content/mistake.ts';

/** Files by their path in the folder; undefined leaves one out. */
export type Files = Readonly<Record<string, string | Uint8Array | undefined>>;

/** A way to break the sound folder, and the one mistake that is told of it. */
export type BrokenCase = readonly [title: string, changed: Files, mistake: Mistake];

const GIFTS = `---
id: gaver
question: Må vi give gaver?
shortAnswer: >-
  Det må I gerne.
  Spørg forældrene først.
source: Q&A 1
version: 1
approved:
  by: Red Barnet
  on: 2026-11-23
safety: false
concepts: gave
phrasings: |
  Må vi købe noget til barnet?
  Må vi give slik?
englishPhrasings: |
  May we give gifts?
---

Det må I gerne. Spørg forældrene først.

Små gaver er bedst, evt. med et kort.
`;

const TRANSPORT = `---
id: transport
question: Hvem henter barnet?
shortAnswer: Det gør I.
source: Q&A 2
version: 3
approved:
  by: Red Barnet
  on: 2026-11-23
safety: true
phrasings: |
  Skal vi køre?
---

Det gør I.
`;

const CONTACTS = `- id: projektleder
  title: Projektleder
  name: Karen Kvist
  phone: 12 34 56 78
- id: raadgivning
  name: Rådgivningen
  mail: raad@eksempel.dk
`;

const RULES = `- id: spoerg
  heading: Spørg først
  text: Spørg forældrene først.
  source: Q&A 1
  touchedBy: gave*, må vi give
`;

const CHILD_PROTECTION = `---
heading: Bekymring for et barn
acute: Ring 112 med det samme.
---

Skriv til raad@eksempel.dk.
`;

const LEXICON = `concepts:
  gave: >-
    gave, gaver,
    *gave
synonyms:
  - gave, foræring
spellings:
  gve: gave
english:
  gift: gave
compounds:
  - jule + gave
neverRepaired: give, gives
`;

const OUT_OF_SCOPE = `- id: forsikring
  phrasings: |
    Er vi forsikret?
`;

const PROGRAMME = `calendar:
  christmasEveOff: true
  newYearsEveOff: false
  closed:
    - from: 2026-12-28
      until: 2026-12-30
leadTimes:
  notice: 90
  familyTalk: 60
  parentsTalk: 30
  agreement: 14
  leadTold: 14
  summerWeeks:
    from: 28
    until: 31
deadlines:
  remind: 1
  offerDeputy: 2
  offerLead: 3
  awake:
    from: "08:00"
    until: "17.30"
`;

const ROUTING = `- id: moeder-i-midtjylland
  when:
    municipalities: Aarhus, skanderborg kommune
    regions: Region Midtjylland
    sources: kommune, forældre
    asks: netværksmøde, øget samvær
  to: Karim@eksempel.dk, lise@eksempel.dk
`;

/** A small folder where everything is right. */
export const SOUND = {
  'entries/01-gaver.md': GIFTS,
  'entries/02-transport.md': TRANSPORT,
  'contacts.yaml': CONTACTS,
  'rules.yaml': RULES,
  'child-protection.md': CHILD_PROTECTION,
  'lexicon.yaml': LEXICON,
  'out-of-scope.yaml': OUT_OF_SCOPE,
  'worry/akut.txt': '# Én besked på hver linje.\n\nHan siger, at han ikke vil leve mere.\n',
  'worry/alvorlig.txt': 'Far slår ham, når han er fuld.\n',
  'worry/bekymring.txt': 'Hun er altid sulten.\nHan vil ikke hjem.\n',
  'worry/ingen.txt': 'Vi bagte boller.\n',
  'programme.yaml': PROGRAMME,
  'routing.yaml': ROUTING,
} as const;

/** Writes the sound folder with some files changed, and removes it when the test is over. */
export async function aContentFolder(changed: Files = {}): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'content-'));
  onTestFinished(() => rm(folder, { recursive: true, force: true }));
  for (const [file, text] of Object.entries<string | Uint8Array | undefined>({ ...SOUND, ...changed })) {
    if (text === undefined) continue;
    await mkdir(join(folder, dirname(file)), { recursive: true });
    await writeFile(join(folder, file), text);
  }
  return folder;
}

export function at(file: string, line: number, what: string): Mistake {
  return { file, line, what };
}

/** The sound folder with one thing in one file written otherwise. */
export function swap(file: keyof typeof SOUND, old: string, fresh: string): Files {
  return { [file]: swapIn(SOUND[file], old, fresh) };
}

export function swapIn(text: string, old: string, fresh: string): string {
  if (!text.includes(old)) throw new Error(`the text has no "${old}"`);
  return text.replace(old, fresh);
}
