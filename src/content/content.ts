import type { CivilDate } from '../kernel/civil-date.ts';
import type { WorkCalendar } from '../kernel/work-calendar.ts';
import type { RetentionPeriods } from './retention-periods.ts';

/** One approved answer of the programme's Q&A. On screen: Q&A-svar. */
export type Entry = {
  readonly id: string;
  /** Its place in the document, from 1. */
  readonly number: number;
  readonly question: string;
  /** Sentences of the answer, word for word, that answer the question on their own. */
  readonly shortAnswer: string;
  /** The whole answer in the document's own words, one string a paragraph. */
  readonly answer: readonly string[];
  /** How volunteers ask it, in Danish. */
  readonly phrasings: readonly string[];
  readonly englishPhrasings: readonly string[];
  /** Ids of lexicon concepts that point at this entry. */
  readonly concepts: readonly string[];
  /** What staff see as its source: "Q&A 7". */
  readonly source: string;
  readonly version: number;
  readonly approved: { readonly by: string; readonly on: CivilDate };
  /** Touches a child's safety: an edit needs a second person's approval. */
  readonly safety: boolean;
  /** The short answer in English, for volunteers who do not read Danish. */
  readonly english?: English | undefined;
};

/** A translation. The Danish words alone are the document's: this stands beside them, and is approved like them. */
export type English = {
  readonly shortAnswer: string;
  /** The version of the entry that it translates. */
  readonly ofVersion: number;
  /** Undefined while it is a draft, which nobody is shown. */
  readonly approved?: { readonly by: string; readonly on: CivilDate } | undefined;
};

/** Whom to ask in the programme. Kept as it is in any text, never redacted. */
export type Contact = {
  readonly id: string;
  readonly name: string;
  readonly title?: string;
  readonly phone?: string;
  readonly mail?: string;
};

/** A rule of the programme that is said aloud when touched, whatever entry ranks first. */
export type FixedRule = {
  readonly id: string;
  readonly heading: string;
  /** Sentences of the document, word for word. */
  readonly text: string;
  readonly source: string;
  /** Words and phrases that touch it, lower case; a trailing * stands for any ending. */
  readonly touchedBy: readonly string[];
};

/** The approved block that stands above every answer to a text that shows worry for a child. */
export type ChildProtection = {
  readonly heading: string;
  readonly paragraphs: readonly string[];
  /** Stands first when the danger is acute. */
  readonly acute: string;
};

/** What the programme's words are called elsewhere, and how they are misspelt. */
export type Lexicon = {
  /** Concept id → the words, phrases and `*` compound ends that name it. */
  readonly concepts: Readonly<Record<string, readonly string[]>>;
  /** Groups of words that mean the same. */
  readonly synonyms: readonly (readonly string[])[];
  /** SMS spellings and common misspellings → the right word or words, whole tokens only. */
  readonly spellings: Readonly<Record<string, string>>;
  /** English words and phrases → the Danish word for the same thing. */
  readonly english: Readonly<Record<string, string>>;
  /** Compounds taken apart: ["fødselsdags", "gave"]. */
  readonly compounds: readonly (readonly string[])[];
  /** Real words that look like a misspelling of another; never repaired. */
  readonly neverRepaired: readonly string[];
};

/** Something that volunteers ask and the document does not answer; a contrast for the lookup. */
export type OutOfScopeTopic = {
  readonly id: string;
  readonly phrasings: readonly string[];
};

/** Invented messages from which it is learned what worry for a child sounds like; content/worry. */
export type WorryExamples = {
  /** How grave the worry is; "ingen" for messages without worry, also where they look like it. */
  readonly level: 'akut' | 'alvorlig' | 'bekymring' | 'ingen';
  readonly messages: readonly string[];
};

/** When things happen by themselves; content/programme.yaml. */
export type Programme = {
  readonly calendar: WorkCalendar;
  readonly leadTimes: LeadTimes;
  readonly deadlines: Deadlines;
  /** How long what is kept is kept. */
  readonly retention: RetentionPeriods;
};

/** Whole days before the one-year day. */
export type LeadTimes = {
  /** From when on the digest speaks of the day. */
  readonly notice: number;
  /** By when each step should be logged. */
  readonly familyTalk: number;
  readonly parentsTalk: number;
  readonly agreement: number;
  /** When the lead is told that no talk is logged. */
  readonly leadTold: number;
  /** ISO weeks in which few people can be reached; what falls there is due before. */
  readonly summerWeeks: { readonly from: number; readonly until: number };
};

/** Whole working days after a request came in, counted from its hour. */
export type Deadlines = {
  readonly remind: number;
  readonly offerDeputy: number;
  readonly offerLead: number;
  /** Nobody is written to outside these minutes after midnight in Denmark, or on days off. */
  readonly awake: { readonly from: number; readonly until: number };
};

/** Whom a kind of request goes to; content/routing.yaml. The first rule that fits decides. */
export type RoutingRule = {
  readonly id: string;
  /** Each that is given must hold; none given fits all. */
  readonly when: {
    /** Codes. */
    readonly municipalities?: readonly string[];
    readonly regions?: readonly string[];
    readonly sources?: readonly ('municipality' | 'parents' | 'child' | 'network' | 'other')[];
    readonly asks?: readonly (
      | 'more-contact'
      | 'network-meeting'
      | 'lay-companion'
      | 'extra-support'
      | 'other'
    )[];
  };
  /** E-mail addresses; of several the one with the fewest open requests gets it. */
  readonly to: readonly string[];
};

export type Content = {
  readonly entries: readonly Entry[];
  readonly contacts: readonly Contact[];
  readonly rules: readonly FixedRule[];
  readonly childProtection: ChildProtection;
  readonly lexicon: Lexicon;
  readonly outOfScope: readonly OutOfScopeTopic[];
  readonly worry: readonly WorryExamples[];
  readonly programme: Programme;
  readonly routing: readonly RoutingRule[];
};
