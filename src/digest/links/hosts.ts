import type { LinkKind } from '../../schema/paper.ts';

/** Endings that a host printed without `https://` may have; file endings such as `.py` or `.js` are not among them. */
export const BARE_HOST_ENDINGS: readonly string[] =
  'com org net edu gov io ai co dev app me info science page site tech uk de fr ch at nl se dk fi no it es pt pl cz be eu cn jp kr in au ca sg hk tw il br ru us'.split(
    ' ',
  );

/** Hosts that are an address even without a path, whatever their letters' case. */
export const WELL_KNOWN_HOST =
  /^(?:www\.)?(?:(?:github|gitlab|bitbucket|kaggle|youtube)\.com|huggingface\.co|[\w-]+\.(?:github|gitlab)\.io|(?:[\w-]+\.)*(?:hf\.space|netlify\.app|vercel\.app|streamlit\.app|readthedocs\.io))(?=$|[/?#])/i;

/** What an address is by itself, most particular first; matched against host and path. */
export const KIND_OF_ADDRESS: readonly (readonly [RegExp, LinkKind])[] = [
  [/^(?:[\w-]+\.)?arxiv\.org\//, 'arxiv'],
  [/^(?:www\.)?(?:huggingface\.co|hf\.co)\/datasets\//, 'data'],
  [/^(?:www\.)?(?:huggingface\.co|hf\.co)\/spaces\//, 'demo'],
  [
    /^(?:www\.)?(?:kaggle\.com|zenodo\.org|figshare\.com|physionet\.org|dataverse\.[\w.]+|data\.mendeley\.com|ieee-dataport\.org|opendatalab\.(?:com|org\.cn))\//,
    'data',
  ],
  [
    /^(?:(?:www\.)?youtube\.com|youtu\.be|vimeo\.com|colab\.research\.google\.com|[\w.-]+\.(?:hf\.space|gradio\.live|streamlit\.app))(?:\/|$)/,
    'demo',
  ],
];

/** Hosts of source code; the words before the address may still say that data or a page is kept there. */
export const CODE_HOST =
  /^(?:www\.)?(?:github\.com|gitlab\.[\w.]+|bitbucket\.org|codeberg\.org|sourceforge\.net|anonymous\.4open\.science|pypi\.org|gitee\.com|code\.[\w.]+)(?:\/|$)/;

/** Hosts of pages about one project. */
export const PROJECT_HOST = /^(?:[\w-]+\.(?:github|gitlab)\.io|sites\.google\.com)(?:\/|$)/;

/** Words before an address that say what it leads to; the nearest to the address wins. */
export const KIND_OF_WORD: readonly (readonly [RegExp, LinkKind])[] = [
  [
    /\b(?:code|codes|codebase|source|implementations?|repository|repo|library|package|software|toolbox|toolkit|open-sourced?|checkpoints?|scripts?)\b/gi,
    'code',
  ],
  [/\b(?:project|website|web ?page|web site|home ?page|page|leaderboard)\b/gi, 'project'],
  [/\b(?:datasets?|data|corpus|corpora|benchmarks?|annotations)\b/gi, 'data'],
  [/\b(?:demos?|demonstrations?|videos?|playground|interactive)\b/gi, 'demo'],
];
