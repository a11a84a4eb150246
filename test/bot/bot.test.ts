import { beforeEach, describe, expect, it } from 'vitest';
import type { Matches } from '../../src/anniversaries/matches.ts';
import type { Bot, Effect, Place } from '../../src/bot/bot.ts';
import { createBot, LONGEST_TEXT } from '../../src/bot/create-bot.ts';
import type { People } from '../../src/people/people.ts';
import type { Visitor } from '../../src/people/person.ts';
import type { Understanding } from '../../src/qa/understanding.ts';
import { asText } from '../../src/reply/as-text.ts';
import { PRESS_KINDS, type Press } from '../../src/reply/press.ts';
import type { Choice, Reply } from '../../src/reply/reply.ts';
import { aMatch, day } from '../anniversaries/builders.ts';
import { botParts } from '../support/bot-parts.ts';
import { matchesInMemory } from '../support/matches-in-memory.ts';
import { peopleInMemory } from '../support/people-in-memory.ts';
import { type QuestionsInMemory, questionsInMemory } from '../support/questions-in-memory.ts';
import { someContent } from '../support/some-content.ts';
import { aColleague, aVisitor } from '../support/visitors.ts';

const NOW = new Date('2026-11-23T08:00:00Z');
const NOTHING_REMOVED = {
  cpr: 0,
  phone: 0,
  mail: 0,
  address: 0,
  name: 0,
  account: 0,
  plate: 0,
  birthdate: 0,
  link: 0,
};
const GIFT = { entry: 'gaver-til-barnet', score: 0.9, why: ['gave'] };
const NIGHT = { entry: 'overnatning-hos-os', score: 0.8, why: ['sove', 'weekend'] };

/** What a press may be about, when nothing of it is there any more. */
const GONE = {
  period: 'sidste år',
  question: 'gone',
  entry: 'x',
  reason: 'wrong',
  match: 'HTO-999',
  digest: 'gone',
  week: '2026-W48',
  channel: 'gone',
  step: 'family-talk',
  request: 'gone',
  other: 'gone',
  absence: 'gone',
  person: 'gone',
  table: 'gone',
  list: 'mine',
  version: 1,
} as const;
/** What is about nothing that could be gone. */
const BEGIN_ANEW: readonly string[] = ['add-match', 'new-request', 'absence', 'add-colleague'];

/** What shows a whole card anew, for a lead. */
const SHOWS_WHOLE: readonly string[] = [
  'check',
  'first-day',
  'first-day-back',
  'first-day-later',
  'drop-table',
];

let people: People;
let questions: QuestionsInMemory;
let matches: Matches;
let made: number;

beforeEach(() => {
  people = peopleInMemory();
  questions = questionsInMemory();
  matches = matchesInMemory();
  made = 0;
});

/** A bot whose lookup understands every text as given. */
function aBot(understood: Partial<Understanding> = {}): Bot {
  return createBot(
    botParts({
      content: someContent(),
      understand: (text) => ({
        text,
        removed: NOTHING_REMOVED,
        outcome: { kind: 'confident', answers: [GIFT] },
        concern: undefined,
        rules: [],
        unanswered: [],
        ...understood,
      }),
      people,
      questions,
      matches,
      clock: () => NOW,
      newId: () => `question-${++made}`,
    }),
  );
}

async function ask(
  bot: Bot,
  text = 'Må vi give en gave?',
  place: Place = 'private',
  by: Visitor = aVisitor(),
): Promise<Reply> {
  const heard = await bot.hear({ by, place, where: undefined, text });
  if (heard.kind !== 'say') throw new Error(`nothing was said: ${heard.kind}`);
  return heard.reply;
}

const press = (bot: Bot, on: Press | undefined, by: Visitor = aVisitor(), place: Place = 'shared') =>
  bot.press({ by, place, where: undefined, press: on });

