/** A program that should be a Chromium. */
export interface BrowserProgram {
  /** The program. */
  executablePath: string;
  /** Environment variables that it needs beside those of this process. */
  environment: Record<string, string>;
}
