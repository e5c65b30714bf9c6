import { createContext, createElement, type ReactNode, useContext } from 'react'
import { useStore } from 'zustand'
import type { ImportSession, ImportSessionStore } from './importSession'

const Context = createContext<ImportSessionStore | null>(null)

/** Gives the import in progress to everything below. */
export function ImportSessionProvider({
  session,
  children,
}: {
  session: ImportSessionStore
  children: ReactNode
}) {
  return createElement(Context.Provider, { value: session }, children)
}

/** The part of the import in progress that `select` picks. */
export function useImportSession<Part>(select: (session: ImportSession) => Part): Part {
  const session = useContext(Context)
  if (!session) throw new Error('useImportSession stands outside ImportSessionProvider.')
  return useStore(session, select)
}
