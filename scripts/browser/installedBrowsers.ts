/** Where Chrome and Chromium are usually installed, by platform. */
interface UsualPlaces {
  /** Names looked for in the folders of `PATH`, the best first. */
  names: readonly string[];
  /** Full paths, the best first; `%NAME%` stands for an environment variable. */
  files: readonly string[];
}

const linux: UsualPlaces = {
  names: ['google-chrome-stable', 'google-chrome', 'chromium', 'chromium-browser', 'chrome'],
  files: ['/opt/google/chrome/chrome', '/usr/lib/chromium/chromium', '/snap/bin/chromium'],
};

const darwin: UsualPlaces = {
  names: ['google-chrome', 'chromium'],
  files: [
    '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
    '/Applications/Chromium.app/Contents/MacOS/Chromium',
    '%HOME%/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
    '%HOME%/Applications/Chromium.app/Contents/MacOS/Chromium',
  ],
};

const win32: UsualPlaces = {
  names: ['chrome.exe', 'chromium.exe'],
  files: [
    '%PROGRAMFILES%\\Google\\Chrome\\Application\\chrome.exe',
    '%PROGRAMFILES(X86)%\\Google\\Chrome\\Application\\chrome.exe',
    '%LOCALAPPDATA%\\Google\\Chrome\\Application\\chrome.exe',
    '%LOCALAPPDATA%\\Chromium\\Application\\chrome.exe',
  ],
};

const placesByPlatform: Partial<Record<NodeJS.Platform, UsualPlaces>> = { linux, darwin, win32 };

/**
 * Lists the files that may be an installed browser, without looking whether they exist.
 *
 * @param platform the operating system, as in `process.platform`
 * @param environment the environment variables, of which `PATH` and those in the table are used
 * @returns full paths, the most likely first
 */
export function listUsualPlaces(
  platform: NodeJS.Platform,
  environment: NodeJS.ProcessEnv,
): string[] {
  const places = placesByPlatform[platform];
  if (places === undefined) return [];
  const [listSeparator, folderSeparator] = platform === 'win32' ? [';', '\\'] : [':', '/'];
  const { PATH = '' } = environment;
  const folders = PATH.split(listSeparator).filter((folder) => folder !== '');
  const named = places.names.flatMap((name) =>
    folders.map((folder) => `${folder}${folderSeparator}${name}`),
  );
  const fixed = places.files.map((file) =>
    file.replace(/%([^%]+)%/g, (_, name: string) => environment[name] ?? ''),
  );
  return [...named, ...fixed];
}
