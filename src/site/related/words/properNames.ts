/**
 * Names among the words that the field uses often, which it writes with a capital wherever they stand.
 * Counted in the abstracts of `tests/fixtures/topics/`; names that the field's table does not know need
 * not be here.
 */
const PROPER_NAMES = `
  alzheimer arabic bayes bayesian carlo china chinese claude cholesky deepseek english euclidean fisher
  fourier frobenius gauss gaussian gaussians gemini gemma german github google hessian hessians hilbert
  indian jacobian jacobians kalman kullback laplacian leibler lipschitz llama mamba markov mistral monte nvidia
  openai pareto pearson python qwen riemannian shapley swin wasserstein
`;

const properNames: ReadonlySet<string> = new Set(PROPER_NAMES.trim().split(/\s+/));

/** Tells whether a word in lower case is a name: “gaussian”, “monte”. */
export function isProperName(word: string): boolean {
  return properNames.has(word);
}
