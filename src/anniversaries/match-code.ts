import Fuse from 'fuse.js';

const CODE = /^HTO-\d{3,9}$/;
/** "HTO-017", "hto17", "17": what people type when they mean a match. */
const MEANT = /^(?:hto)?[\s-]*(\d{1,9})$/i;

/** The code as it is written everywhere, "HTO-017"; undefined when it is none. */
export function readCode(text: string): string | undefined {
  const code = text.trim().toUpperCase();
  return CODE.test(code) ? code : undefined;
}

/** The code that somebody meant, however short they typed it. */
export function meantCode(text: string): string | undefined {
  const digits = MEANT.exec(text.trim())?.[1];
  return digits && `HTO-${digits.padStart(3, '0')}`;
}

/** Up to three codes in use that look most like what was typed. */
export function nearestCodes(typed: string, codes: readonly string[]): readonly string[] {
  const numbers = codes.map((code) => ({ code, number: code.replace(/\D/g, '') }));
  const number = typed.replace(/\D/g, '');
  if (number === '') return [];

  const found = new Fuse(numbers, { keys: ['number'], threshold: 0.5, distance: 10 }).search(number, {
    limit: 3,
  });
  return found.map(({ item }) => item.code);
}