function choices(reply: Reply): readonly Choice[] {
  return reply.parts.flatMap((part) => (part.kind === 'choices' ? part.choices : []));
}

const labels = (reply: Reply) => choices(reply).map(({ label }) => label);

function shown(effect: Effect): Reply {
  if (effect.kind === 'share' || effect.kind === 'form') throw new Error('nothing is shown yet');
  return effect.reply;
}

describe('an answered question', () => {
  it('is shown to the asker alone, short, with its source', async () => {
    const reply = await ask(aBot());

    expect(reply.audience).toBe('asker');
    expect(asText(reply)).toBe(
      [
        'Må vi give barnet gaver?',
        'I må gerne give en gave.',
        'Kilde: Q&A 1 · version 3 · godkendt 2. marts 2026',
        'Fundet på: gave',
      ].join('\n\n'),
    );
  });

  it('is kept in redacted form with the version that was shown', async () => {
    await ask(
      aBot({ text: 'Må [navn] få en gave?', removed: { ...NOTHING_REMOVED, name: 1 } }),
      'Må Sif få en gave?',
    );

    expect(questions.all()).toEqual([
      expect.objectContaining({
        id: 'question-1',
        redacted: 'Må [navn] få en gave?',
        removedCount: 1,
        at: NOW,
        answers: [{ entry: 'gaver-til-barnet', version: 3, why: ['gave'] }],
      }),
    ]);
  });

  it.each([
    [1, '1 personlig oplysning er fjernet fra teksten.'],
    [3, '3 personlige oplysninger er fjernet fra teksten.'],
  ])('says that %i things were taken out', async (phone, sentence) => {
    expect(asText(await ask(aBot({ removed: { ...NOTHING_REMOVED, phone } })))).toContain(sentence);
  });

  it('offers sharing only where there is somebody to share with', async () => {
    expect(labels(await ask(aBot(), 'gave', 'private'))).toEqual([
      'Hjalp',
      'Hjalp ikke',
      'Hele svaret',
      'Svar til familien',
    ]);
    expect(labels(await ask(aBot(), 'gave', 'shared'))).toContain('Del i kanalen');
  });

  it('says a touched rule first, and only once', async () => {
    const reply = await ask(
      aBot({ outcome: { kind: 'confident', answers: [NIGHT] }, rules: ['overnatning'] }),
    );

    expect(reply.parts[0]).toMatchObject({ kind: 'caution', heading: 'Ingen overnatning det første år' });
    expect(asText(reply).match(/Overnatning er ikke tilladt/g)).toHaveLength(1);
  });

  it('answers several questions in the order they were asked', async () => {
    const text = asText(await ask(aBot({ outcome: { kind: 'confident', answers: [NIGHT, GIFT] } })));
    expect(text.indexOf('Må barnet sove hos os?')).toBeLessThan(text.indexOf('Må vi give barnet gaver?'));
  });
});

describe('a question about a match', () => {
  it('is told which phase of its year rules now', async () => {
    await matches.add(aMatch({ code: 'HTO-017', startDate: day('2026-10-01') }), 'ida', NOW);
    const text = asText(await ask(aBot(), 'Må barnet i HTO-017 få en gave?'));
    expect(text).toContain('Forløbet er i de første tre måneder indtil 1. januar 2027');
  });

  it('is told by the day on which it began, where the text says it', async () => {
    const text = asText(await ask(aBot(), 'Vi startede 3/2 2026. Må vi give en gave?'));
    expect(text).toContain('årsdagen er 3. februar 2027');
  });

  it('is answered as any other where nobody knows the match', async () => {
    expect(asText(await ask(aBot(), 'Må barnet i HTO-999 få en gave?'))).not.toContain('Forløbet');
  });
});

describe('a mail with a question that is not answered', () => {
  it('names it, and whom to ask', async () => {
    const text = asText(await ask(aBot({ unanswered: ['Er vi forsikret?'] })));
    expect(text).toContain('Det fandt jeg ikke noget sikkert svar på');
    expect(text).toContain('- Er vi forsikret?');
  });
});

