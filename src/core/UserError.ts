/**
 * A failure the user can do something about. Screens show `message`, then `advice`;
 * `cause` is for us. Anything else that is thrown is a bug and goes to the error screen.
 */
export class UserError extends Error {
  override readonly name = 'UserError'
  /** Stable id such as `import/empty-file`, for tests and for messages between threads. */
  readonly code: string
  /** What to do about it, as one sentence. */
  readonly advice: string

  constructor(code: string, message: string, advice: string, options?: ErrorOptions) {
    super(message, options)
    this.code = code
    this.advice = advice
  }
}
