import { expect, test } from 'vitest';
import { securityHeaders } from '../../../../scripts/site/hosting/securityHeaders.ts';

type Settings = Parameters<typeof securityHeaders>[0];

function directive(name: string, site: Settings): string | undefined {
  const policy = securityHeaders(site)['Content-Security-Policy'] ?? '';
  return policy.split('; ').find((one) => one.startsWith(name));
}
/** Where forms may be sent. */
const formAction = (site: Settings) => directive('form-action', site);

test('forms stay on the site', () => {
  expect(formAction({})).toBe("form-action 'self'");
});

test('the service for newsletters may take its form, and no other host', () => {
  const newsletter = { action: 'https://mail.example/x/y?z=1', field: 'email', hidden: {} };
  expect(formAction({ newsletter })).toBe("form-action 'self' https://mail.example");
});

test.each([
  ['nothing', undefined, '', undefined],
  ['a script of the site', { script: '/count.js' }, '', undefined],
  [
    'a script of a service',
    { script: 'https://count.example/x/y.js' },
    ' https://count.example',
    ' https://count.example',
  ],
  [
    'a script of a service that sends elsewhere',
    { script: 'https://count.example/y.js', sendsTo: 'https://in.example/api' },
    ' https://count.example',
    ' https://in.example',
  ],
  [
    'a script of the site that sends elsewhere',
    { script: '/y.js', sendsTo: 'https://in.example' },
    '',
    ' https://in.example',
  ],
])('%s may count visits', (_name, script, from, to) => {
  const analytics = script && { ...script, attributes: {} };
  const site = analytics === undefined ? {} : { analytics };
  expect(directive('script-src', site)).toBe(`script-src 'self' 'wasm-unsafe-eval'${from}`);
  expect(directive('connect-src', site)).toBe(to && `connect-src 'self'${to}`);
});