describe('a question that may be one of several', () => {
  const outcome = { kind: 'several', candidates: [NIGHT, GIFT] } as const;

  it('shows each with why, and a way to say none of them', async () => {
    const reply = await ask(aBot({ outcome }));
    expect(asText(reply)).toContain('1. Må barnet sove hos os? (fundet på: sove og weekend)');
    expect(labels(reply)).toEqual(['Vis nr. 1', 'Vis nr. 2', 'Ingen af dem']);
  });

  it('becomes the answer that was chosen', async () => {
    const bot = aBot({ outcome });
    await ask(bot);
    const effect = await press(bot, { kind: 'choose', question: 'question-1', entry: 'gaver-til-barnet' });

    expect(effect.kind).toBe('replace');
    expect(asText(shown(effect))).toContain('I må gerne give en gave.');
    expect(asText(shown(effect))).not.toContain('Må barnet sove hos os?');
  });

  it('names whom to ask when it is none of them', async () => {
    const bot = aBot({ outcome });
    await ask(bot);
    const text = asText(shown(await press(bot, { kind: 'none-of-them', question: 'question-1' })));

    expect(text).toContain('Det står ikke i vores Q&A');
    expect(text).toContain('Projektleder Karla Vang: 00 00 00 01, karla@eksempel.dk');
  });

  it('takes no choice that was not offered', async () => {
    const bot = aBot({ outcome: { kind: 'several', candidates: [NIGHT] } });
    await ask(bot);
    expect(
      (await press(bot, { kind: 'choose', question: 'question-1', entry: 'gaver-til-barnet' })).kind,
    ).toBe('tell');
  });
});

describe('a text that shows concern for a child', () => {
  const concerned = { concern: 'alvorlig', rules: [] } as const;

  it('gets the approved block first, whatever the lookup says', async () => {
    const reply = await ask(aBot(concerned));
    expect(reply.parts[0]).toMatchObject({ kind: 'caution', heading: 'Er du bekymret for et barn?' });
    expect(reply.gist).not.toContain('svar');
  });

  it('says 112 before all else when the danger is acute', async () => {
    expect(asText(await ask(aBot({ concern: 'akut' })))).toMatch(
      /^! Er du bekymret for et barn\?\nRing 112 nu\./,
    );
    expect(asText(await ask(aBot({ concern: 'bekymring' })))).not.toContain('Ring 112 nu.');
  });

  it('is never stored, nor any word of it', async () => {
    await ask(aBot(concerned), 'Hun har blå mærker, må vi give en gave?');
    expect(JSON.stringify(questions.all())).not.toMatch(/mærker|"gave"/);
    expect(questions.all()).toEqual([expect.objectContaining({ redacted: undefined, concern: 'alvorlig' })]);
  });

  it('is never shared, not even by a press that was made up', async () => {
    const bot = aBot(concerned);
    expect(labels(await ask(bot, 'gave', 'shared'))).not.toContain('Del i kanalen');
    expect((await press(bot, { kind: 'share', question: 'question-1' })).kind).toBe('replace');
  });

  it('is not mistaken for a call for help with the bot', async () => {
    const reply = await ask(aBot(concerned), 'Hjælp, han slår hende');
    expect(reply.parts[0]).toMatchObject({ kind: 'caution' });
  });
});

