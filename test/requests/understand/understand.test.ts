import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { redact } from '../../../src/privacy/redact.ts';
import { understandRequest } from '../../../src/requests/understand.ts';

const facts = (text: string) => understandRequest(text).facts;

describe('a contact request', () => {
  it.each([
    ['Aarhus Kommune har ringet og spurgt, om vi vil have ham hver anden weekend.'],
    ['Mor vil have os til at hente ham i SFO hver dag.'],
    ['hun har spurgt om hun må sove her'],
    ['Vi er blevet inviteret til netværksmøde af skolen.'],
    ['The case worker asked if we could take him every weekend'],
    ['En dame fra kommunen ringede i dag'],
    ['Hej Karen. Kan Yusuf sove hos jer fredag til lørdag? Hilsen Fatima, Yusufs mor'],
    ['sagsbehandeleren vil ha os med til netvræksmøde'],
  ])('%s', (text) => expect(understandRequest(text).isRequest).toBe(true));
});

describe('no contact request', () => {
  it.each([
    ['Må barnet overnatte hos os i weekenden?'],
    ['Hvad gør vi, hvis kommunen beder os om at deltage i et netværksmøde?'],
    ['Hvordan svarer vi, når han spørger, om han må sove her?'],
    ['Kan vi tage hende med i sommerhus i en uge?'],
    ['Tak for hjælpen, og god weekend!'],
    ['Mor spørger, om vi kan hente kl. 15.30 i stedet for kl. 15.'],
    ['Mor inviterede os på kaffe i søndags.'],
    ['Vi har været til netværksmøde, og det gik fint.'],
    ['Sagsbehandleren har ringet og sagt tak for vores indsats.'],
    ['Vores egen søn vil gerne have en ven med på onsdag, må han det?'],
    ['Vi har fået en invitation til Red Barnets sommerfest.'],
    ['Mor ringede og sagde, at de er på ferie i uge 42.'],
    ['Hvad er en bisidder?'],
    ['Min far bor hos os for tiden.'],
    [''],
    ['?'],
  ])('%s', (text) => expect(understandRequest(text).isRequest).toBe(false));
});

describe('who asks', () => {
  it.each([
    ['Sagsbehandleren har bedt os om at hente ham i SFO.', 'municipality'],
    ['Vi er blevet kontaktet af Familieafdelingen om en overnatning.', 'municipality'],
    ['Syddjurs ringer hele tiden om mere samvær.', 'municipality'],
    ['De vil have os som plejefamilie.', 'municipality'],
    ['I går ringede moderen og spurgte, om vi kan passe ham hele ugen.', 'parents'],
    ['Jeg er mor til Viggo. Kan han komme hos familien to dage?', 'parents'],
    ['Omar (9 år) har skrevet en seddel: "Jeg vil gerne bo hos jer."', 'child'],
    ['Vores venskabspige har spurgt, om vi vil hjælpe med lektier hver dag.', 'child'],
    ['Naboen, som kender moren godt, har spurgt, om vi kan hente børnene i skolen.', 'network'],
    ['Mormor presser på for, at vi skal have ham oftere.', 'network'],
    ['Kan I læse lektier med ham?\n\nVenlig hilsen\nJens Dam\nLærer\nAarhus Kommune', 'network'],
    [
      'Fra: Skoleleder, Bramdrup Skole <kontoret@kolding.dk>\nTil: Red Barnet\n\nVi vil invitere familien til et møde.',
      'network',
    ],
    ['Socialrådgiver på Rigshospitalet her. Kan drengen bo hos familien i seks uger?', 'other'],
    ['Familieretshuset vil have en udtalelse fra os.', 'other'],
    ['Krisecentret har ringet og spurgt, om vi kan hjælpe med at flytte møbler.', 'other'],
    ['Røde Kors’ rådgiver har bedt os køre barnet til fodbold.', 'other'],
  ])('%s: %s', (text, source) => expect(facts(text).source).toBe(source));
});

