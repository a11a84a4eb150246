import { BaseSequencer, type TestSpecification } from 'vitest/node';

/** What takes longest: nobody is to wait for one of them at the end. */
const LONGEST = [
  'test/torture/torture.',
  'test/whole/digest-exactly-once.',
  'test/torture/',
  'test/walks/',
  'test/whole/',
];

/** The files that take longest first, whatever their size; the others in vitest's own order. */
export class LongestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const rank = ({ moduleId }: TestSpecification) => {
      const found = LONGEST.findIndex((part) => moduleId.includes(part));
      return found < 0 ? LONGEST.length : found;
    };
    return (await super.sort(files)).toSorted((one, other) => rank(one) - rank(other));
  }
}
