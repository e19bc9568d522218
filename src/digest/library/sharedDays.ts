import type { Appearance, DigestId } from '../../schema/index.ts';
import type { Diagnostic } from '../diagnostic.ts';

/** Papers that two digests of one day have. */
interface SharedPapers {
  other: DigestId;
  count: number;
}

/** Counts the papers that a digest shares with another one of the same day. */
export class SharedDays {
  readonly #shared = new Map<DigestId, SharedPapers>();

  /**
   * Takes in a paper.
   *
   * @param id the digest that has it
   * @param digests those that had it before
   */
  note(id: DigestId, digests: readonly Appearance[]): void {
    if (digests.some((one) => one.id === id)) return;
    const other = digests.find((one) => dayOf(one.id) === dayOf(id))?.id;
    if (other === undefined) return;
    this.#shared.set(id, { other, count: (this.#shared.get(id)?.count ?? 0) + 1 });
  }

  /**
   * Reports a digest most of whose papers are in another one of its day: a corrected copy is another file, and
   * becomes another digest, which nobody wants.
   *
   * @param id the digest
   * @param file its name for messages
   * @param papers how many papers it has
   * @returns a warning; nothing where the digest is one of its own
   */
  report(id: DigestId, file: string, papers: number): Diagnostic | undefined {
    const shared = this.#shared.get(id);
    if (shared === undefined || shared.count * 2 <= papers) return undefined;
    const { other, count } = shared;
    return {
      code: 'digest-repeated',
      severity: 'warning',
      file,
      message: `${count} of its ${papers} papers are in ${other} too, a digest of the same day; it becomes a second one of that day`,
      remedy: `If it is that digest corrected, take this import back, correct the file “${other}” in the digests folder and import that`,
    };
  }
}

const dayOf = (id: DigestId): string => id.slice(0, 'YYYY-MM-DD'.length);