describe('what is asked', () => {
  it.each([
    ['Mor spørger, om han må overnatte.', 'more-contact'],
    ['Kommunen vil have, at vi ser ham to gange om ugen.', 'more-contact'],
    ['Faren har bedt os tage begge børn i hele efterårsferien.', 'more-contact'],
    ['Kommunen har indkaldt os til familierådslagning.', 'network-meeting'],
    ['Sagsbehandleren vil have os med til et møde om Karla.', 'network-meeting'],
    ['Mor vil have mig med som støtte, når hun skal til samtale i kommunen.', 'lay-companion'],
    ['Faren har bedt min mand være bisidder.', 'lay-companion'],
    ['Læreren spørger, om vi kan hjælpe med lektier to gange om ugen.', 'extra-support'],
    ['Mor har spurgt, om vi kan låne hende 1000 kr.', 'extra-support'],
    ['Støttekontaktpersonen spørger, om vi kan have hende oftere.', 'more-contact'],
    ['Kommunen beder om en skriftlig udtalelse.', 'other'],
    ['Far vil gerne have vores adresse.', 'other'],
  ])('%s: %s', (text, ask) => expect(facts(text).ask).toBe(ask));
});

describe('which municipality a request belongs to', () => {
  const asks = 'Sagsbehandleren spørger, om vi kan have ham i weekenden.';
  it.each([
    [
      'the one that asks, not where the volunteers live',
      `Vi bor i Hadsten, men Randers Kommune spørger, om vi kan have ham i weekenden.`,
      '0730',
    ],
    [
      'the one that asks, not where the meeting is',
      'Gribskovs sagsbehandler vil have os med til et netværksmøde på rådhuset i Hillerød.',
      '0270',
    ],
    [
      'the sender’s, by the address alone',
      'Fra: Birgit Holm <bh@holstebro.dk>\nTil: Red Barnet\n\nVi vil høre, om familien kan tage ham en ekstra dag.',
      '0661',
    ],
    [
      'the child’s, where nobody from the municipality asks',
      'Vi bor i Odense. Mor spørger, om han må overnatte. De bor i Nyborg.',
      '0450',
    ],
    [
      'where the child lives now',
      'De boede før i Svendborg, men bor nu i Nyborg. Mor spørger, om hun må overnatte.',
      '0450',
    ],
    ['the volunteer family’s, where nothing else tells', `Vi bor i Odder. ${asks}`, '0727'],
    [
      'the parents’ own, where they write',
      'Jeg er mor til Viggo. Kan han komme hos familien to dage? Vi bor i Præstø.',
      '0390',
    ],
    [
      'not the surname of an official',
      'Rådgiver Anne Skive fra Greve Kommune har indkaldt os til netværksmøde.',
      '0253',
    ],
  ])('%s', (_, text, code) => expect(facts(text).municipality).toBe(code));

  it.each([
    ['a hospital', 'En læge fra sygehuset i Kolding spørger, om vi kan have ham boende.'],
    ['a lawyer’s office', 'Morens advokat, som har kontor i København, vil have os til at vidne.'],
    ['a surname', 'Sagsbehandleren Karen Ringsted vil have, at vi ser ham oftere.'],
    ['an outing', 'Vores venskabspige vil så gerne med os til Bornholm hele ugen, har hun spurgt om.'],
    ['nothing at all', asks],
  ])('is unknown from %s', (_, text) => expect(facts(text).municipality).toBeUndefined());

  it('is left to a person, with the choices, where two are as likely', () => {
    const understood = understandRequest(
      'Aarhus Kommune og Odense Kommune spørger begge, om vi kan have ham oftere.',
    );
    expect(understood.facts.municipality).toBeUndefined();
    expect(understood.candidates.toSorted()).toEqual(['0461', '0751']);
  });

  it('is left to a person where the town is the name of several', () => {
    const understood = understandRequest('Mor fra Nykøbing spørger, om han må overnatte.');
    expect(understood.facts.municipality).toBeUndefined();
    expect(understood.candidates).toEqual(['0376', '0306', '0773']);
  });
});

