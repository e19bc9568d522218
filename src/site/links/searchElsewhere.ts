/**
 * Gives the address of a search on arXiv.
 *
 * @param words what is looked for
 * @param where in titles alone, or in all that arXiv knows of a paper
 * @returns the address
 */
export const searchArxiv = (words: string, where: 'title' | 'all'): string =>
  `https://arxiv.org/search/?query=${encodeURIComponent(words)}&searchtype=${where}`;

/**
 * Gives the address of a search among the papers on Hugging Face.
 *
 * @param words what is looked for
 * @returns the address
 */
export const searchHub = (words: string): string =>
  `https://huggingface.co/papers?q=${encodeURIComponent(words)}`;
