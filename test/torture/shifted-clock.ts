// Loaded before the bot: its clock is wrong by as many milliseconds as the file SHIFTED_CLOCK says, which may change.
import { readFileSync, statSync } from 'node:fs';

const file = process.env['SHIFTED_CLOCK'] ?? '';
const RealDate = Date;
const realNow = Date.now.bind(Date);
let shift = 0;
let writtenAt = 0;
let lookedAt = 0;

function now(): number {
  const real = realNow();
  if (real - lookedAt >= 20) {
    lookedAt = real;
    const { mtimeMs } = statSync(file);
    if (mtimeMs !== writtenAt) {
      writtenAt = mtimeMs;
      shift = Number(readFileSync(file, 'utf8'));
    }
  }
  return real + shift;
}

globalThis.Date = new Proxy(RealDate, {
  construct: (target, given, self) => Reflect.construct(target, given.length === 0 ? [now()] : given, self),
  apply: () => new RealDate(now()).toString(),
  get: (target, name, self) => (name === 'now' ? now : Reflect.get(target, name, self)),
});
