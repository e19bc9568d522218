import type { Acronym } from './acronyms.ts';

/** A name as authors coin them: one word, with signs inside. */
const NAME = String.raw`[\p{L}\p{N}][\p{L}\p{M}\p{N}₀-₉⁰-⁹]*(?:[-.@/&][\p{L}\p{N}]+)*[+*]{0,2}`;
/** Verbs with which authors bring their own work. */
const INTRODUCES = String.raw`\b(?:[Ww]e|[Tt]his (?:paper|work|article|study|survey|report|thesis)|[Aa]uthors)\s+(?:(?!(?:earlier|originally|previously|recently)\b)\w+ly\s+|also\s+|then\s+|further\s+|first\s+)?(?:propos|introduc|present|develop|design|devis|releas|construct|creat|build|unveil)\w*`;
const QUALITY =
  '(?:a|an|the|our|novel|new|simple|and|effective|efficient|unified|general|lightweight|yet|framework|method|model|approach|system|algorithm|benchmark|dataset|architecture|technique|family|of|called|named|termed|dubbed)';
const QUALITIES = String.raw`(?:\s+${QUALITY})*?`;
const LEADING_QUALITIES = new RegExp(`^(?:${QUALITY},?\\s+)+`, 'u');
/** What follows a name that stands for itself; another noun would make it a mere attribute. */
const STANDS = String.raw`(?=\s*(?:[,;:(—–.]|\s(?:as|to|for|that|which|by|with|using|and|in|on|through|via|based|is|—|–|-)\b|$))`;
/** Kinds of things that papers name. */
const KINDS = String.raw`(?:method|model|framework|approach|algorithm|architecture|system|network|benchmark|data\s?set|corpus|technique|pipeline|strategy|optimizer|agent|toolkit|library|platform|module|mechanism|scheme|protocol|metric|loss|environment|suite|procedure|paradigm|estimator|simulator|tool)s?`;
const NAMED = String.raw`\b(?:call|called|dubbed|named|termed|coined|denoted|(?:which|that) we (?:call|name|term|dub|refer to as)|referred to as|code-named)`;

/** “a recently proposed variational | algorithm called”: another's, or the authors' own of another paper. */
const ANOTHERS =
  /\b(?:(?:originally|previously|recently)[ -]\p{L}+(?:ed|n)|existing|popular|well-known|widely used)(?:\s+[\p{L}\p{N}-]+){0,4}\s+$/iu;
/** Such a phrase begins within this many characters. */
const REACH = 100;

const PATTERNS = [
  new RegExp(`${INTRODUCES}${QUALITIES}\\s+["“‘]?(${NAME})["”’]?${STANDS}`, 'gu'),
  new RegExp(`${INTRODUCES}\\s+(?:the|our)\\s+["“‘]?(${NAME})["”’]?\\s+${KINDS}\\b`, 'gu'),
  new RegExp(
    `\\b${KINDS}\\b,?(?:\\s+\\w+){0,3}?,?\\s+${NAMED}\\s+["“‘]?(${NAME})["”’]?${STANDS}`,
    'gu',
  ),
];
/** “we propose Weight Informed Neuron Activation (WINA)”; the long form is checked apart. */
const DEFINED = new RegExp(
  `${INTRODUCES}${QUALITIES}\\s+((?:[^.;:(),]|\\.\\d){3,100}?) \\((${NAME})\\)`,
  'gu',
);
const TITLE = new RegExp(`^["“‘]?((?:${NAME})(?: ${NAME})?)["”’]?\\s?:\\s`, 'u');

/** Names of fields and common things, which no paper of today introduces. */
const COMMON = new Set(
  `AI AGI API AR ASR AUC BERT CAD CLIP CNN CNNs COVID CPU CT CV DL DNN DNNs DP DRL EEG EHR EM FL FPGA GAN
  GANs GNN GNNs GP GPT GPU GPUs GRPO HCI IoT IR KG LiDAR LLM LLMs LLaMA LM LMs LSTM MCP MDP ML MLLM MLLMs
  MLP MLPs MoE MRI NAS NER NLP ODE PDE PDEs PINN PINNs PPO PyTorch QA RAG RGB RL RLHF RLVR RNN RNNs ROS
  SAM SGD SLAM SLM SLMs SNN SNNs SOTA SQL SSL SSM SSMs SVM TTS UAV UAVs UI ViT ViTs VLA VLAs VLM VLMs VQA
  VR XAI XR SoK I We In To It As On Our Part`.split(/\s+/),
);
/** “LLM-based”, “RL-driven”: attributes. */
const ATTRIBUTE = /-(?:\p{Ll}{3,})$/u;

