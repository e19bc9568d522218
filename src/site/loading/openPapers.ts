import { resolve } from 'node:path';
import type { ShelvedPaper, Slug } from '../../schema/index.ts';
import { BoundedCache } from '../kept/boundedCache.ts';
import type { LibraryPaper } from '../library.ts';
import type { PaperFile, PaperText } from './paperText.ts';
import type { StoreEntry } from './shelf.ts';

/** So many papers are held whole, some 2 KB each: neighbors in a list show the same ones. */
const HELD_PAPERS = 4000;

/**
 * Opens the papers of a build, during which they do not change. Of each is held what orders a library;
 * the rest is read where it is asked for.
 *
 * @param entries what is kept of them
 * @param root the folder that the paths of their files start from
 * @param openTexts opens their texts
 * @returns the papers, in the order of entries
 */
export function openPapers(
  entries: Iterable<StoreEntry>,
  root: string,
  openTexts: (papers: readonly PaperFile[]) => (paper: PaperFile) => PaperText,
): LibraryPaper[] {
  const all = [...entries];
  const files = all.map((entry) => fileOf(entry, root));
  const held = new BoundedCache<StoreEntry, ShelvedPaper>(HELD_PAPERS);
  const shelf: PaperShelf = {
    read: (entry) => held.get(entry, () => shelvedPaperOf(entry)),
    readText: openTexts(files),
  };
  const share = createSharing();
  return all.map((entry, at) => new ShelfPaper(entry, files[at] as PaperFile, shelf, share));
}

/** The front matter was found valid when its page was shelved. */
function shelvedPaperOf(entry: StoreEntry): ShelvedPaper {
  return entry.data as ShelvedPaper;
}

function fileOf(entry: StoreEntry, root: string): PaperFile {
  return { file: resolve(root, entry.filePath ?? ''), hash: hashOf(entry) };
}

/** The digest of an entry ends with the fingerprint of its file. */
function hashOf({ digest = '' }: StoreEntry): string {
  const text = String(digest);
  return text.slice(text.lastIndexOf(' ') + 1);
}

/** Where papers are read from. */
interface PaperShelf {
  read: (entry: StoreEntry) => ShelvedPaper;
  readText: (file: PaperFile) => PaperText;
}

/** Gives equal values as one. */
type Share = <Value>(value: Value) => Value;

/** Days, digests and sets of topics are those of many papers. */
function createSharing(): Share {
  const known = new Map<string, unknown>();
  return <Value>(value: Value): Value => {
    if (value === undefined) return value;
    const key = JSON.stringify(value);
    if (!known.has(key)) known.set(key, value);
    return known.get(key) as Value;
  };
}

/** A paper of which the rest stays on the shelf. */
class ShelfPaper implements LibraryPaper {
  readonly slug: Slug;
  readonly title: string;
  readonly date: LibraryPaper['date'];
  readonly topics: LibraryPaper['topics'];
  readonly digests: LibraryPaper['digests'];
  readonly comments: LibraryPaper['comments'];
  readonly hasComponents: boolean;
  readonly wordsHash: string;
  readonly #entry: StoreEntry;
  readonly #file: PaperFile;
  readonly #shelf: PaperShelf;

  constructor(entry: StoreEntry, file: PaperFile, shelf: PaperShelf, share: Share) {
    const shelved = shelvedPaperOf(entry);
    const { title, date, topics, digests, comments, hasComponents, wordsHash } = shelved;
    this.slug = entry.id as Slug;
    this.title = title;
    this.date = share(date);
    this.topics = share(topics);
    this.digests = digests.map(({ id, lines }) => ({ id: share(id), lines }));
    this.comments = comments;
    this.hasComponents = hasComponents;
    this.wordsHash = wordsHash;
    this.#entry = entry;
    this.#file = file;
    this.#shelf = shelf;
  }

  get plainTitle() {
    return this.shelved.plainTitle;
  }

  get authors() {
    return this.shelved.authors;
  }

  get description() {
    return this.shelved.description;
  }

  get links() {
    return this.shelved.links;
  }

  get acronyms() {
    return this.shelved.acronyms;
  }

  get methods() {
    return this.shelved.methods;
  }

  get identifiers() {
    return this.shelved.identifiers;
  }

  get hash() {
    return this.shelved.hash;
  }

  get hasMathematics() {
    return this.shelved.hasMathematics;
  }

  get fileHash() {
    return this.#file.hash;
  }

  get abstract() {
    return this.#shelf.readText(this.#file).abstract;
  }

  get source() {
    return this.#shelf.readText(this.#file).source;
  }

  get shelved(): ShelvedPaper {
    return this.#shelf.read(this.#entry);
  }
}
