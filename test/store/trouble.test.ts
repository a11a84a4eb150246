import { describe, expect, it } from 'vitest';
import { troubleOf } from '../../src/store/trouble.ts';

const HERE = { kind: 'embedded', folder: '/srv/hto' } as const;
const SERVER = { kind: 'server' } as const;

const said = (code: string, message: string) => Object.assign(new Error(message), { code });
/** As the client hands on what the database said. */
const handedOn = (cause: object, message = '') =>
  Object.assign(new Error(message), { code: 'P2010', meta: { driverAdapterError: { cause } } });
const GARBLED = { originalCode: 'XX001', originalMessage: 'invalid page in block 0' };

describe('what the failure of a database means to the operator', () => {
  it.each([
    [
      'a page that cannot be read',
      handedOn(GARBLED),
      HERE,
      'StoreDamaged',
      /i \/srv\/hto\/pg kan ikke læses/,
    ],
    [
      'a file that is gone',
      said('58P01', 'could not open file'),
      HERE,
      'StoreDamaged',
      /could not open file/,
    ],
    ['a page of a server', handedOn(GARBLED), SERVER, 'StoreRefused', /Bed den, der driver serveren/],
    ['a full disk', said('53100', 'could not extend file'), HERE, 'StoreRefused', /Gør plads, og prøv igen/],
    ['a server that is stopped', said('57P01', 'terminating'), SERVER, 'StoreUnreachable', /svarer ikke/],
    [
      'a server that is gone',
      handedOn({ kind: 'DatabaseNotReachable' }, "invocation:\nCan't reach it"),
      SERVER,
      'StoreUnreachable',
      /svarer ikke \(Can't reach it\)/,
    ],
    [
      'a connection that is cut',
      new Error('Connection terminated unexpectedly'),
      SERVER,
      'StoreUnreachable',
      /./,
    ],
  ] as const)('%s', (_, failure, where, name, sentence) => {
    expect(troubleOf(failure, where)).toMatchObject({ name, message: expect.stringMatching(sentence) });
  });

  it.each([
    ['a file', said('ENOENT', 'no such file')],
    ['a file that may not be written', said('EPERM', 'not permitted')],
    ['a mistake of ours', new TypeError('undefined is not a function')],
    ['a change that another one came before', said('23505', 'duplicate key')],
    ['nothing at all', undefined],
  ])('is nothing where it is of %s', (_, failure) => {
    expect(troubleOf(failure, SERVER)).toBeUndefined();
    expect(troubleOf(failure, HERE)).toBeUndefined();
  });
});