describe('a vote', () => {
  it('is counted once a person, the last one standing', async () => {
    const bot = aBot();
    await ask(bot);
    await press(bot, { kind: 'helped', question: 'question-1' });
    await press(bot, { kind: 'helped', question: 'question-1' });
    await press(bot, { kind: 'not-helped', question: 'question-1' });

    expect(questions.votes()).toEqual([
      expect.objectContaining({ question: 'question-1', verdict: 'not-helped', reason: undefined }),
    ]);
    const later = await press(bot, { kind: 'whole-answer', question: 'question-1' });
    expect(labels(shown(later))).not.toContain('Hjalp');
  });

  it('asks why an answer did not help, and keeps the reason', async () => {
    const bot = aBot();
    await ask(bot);
    const why = shown(await press(bot, { kind: 'not-helped', question: 'question-1' }));
    expect(labels(why)).toEqual(expect.arrayContaining(['Det svarer på noget andet', 'Der mangler noget']));

    const thanks = shown(
      await press(bot, { kind: 'not-helped-because', question: 'question-1', reason: 'incomplete' }),
    );
    expect(asText(thanks)).toContain('Tak.');
    expect(labels(thanks)).not.toContain('Hjalp');
    expect(questions.votes()[0]?.reason).toBe('incomplete');
  });
});

describe('the whole answer', () => {
  it('unfolds in place, paragraph by paragraph', async () => {
    const bot = aBot();
    await ask(bot);
    const effect = await press(bot, { kind: 'whole-answer', question: 'question-1' });

    expect(asText(shown(effect))).toContain('I må gerne give en gave.\n\nTal med forældrene først.');
    expect(labels(shown(effect))).toEqual(['Hjalp', 'Hjalp ikke', 'Svar til familien', 'Del i kanalen']);
  });
});

describe('the reply to the family', () => {
  it('is given to the asker alone to copy, as mail and as text message', async () => {
    const bot = aBot();
    await ask(bot);
    const effect = await press(bot, { kind: 'draft', question: 'question-1' });

    expect(effect).toMatchObject({ kind: 'tell', reply: { audience: 'asker' } });
    expect(asText(shown(effect))).toMatch(
      /Som mail\nKære venskabsfamilie.*I må gerne give en gave\..*Som sms\nHej!/s,
    );
  });

  it('is not offered where a text shows concern for a child', async () => {
    expect(labels(await ask(aBot({ concern: 'bekymring' })))).not.toContain('Svar til familien');
  });
});

describe('sharing', () => {
  const shareIt: Press = { kind: 'share', question: 'question-1' };

  it('posts the approved words and nothing of what was asked', async () => {
    const bot = aBot();
    await ask(bot, 'Må vi give Sif en gave?');
    const effect = await press(bot, shareIt);

    if (effect.kind !== 'share') throw new Error(`not shared: ${effect.kind}`);
    expect(effect.shared.audience).toBe('everyone');
    expect(asText(effect.shared)).toContain('I må gerne give en gave.');
    expect(JSON.stringify(effect.shared)).not.toMatch(/Sif|Fundet på/);
    expect(choices(effect.shared)).toEqual([]);
  });

  it('happens once, however many times it is clicked', async () => {
    const bot = aBot();
    await ask(bot);
    const effects = await Promise.all(Array.from({ length: 5 }, () => press(bot, shareIt)));
    expect(effects.filter(({ kind }) => kind === 'share')).toHaveLength(1);
  });

  it('is not offered again, also when something else is pressed later', async () => {
    const bot = aBot();
    await ask(bot);
    const effect = await press(bot, shareIt);
    if (effect.kind !== 'share') throw new Error(`not shared: ${effect.kind}`);

    expect(labels(effect.done)).not.toContain('Del i kanalen');
    const later = await press(bot, { kind: 'helped', question: 'question-1' });
    expect(labels(shown(later))).not.toContain('Del i kanalen');
    expect(labels(shown(later))).not.toContain('Hjalp');
  });

  it('can be tried again after a post that was refused', async () => {
    const bot = aBot();
    await ask(bot);
    const first = await press(bot, shareIt);
    if (first.kind !== 'share') throw new Error(`not shared: ${first.kind}`);

    expect(labels(await first.failed())).toContain('Del i kanalen');
    expect((await press(bot, shareIt)).kind).toBe('share');
  });
});

