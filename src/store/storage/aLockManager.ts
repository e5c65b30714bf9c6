interface Wish {
  readonly isLive: () => boolean
  readonly grant: () => void
}

/** The locks of a browser, as far as tabs use them: one holder a name, first come first served, and stealing. */
export function aLockManager(): LockManager {
  const holders = new Map<string, { readonly lose: (reason: Error) => void }>()
  const waiting = new Map<string, Wish[]>()
  const grantNext = (name: string) => {
    const wishes = waiting.get(name) ?? []
    let next = wishes.shift()
    while (next && !next.isLive()) next = wishes.shift()
    next?.grant()
  }
  const request = (name: string, options: LockOptions, callback: LockGrantedCallback<unknown>) =>
    new Promise<unknown>((resolve, reject) => {
      const hold = () => {
        const holder = { lose: reject }
        holders.set(name, holder)
        const work = Promise.resolve(callback({ name, mode: 'exclusive' }))
        void work.then(resolve, reject).finally(() => {
          if (holders.get(name) !== holder) return
          holders.delete(name)
          grantNext(name)
        })
      }
      const wait = ({ signal }: LockOptions) => {
        signal?.addEventListener('abort', () => reject(new DOMException('given up', 'AbortError')))
        const wishes = waiting.get(name) ?? []
        waiting.set(name, [...wishes, { isLive: () => signal?.aborted !== true, grant: hold }])
      }
      setTimeout(() => {
        if (options.steal) holders.get(name)?.lose(new DOMException('stolen', 'AbortError'))
        if (options.steal || !holders.has(name)) hold()
        else if (options.ifAvailable) Promise.resolve(callback(null)).then(resolve, reject)
        else wait(options)
      })
    })
  return { request, query: () => Promise.resolve({}) } as LockManager
}
