import { describe, expect, it } from 'vitest';
import { understandRequest } from '../../../src/requests/understand.ts';
import { whyUnderstood } from '../../../src/requests/why-understood.ts';

const why = (text: string) => whyUnderstood(understandRequest(text));

describe('why a text was understood so', () => {
  it('is said with the words of the text', () => {
    expect(why('Sagsbehandleren i Vejle har spurgt os, om han må overnatte.')).toBe(
      'Det er en henvendelse (fundet på: »sagsbehandleren«, »spurgt«). Den, der spørger: kommune (fundet på: »sagsbehandleren«). Det handler om: øget samvær (fundet på: »overnatte«). Kommune: Vejle (fundet på: »Vejle«), som er den, der henvender sig. Kommunen har henvendt sig direkte til familien.',
    );
  });

  it('says what is missing', () => {
    expect(why('Tak for sidst!')).toContain('Det ligner ikke en henvendelse');
    expect(why('Tak for sidst!')).toContain('Kommunen står der ikke.');
    expect(why('Mor fra Nykøbing spørger, om han må overnatte.')).toContain(
      'Teksten nævner Guldborgsund, Odsherred og Morsø.',
    );
  });
});
