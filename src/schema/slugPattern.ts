/** Lower-case ASCII words joined by single hyphens; the last part of a permalink. */
export const SLUG_PATTERN = /^[a-z0-9]+(?:-[a-z0-9]+)*$/;
