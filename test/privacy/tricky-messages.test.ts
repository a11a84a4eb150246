import { describe, expect, it } from 'vitest';
import { redact } from '../../src/privacy/redact.ts';
import { CONTACTS } from './contacts.ts';
import { TRICKY_MESSAGES } from './tricky-messages.ts';

describe('a tricky message', () => {
  it.each(TRICKY_MESSAGES)('loses what is private and nothing else: $text', ({ text, gone, stays = [] }) => {
    const left = redact(text, CONTACTS).text;
    expect(gone.filter((piece) => left.includes(piece))).toEqual([]);
    expect(stays.filter((piece) => !left.includes(piece))).toEqual([]);
  });
});
