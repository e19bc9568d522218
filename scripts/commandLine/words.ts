/**
 * Writes how long something took.
 *
 * @param milliseconds the time
 * @returns such as `0.4 s`, `12 s` or `3 min 5 s`
 */
export function duration(milliseconds: number): string {
  const seconds = milliseconds / 1000;
  if (seconds < 9.95) return `${seconds.toFixed(1)} s`;
  const whole = Math.round(seconds);
  return whole < 60 ? `${whole} s` : `${Math.floor(whole / 60)} min ${whole % 60} s`;
}
