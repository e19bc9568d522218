import { describe, expect, it } from 'vitest';
import { listUsualPlaces } from '../../../scripts/browser/installedBrowsers.ts';

describe('the usual places of a browser', () => {
  it('are the folders of PATH first, Chrome before Chromium', () => {
    const places = listUsualPlaces('linux', { PATH: '/a:/b' });
    expect(places.slice(0, 2)).toEqual(['/a/google-chrome-stable', '/b/google-chrome-stable']);
    expect(places).toContain('/b/chromium');
    expect(places.at(-1)).toBe('/snap/bin/chromium');
  });

  it('are made from the variables of Windows', () => {
    const variables = { PATH: 'C:\\tools', PROGRAMFILES: 'C:\\Program Files' };
    const places = listUsualPlaces('win32', variables);
    expect(places).toContain('C:\\tools\\chrome.exe');
    expect(places).toContain('C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe');
  });

  it('are unknown on other systems', () => {
    expect(listUsualPlaces('aix', { PATH: '/a' })).toEqual([]);
  });
});