describe('the doors', () => {
  const refusal = 'Jeg hjælper kun medarbejdere i Red Barnet.';

  it.each(['guest', 'outsider'] as const)(
    'a %s gets a plain refusal and nothing else, and leaves no trace',
    async (standing) => {
      const bot = aBot();
      await ask(bot);
      const by = aVisitor({ standing });

      expect(asText(await ask(bot, 'gave', 'private', by))).toBe(refusal);
      expect(asText(shown(await press(bot, { kind: 'helped', question: 'question-1' }, by)))).toBe(refusal);
      expect(questions.all()).toHaveLength(1);
      expect(questions.votes()).toEqual([]);
    },
  );

  it('nobody is answered where people from outside read along', async () => {
    expect(asText(await ask(aBot(), 'gave', 'external'))).toContain('delt med andre organisationer');
    expect(questions.all()).toEqual([]);
  });

  it('a person who left is locked out at once', async () => {
    const bot = aBot();
    await ask(bot);
    await people.markLeft(questions.all()[0]?.askedBy ?? '', undefined, NOW);
    expect(asText(await ask(bot))).toBe(refusal);
  });

  it('a colleague cannot press on somebody else’s card', async () => {
    const bot = aBot();
    await ask(bot);
    const effect = await press(bot, { kind: 'share', question: 'question-1' }, aColleague());
    expect(asText(shown(effect))).toContain('kollegas spørgsmål');
  });

  it('an old, unknown or made-up button is answered kindly', async () => {
    const presses: readonly (Press | undefined)[] = [undefined, { kind: 'helped', question: 'gone' }];
    for (const on of presses) {
      expect(asText(shown(await press(aBot(), on)))).toContain('Knappen hører til en ældre besked');
    }
  });

  it.each(['reader', 'lead'] as const)(
    'every kind of press by a %s finds what it is about gone rather than breaking',
    async (role) => {
      await people.appoint('signe@eksempel.dk', role);
      for (const kind of PRESS_KINDS) {
        const effect = await press(aBot(), { kind, ...GONE } as Press);
        const beginsAnew = role === 'lead' ? BEGIN_ANEW : ['new-request'];
        const shows = role === 'lead' && SHOWS_WHOLE.includes(kind) ? 'replace' : 'tell';
        expect([kind, effect.kind]).toEqual([kind, beginsAnew.includes(kind) ? 'form' : shows]);
      }
    },
  );
});

describe('what is said to the bot', () => {
  it.each(['', '  ', 'hjælp', 'HJÆLP', 'hjaelp', 'help', '?', 'Hej!', 'hej med dig', 'Godmorgen'])(
    '%j gets the help',
    async (text) => {
      expect((await ask(aBot(), text)).gist).toBe('Sådan bruger du Hjem til Os-botten.');
    },
  );

  it.each([
    'spørg må vi give en gave',
    'Spørg: må vi give en gave',
    'ask må vi give en gave',
    'spoerg\nmå vi give en gave',
  ])('%j asks what follows the word', async (text) => {
    await ask(aBot(), text);
    expect(questions.all()[0]?.redacted).toBe('må vi give en gave');
  });

  it('a command without its text shows an example', async () => {
    expect(asText(await ask(aBot(), 'spørg'))).toContain('spørg Må barnet overnatte hos os i weekenden?');
  });

  it('a mistyped command gets the nearest one, where it is no question either', async () => {
    const bot = aBot({ outcome: { kind: 'none' } });
    expect(asText(await ask(bot, 'hjælpp'))).toBe('Den kommando kender jeg ikke. Mente du hjælp?');
    expect(questions.all()).toEqual([]);
  });

  it('a text longer than any message is declined kindly', async () => {
    expect(asText(await ask(aBot(), 'a'.repeat(LONGEST_TEXT + 1)))).toContain('for lang');
    expect(questions.all()).toEqual([]);
  });

  it('an apology tells what to do when a child is in danger', () => {
    expect(asText(aBot().apology())).toContain('ring 112');
  });
});
