/** A failure that a person can act on: what is the matter and what to do, without a stack trace. */
export class CommandFailure extends Error {
  override name = 'CommandFailure';
}
