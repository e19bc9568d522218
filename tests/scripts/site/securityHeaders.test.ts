import { expect, test } from 'vitest';
import { securityHeaders } from '../../../scripts/site/securityHeaders.ts';

/** Where forms may be sent. */
function formAction(site: Parameters<typeof securityHeaders>[0]): string | undefined {
  const policy = securityHeaders(site)['Content-Security-Policy'] ?? '';
  return policy.split('; ').find((directive) => directive.startsWith('form-action'));
}

test('forms stay on the site', () => {
  expect(formAction({})).toBe("form-action 'self'");
});

test('the service for newsletters may take its form, and no other host', () => {
  const newsletter = { action: 'https://mail.example/x/y?z=1', field: 'email', hidden: {} };
  expect(formAction({ newsletter })).toBe("form-action 'self' https://mail.example");
});
