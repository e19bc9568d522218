import { expect, it } from 'vitest';
import { checkProjectPath } from '../../../scripts/site/checkProjectPath.ts';

const check = (folder: string) => checkProjectPath(`/home/${folder}/offprint/`);

it.each(['job%2Fbranch', 'p%20x', 'c#', 'what?', 'a*b', 'a"b'])(
  'refuses to build below %s',
  (folder) => {
    expect(() => check(folder)).toThrow(/which Astro takes for something else\. Move the project/);
  },
);

it.each(['my papers', "it's", 'ü', '[x]', '$(x)&', '100%', 'a+b', '(1)'])(
  'builds below %s',
  (folder) => {
    expect(() => check(folder)).not.toThrow();
  },
);
