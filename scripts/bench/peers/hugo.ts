import { frontMatter, PAGEFIND_PACKAGE, type Peer, pagefindCommand } from './peer.ts';

/** Hugo, where it is installed, with Pagefind; versions of distributions do not typeset mathematics. */
export const HUGO: Peer = {
  name: 'Hugo',
  program: 'hugo',
  packages: PAGEFIND_PACKAGE,
  files: {
    'config.toml': `baseURL = "https://papers.example/"
title = "Papers"
disableKinds = ["taxonomy", "term", "RSS", "sitemap", "section", "home"]
`,
    'layouts/_default/single.html': `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>{{ .Title }}</title></head>
<body><main data-pagefind-body><h1>{{ .Title }}</h1>{{ .Content }}</main></body></html>
`,
  },
  printPaper: ({ slug, title, body }) => [
    `content/papers/${slug}.md`,
    frontMatter({ title }) + body,
  ],
  build: (folder) => [['hugo', '--quiet', '--source', folder], pagefindCommand(folder, 'public')],
};
