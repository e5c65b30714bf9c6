import react from '@vitejs/plugin-react'
import { defineConfig } from 'vitest/config'

/** `VITE_LEVEL_ONE=off` builds the app without the Level I (CPT) pack. */
export default defineConfig({
  base: './',
  plugins: [react()],
  worker: { format: 'es' },
  build: { target: 'es2022' },
  server: { host: '127.0.0.1' },
  preview: { host: '127.0.0.1' },
  test: { include: ['src/**/*.test.ts'], environment: 'node', testTimeout: 60_000 },
})
