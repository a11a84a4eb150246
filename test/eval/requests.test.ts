import { describe, expect, it } from 'vitest';
import type { LabelledText } from './labelled-requests.ts';
import { readPlainly } from './plain-requests.ts';
import { REQUEST_MEASURES, type ReadText, type TextRead } from './request-measures.ts';

const label: LabelledText = {
  id: '1',
  text: '',
  isRequest: true,
  municipality: '0751',
  source: 'parents',
  ask: 'more-contact',
};
const right: ReadText = { isRequest: true, municipality: '0751', source: 'parents', ask: 'more-contact' };

function hits(...all: readonly TextRead[]): readonly string[] {
  return REQUEST_MEASURES.map(({ share }) => `${share(all).hits}/${share(all).of}`);
}

describe('the figures on contact requests', () => {
  it('count what is right, and all four only where nothing is wrong', () => {
    const read = (wrong: Partial<ReadText>): TextRead => ({ label, read: { ...right, ...wrong } });
    expect(
      hits(
        read({}),
        read({ isRequest: false }),
        read({ municipality: undefined }),
        read({ source: 'child' }),
        read({ ask: 'other' }),
      ),
    ).toEqual(['4/5', '4/5', '4/5', '4/5', '1/5']);
  });

  it('ask nothing more of a text that is no request', () => {
    const none: LabelledText = { id: '2', text: '', isRequest: false };
    expect(hits({ label: none, read: { ...right, isRequest: false } })).toEqual([
      '1/1',
      '0/0',
      '0/0',
      '0/0',
      '0/0',
    ]);
  });

  it('stand beside a plain reading by keywords', () => {
    expect(readPlainly('Sagsbehandleren i Horsens spørger om en weekend')).toEqual({
      isRequest: true,
      municipality: '0615',
      source: 'municipality',
      ask: 'more-contact',
    });
  });
});