describe('a municipality that turns to the family itself', () => {
  it.each([
    ['told by the family', 'Aarhus Kommune har ringet til os og spurgt, om vi vil have ham oftere.', true],
    [
      'in a letter to the family',
      'Fra: Lone <lk@silkeborg.dk>\nTil: Familien Juhl\n\nKære familie\nKan I komme til netværksmøde?\nVenlig hilsen\nLone, sagsbehandler',
      true,
    ],
    [
      'not in a letter to Red Barnet',
      'Fra: Lone <lk@silkeborg.dk>\nTil: Red Barnet\n\nKan familien komme til netværksmøde?\nVenlig hilsen\nLone, sagsbehandler',
      false,
    ],
    ['not where the mother asks', 'Mor i Aarhus har spurgt os, om han må overnatte.', false],
  ])('%s', (_, text, direct) => expect(facts(text).direct).toBe(direct));
});

describe('a match’s code', () => {
  it.each([
    ['Vedr. HTO-044: kommunen spørger, om han kan overnatte.', 'HTO-044'],
    ['hto 112 mor spørger', 'HTO-112'],
    ['photo-123', undefined],
  ])('%s: %s', (text, match) => expect(facts(text).match).toBe(match));
});

describe('the evidence of a conclusion', () => {
  const text =
    'Hej Anna. Fatimas mor Leyla Hassan spurgte, om Yusuf (9 år) kan blive kørt til lægen af Birgit hver dag. De bor i Brabrand, tlf. 12345678.';

  it('holds the text’s words for what, who and where', () => {
    const { evidence } = understandRequest(text);
    expect(evidence.source).toEqual(['mor']);
    expect(evidence.municipality).toEqual({ words: 'Brabrand', role: 'home', by: 'words' });
    expect(evidence.ask.length).toBeGreaterThan(0);
  });

  it('holds no name of a person', () => {
    expect(JSON.stringify(understandRequest(text).evidence)).not.toMatch(
      /fatima|leyla|hassan|yusuf|birgit|\d{4}/i,
    );
  });

  it('never quotes an address', () => {
    const { evidence } = understandRequest(
      'Fra: Birgit Holm <birgit@holstebro.dk>\nTil: Red Barnet\n\nKan familien tage ham en ekstra dag?',
    );
    expect(evidence.municipality).toEqual({ words: '', role: 'asking', by: 'address' });
  });
});

describe('understanding', () => {
  it('comes to the same for the redacted text', () => {
    const text =
      'Sagsbehandler Lone Krogh fra Silkeborg Kommune (tlf. 12345678) har spurgt, om vi kan have Emil hver anden weekend. Hilsen Peter Bak';
    expect(understandRequest(redact(text, []).text).facts).toEqual(facts(text));
  });

  it.each([
    [
      'without æ, ø and å',
      (text: string) => text.replaceAll('æ', 'ae').replaceAll('ø', 'oe').replaceAll('å', 'aa'),
    ],
    ['in capitals', (text: string) => text.toUpperCase()],
    ['decomposed', (text: string) => text.normalize('NFD')],
  ])('comes to the same %s', (_, typed) => {
    const text = 'Klasselæreren på skolen i Næstved har spurgt, om vi kan køre hende til håndbold.';
    expect(facts(typed(text))).toEqual(facts(text));
    expect(facts(text)).toMatchObject({ source: 'network', ask: 'extra-support', municipality: '0370' });
  });

  it('answers any text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 400 }), (text) => {
        expect(understandRequest(text).candidates.length).toBeLessThanOrEqual(5);
      }),
    );
  });

  it('reads a very long text in no time', () => {
    const text = 'Kommunen spørger, om vi kan have ham hver anden weekend og køre ham til lægen, '.repeat(
      2_000,
    );
    const start = performance.now();
    expect(understandRequest(text).isRequest).toBe(true);
    expect(performance.now() - start).toBeLessThan(2_000);
  });
});