/** Tells whether a word is written as only a name is: capitals or digits inside, a plus at the end. */
function isCoined(word: string): boolean {
  if (ATTRIBUTE.test(word)) return false;
  const letters = word.replace(/[^\p{L}]/gu, '');
  return (
    letters.length >= 2 &&
    (/\p{Lu}.*\p{Lu}/u.test(word) || /\p{L}\p{Lu}|\p{Lu}.*\d|\+$/u.test(word))
  );
}

/** The first word of a long form that shows its letters: “COntrast in VEctor Regression (COVER)”. */
const SPELT_OUT = /^\p{Lu}{2}\p{Ll}{3,}$/u;

function isName(word: string): boolean {
  return (
    !COMMON.has(word) &&
    !SPELT_OUT.test(word) &&
    word.length >= 3 &&
    word.length <= 30 &&
    isCoined(word)
  );
}

/**
 * Finds the names that a paper gives to what it introduces: a method, a model, a benchmark, a data set.
 * Only what is written as a name and introduced in so many words counts; what is in doubt is left out.
 *
 * @param title the title in plain text
 * @param abstract the abstract in plain text
 * @param acronyms the abbreviations that the abstract defines
 * @returns each name once, the title's first, then in order of appearance
 */
export function findMethods(
  title: string,
  abstract: string,
  acronyms: readonly Acronym[],
): string[] {
  const names = new Map<string, string>();
  const note = (name: string) => {
    const key = name.toLowerCase();
    if (!names.has(key)) names.set(key, name);
  };
  const titleName = nameInTitle(title, abstract);
  if (titleName !== undefined) note(titleName);
  const longForms = new Map(acronyms.map(({ short, long }) => [short, long]));
  const found: { at: number; name: string }[] = [];
  for (const pattern of PATTERNS) {
    for (const match of abstract.matchAll(pattern)) {
      const name = match[1] ?? '';
      const isOther =
        isGeneral(name, abstract, match.index) ||
        ANOTHERS.test(abstract.slice(Math.max(0, match.index - REACH), match.index));
      if (isName(name) && !isOther) {
        found.push({ at: match.index, name });
      }
    }
  }
  for (const match of abstract.matchAll(DEFINED)) {
    const [, before = '', name = ''] = match;
    const introduced = before.replace(LEADING_QUALITIES, '');
    const isLongForm = introduced.startsWith(longForms.get(name) ?? name.charAt(0));
    if (isName(name) && isLongForm && /^\p{Lu}/u.test(introduced)) {
      found.push({ at: match.index, name });
    }
  }
  for (const { name } of found.sort((a, b) => a.at - b.at)) note(name);
  return [...names.values()];
}

/** Whether the abstract speaks of a name before it introduces it: then it is another's. */
function isGeneral(name: string, abstract: string, at: number): boolean {
  const earlier = abstract.indexOf(name);
  return (
    earlier >= 0 && earlier < at && !/[\p{L}\p{N}-]/u.test(abstract[earlier + name.length] ?? '')
  );
}

/** “LaMo: …”: the name must stand in the abstract too, and an ordinary word as a name in mid-sentence. */
function nameInTitle(title: string, abstract: string): string | undefined {
  const name = TITLE.exec(title)?.[1];
  if (name === undefined || COMMON.has(name) || name.length < 3 || name.length > 40)
    return undefined;
  if (name.split(' ').some(isCoined)) return stands(name, abstract, WORD_BEFORE) ? name : undefined;
  if (!/^\p{Lu}/u.test(name) || name.includes(' ')) return undefined;
  return stands(name, abstract, MID_SENTENCE) ? name : undefined;
}

const WORD_BEFORE = /(?:^|[^\p{L}\p{N}-])$/u;
const MID_SENTENCE = /[\p{Ll}\p{N},] $/u;
const LONGEST_BEFORE = 4;

/** Whether a name stands in a text, with such text before it and no letter or digit after. */
function stands(name: string, text: string, before: RegExp): boolean {
  for (let at = text.indexOf(name); at >= 0; at = text.indexOf(name, at + 1)) {
    const end = at + name.length;
    if (/^[\p{L}\p{N}]/u.test(text.slice(end, end + 2))) continue;
    if (before.test(text.slice(Math.max(0, at - LONGEST_BEFORE), at))) return true;
  }
  return false;
}
