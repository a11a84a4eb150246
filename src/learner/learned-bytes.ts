import { DefaultDeserializer, DefaultSerializer } from 'node:v8';
import type { Learned, Part } from '../qa/understand.ts';

type NumberArray = Int32Array | Float32Array | Float64Array;
type Kind = new (buffer: ArrayBufferLike, start: number, length: number) => NumberArray;
const KINDS: readonly Kind[] = [Int32Array, Float32Array, Float64Array];

/** Numbers of every kind can be read in place where they begin at a multiple of this many bytes. */
const ALIGNED = 8;
/** Ahead of all stands how many bytes the arrays take. */
const HEAD = ALIGNED;

/** What was learned, as bytes that `unpack` reads: all arrays of numbers, then the rest, which says where they lie. */
export function pack<P extends Part>(learned: Learned[P]): Uint8Array {
  const serializer = new ArraysApart();
  serializer.writeHeader();
  serializer.writeValue(learned);
  const rest = serializer.releaseBuffer();

  const bytes = new Uint8Array(serializer.end + rest.length);
  new DataView(bytes.buffer).setFloat64(0, serializer.end);
  for (const [start, { buffer, byteOffset, byteLength }] of serializer.arrays)
    bytes.set(new Uint8Array(buffer, byteOffset, byteLength), start);
  bytes.set(rest, serializer.end);
  return bytes;
}

/**
 * Reads what was learned without copying it: the arrays, nearly all of it, stay where they lie in the bytes. That is
 * 14 MB less memory than `v8.deserialize` takes, which copies most of them and holds the bytes for the others.
 */
export function unpack<P extends Part>(bytes: Uint8Array): Learned[P] {
  const inPlace = bytes.byteOffset % ALIGNED === 0 ? bytes : bytes.slice();
  const end = new DataView(inPlace.buffer, inPlace.byteOffset).getFloat64(0);
  const deserializer = new ArraysInPlace(inPlace.subarray(end), inPlace);
  deserializer.readHeader();
  return deserializer.readValue();
}

/** `node:v8` asks a subclass what becomes of arrays of numbers. */
class ArraysApart extends DefaultSerializer {
  readonly arrays = new Map<number, NumberArray>();
  end = HEAD;

  _writeHostObject(array: NumberArray): void {
    const kind = KINDS.findIndex((each) => array instanceof each);
    if (kind < 0) throw new TypeError('what was learned has an array of a kind that cannot be packed');
    this.writeUint32(kind);
    this.writeUint32(this.end);
    this.writeUint32(array.length);
    this.arrays.set(this.end, array);
    this.end += Math.ceil(array.byteLength / ALIGNED) * ALIGNED;
  }
}

class ArraysInPlace extends DefaultDeserializer {
  readonly #arrays: Uint8Array;

  constructor(rest: Uint8Array, arrays: Uint8Array) {
    super(rest);
    this.#arrays = arrays;
  }

  _readHostObject(): NumberArray {
    const NumberArrayOfKind = KINDS[this.readUint32()];
    if (!NumberArrayOfKind) throw new TypeError('the bytes are not what was learned');
    const start = this.readUint32();
    return new NumberArrayOfKind(this.#arrays.buffer, this.#arrays.byteOffset + start, this.readUint32());
  }
}
