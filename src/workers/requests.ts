import { UserError } from '../core/UserError'
import { painted } from './painted'

/** What can be asked of a worker: for each name what goes in and what comes back. */
export type Calls<Known> = { [Name in keyof Known]: { ask: unknown; answer: unknown } }

/** The end of a channel; a `Worker`, the worker's own scope, or a fake in tests. */
export interface Port {
  postMessage(message: unknown, transfer?: Transferable[]): void
  addEventListener(type: 'message', listener: (event: { data: unknown }) => void): void
  /** `error`: the worker did not load, or died. `messageerror`: a message arrived that cannot be read. */
  addEventListener(type: 'error' | 'messageerror', listener: () => void): void
}

interface Request {
  readonly requestId: number
  readonly name: string
  readonly ask: unknown
}

/** Every request gets exactly one `answer` or `failure`; `progress` may come before, from 0 to 1. */
type Reply =
  | { readonly requestId: number; readonly type: 'answer'; readonly answer: unknown }
  | { readonly requestId: number; readonly type: 'progress'; readonly share: number }
  | {
      readonly requestId: number
      readonly type: 'failure'
      readonly message: string
      readonly user: { readonly code: string; readonly advice: string } | null
    }

/** How a request is sent, and who hears how far it is. */
export interface CallOptions {
  readonly transfer?: Transferable[]
  readonly onProgress?: (share: number) => void
  /** Asks only once the page has painted, or right before the next call: the worker takes no time from that frame. */
  readonly afterPaint?: boolean
}

/** Asks by name; the answer has the type that goes with the name. */
export type Caller<Known extends Calls<Known>> = <Name extends keyof Known & string>(
  name: Name,
  ask: Known[Name]['ask'],
  options?: CallOptions,
) => Promise<Known[Name]['answer']>

/**
 * The asking side: pairs each answer with its request, also when answers come back out of order. When the worker
 * fails, every request that waits is refused, and every later one to a worker that is gone.
 */
export function createCaller<Known extends Calls<Known>>(port: Port): Caller<Known> {
  const waiting = new Map<number, Waiting>()
  let lastId = 0
  let isGone = false
  const unsent: (() => void)[] = []
  const send = () => {
    for (const post of unsent.splice(0)) post()
  }
  port.addEventListener('message', ({ data }) => settle(waiting, data as Reply))
  port.addEventListener('messageerror', () => refuseAll(waiting))
  port.addEventListener('error', () => {
    isGone = true
    refuseAll(waiting)
  })
  return (name, ask, options = {}) =>
    new Promise((resolve, reject) => {
      if (isGone) {
        reject(workerFailed())
        return
      }
      const requestId = ++lastId
      waiting.set(requestId, { resolve, reject, onProgress: options.onProgress })
      const request: Request = { requestId, name, ask }
      unsent.push(() => port.postMessage(request, options.transfer ?? []))
      if (options.afterPaint) void painted().then(send)
      else send()
    })
}

interface Waiting {
  readonly resolve: (answer: never) => void
  readonly reject: (error: Error) => void
  readonly onProgress: ((share: number) => void) | undefined
}

function settle(waiting: Map<number, Waiting>, reply: Reply): void {
  const asked = waiting.get(reply.requestId)
  if (!asked) return
  if (reply.type === 'progress') {
    asked.onProgress?.(reply.share)
    return
  }
  waiting.delete(reply.requestId)
  if (reply.type === 'answer') asked.resolve(reply.answer as never)
  else if (reply.user)
    asked.reject(new UserError(reply.user.code, reply.message, reply.user.advice))
  else asked.reject(new Error(reply.message))
}

function refuseAll(waiting: Map<number, Waiting>): void {
  const refused = [...waiting.values()]
  waiting.clear()
  for (const { reject } of refused) reject(workerFailed())
}

function workerFailed(): UserError {
  return new UserError(
    'worker/failed',
    'A part of the app that works in the background has stopped.',
    'Reload the page and open the workspace again; what you did in it is kept.',
  )
}

/** What answers each request, by its name. */
export type Handlers<Known extends Calls<Known>> = {
  readonly [Name in keyof Known]: (
    ask: Known[Name]['ask'],
    onProgress: (share: number) => void,
  ) => Answered<Known[Name]['answer']> | Promise<Answered<Known[Name]['answer']>>
}

/** An answer, with the buffers that are handed over instead of copied. */
export interface Answered<Answer> {
  readonly answer: Answer
  readonly transfer?: Transferable[]
}

/** The answering side: one handler per name; what it throws reaches the asker as the same error. */
export function answerCalls<Known extends Calls<Known>>(
  port: Port,
  handlers: Handlers<Known>,
): void {
  port.addEventListener('message', ({ data }) => {
    const { requestId, name, ask } = data as Request
    const reply = (message: Reply, transfer?: Transferable[]) => port.postMessage(message, transfer)
    const onProgress = (share: number) => reply({ requestId, type: 'progress', share })
    const handler = handlers[name as keyof Known]
    Promise.resolve()
      .then(() => {
        if (!(name in handlers)) throw new RangeError(`No handler for ${name}.`)
        return handler(ask as Known[keyof Known]['ask'], onProgress)
      })
      .then(({ answer, transfer }) => reply({ requestId, type: 'answer', answer }, transfer))
      .catch((error: unknown) => reply(failure(requestId, error)))
  })
}

function failure(requestId: number, error: unknown): Reply {
  const message = error instanceof Error ? error.message : String(error)
  const user = error instanceof UserError ? { code: error.code, advice: error.advice } : null
  return { requestId, type: 'failure', message, user }
}
